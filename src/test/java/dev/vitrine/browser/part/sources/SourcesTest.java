package dev.vitrine.browser.part.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.page.PlainNumbers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private final List<String> done = new ArrayList<>();
    private final Sources sources = new Sources(new Sources.Ways() {
        @Override
        public void choose(Given picture) {
            done.add("choose " + picture.name());
        }

        @Override
        public void fetch(String address) {
            done.add("fetch " + address);
        }

        @Override
        public void openModel(List<Given> files) {
            done.add("model of " + files.size());
        }

        @Override
        public void offer(List<Given> pictures, List<Given> all, String remark) {
            done.add("offer " + pictures.size() + " of " + all.size() + ": " + remark);
        }

        @Override
        public void complain(String sentences) {
            done.add(sentences);
        }
    }, Translations.of("en"), new PlainNumbers());

    private void take(String... paths) {
        List<Given> files = new ArrayList<>();
        for (String path : paths) {
            files.add(new Given(null, path, FileKind.of(path, "")));
        }
        sources.take(files);
    }

    @Test
    void aSingleFileGoesToTheWorkerWhateverItIs() {
        take("notes.txt");
        assertEquals(List.of("choose notes.txt"), done);
    }

    @Test
    void ofSeveralTheFirstIsShownAndTheRestOffered() {
        take("trip/a.png", "trip/b.JPG", "trip/notes.txt");
        assertEquals(List.of("offer 2 of 2: Left out, being no pictures: 1.", "choose a.png"), done);
    }

    @Test
    void fiveThousandPicturesAreOfferedInPart() {
        String[] paths = new String[5000];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = i + ".png";
        }
        take(paths);
        assertEquals(List.of("offer 60 of 5000: The first 60 of 5000 pictures.", "choose 0.png"), done);
    }

    @Test
    void onePictureAmongOthersIsNotOfferedButShown() {
        take("a/readme.md", "a/b.webp");
        assertEquals(List.of("choose b.webp"), done);
    }

    @Test
    void aModelAmongThemIsAModel() {
        take("model.json", "group1-shard1of1.bin", "thumb.png");
        assertEquals(List.of("model of 3"), done);
    }

    @Test
    void nothingToShowIsSaid() {
        take();
        take("a.txt", "b.txt");
        assertEquals(List.of("There is nothing in this folder. Choose one with pictures in it.",
                "None of these 2 files is a picture. Choose PNG, JPEG, WebP, GIF, BMP, AVIF or SVG files."), done);
    }

    @Test
    void pastedTextIsAnAddressOrNothing() {
        sources.paste("  https://example.org/cat.png\n");
        sources.paste("hello");
        assertEquals(List.of("fetch https://example.org/cat.png", "There is no picture in the clipboard. Copy a picture,"
                + " or the address of one, and paste again."), done);
    }

    @ParameterizedTest
    @CsvSource({"a.SVG, '', VECTOR", "a, image/svg+xml, VECTOR", "a.heic, '', PICTURE", "a, image/x-odd, PICTURE",
        "m.keras, '', MODEL", "variables.data-00000-of-00001, '', MODEL", "a.txt, text/plain, OTHER", "png, '', OTHER"})
    void tellsFilesApartByNameAndType(String name, String type, FileKind kind) {
        assertEquals(kind, FileKind.of(name, type));
    }

    @ParameterizedTest
    @CsvSource({"600, 800, '', 600, 800", "24, 24, 0 0 24 24, 512, 512", "'', '', 0 0 200 100, 1024, 512",
        "100%, 100%, '0,0,100,300', 512, 1536", "2in, 1in, '', 1024, 512", "'', '', '', 512, 512",
        "10000, 10, '', 4096, 4", "-5, x, 0 0 -1 2, 512, 512", "1e3, 20, '', 512, 512", "50, '', 0 0 1 2, 512, 1024"})
    void aDrawingHasASize(String width, String height, String box, int pixelsAcross, int pixelsDown) {
        assertEquals(new DrawingSize(pixelsAcross, pixelsDown), DrawingSize.of(width, height, box));
    }
}
