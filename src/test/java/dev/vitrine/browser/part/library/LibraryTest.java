package dev.vitrine.browser.part.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.LibraryWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.teavm.jso.file.Blob;

/** A visitor's own model, from files to the case and to a ZIP, with every way it can fail. */
class LibraryTest {
    private static final List<NamedBlob> FOLDER = List.of(new NamedBlob("model.json", null),
            new NamedBlob("group1-shard1of1.bin", null));

    private final List<String> seen = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private Consumer<List<NamedBlob>> fetched;
    private ModelFetch.Refusal refused;
    private final List<Consumer<OpenerReply>> asked = new ArrayList<>();
    private final Library library = library(new Phrases("en", LibraryWords.ENGLISH));

    private Library library(Phrases phrases) {
        return new Library(new LibraryView() {
            @Override
            public void report(String sentence) {
                seen.add(sentence);
            }

            @Override
            public void alert(String sentence, String detail) {
                seen.add("! " + sentence + (detail.isEmpty() ? "" : " / " + detail));
            }

            @Override
            public void offer(boolean isOpened) {
                seen.add(isOpened ? "offer" : "no offer");
            }

            @Override
            public void notes(List<String> sentences) {
                seen.add("notes " + sentences);
            }

            @Override
            public void busy(boolean isBusy) {
                seen.add(isBusy ? "busy" : "idle");
            }
        }, new LibraryHost() {
            @Override
            public Runnable open(List<NamedBlob> files, Consumer<OpenerReply> onReply) {
                done.add("open " + files.get(0).name());
                asked.add(onReply);
                return () -> done.add("stopped");
            }

            @Override
            public Runnable fetch(String address, Consumer<List<NamedBlob>> onFiles, ModelFetch.Refusal onRefusal) {
                done.add("fetch " + address);
                fetched = onFiles;
                refused = onRefusal;
                return () -> done.add("no fetch");
            }

            @Override
            public Runnable pack(List<NamedBlob> files, Consumer<OpenerReply> onReply) {
                done.add("pack " + files.size());
                asked.add(onReply);
                return () -> done.add("stopped");
            }

            @Override
            public void load(List<NamedBlob> files) {
                done.add("load " + files.size());
            }

            @Override
            public void relabel(List<NamedBlob> files, List<String> labels, Consumer<List<NamedBlob>> onFiles) {
                List<NamedBlob> written = new ArrayList<>(files);
                written.add(new NamedBlob("metadata.json", null));
                onFiles.accept(written);
            }

            @Override
            public void save(Blob file, String name) {
                done.add("save " + name);
            }
        }, phrases);
    }

    private void answer(OpenerReply reply) {
        asked.get(asked.size() - 1).accept(reply);
    }

    private void open(String file) {
        library.take(List.of(new NamedBlob(file, null)));
    }

    @Test
    void savesTheNamesThatAPersonGave() {
        library.relabel(List.of("a", "b"));
        open("faces.keras");
        answer(new OpenerReply.Opened(1, "faces", FOLDER, List.of()));
        library.relabel(List.of("a", "b"));
        library.save();
        library.cancel();
        library.relabel(null);
        library.save();
        assertEquals(List.of("open faces.keras", "load 2", "pack 3", "stopped", "pack 2"), done);
    }

    @Test
    void putsAnOpenedModelIntoThePage() {
        open("faces.keras");
        assertEquals(List.of("no offer", "idle", "Opening faces.keras…", "busy"), seen);
        seen.clear();
        answer(new OpenerReply.Opened(0, "faces", FOLDER, List.of("A note.")));
        assertEquals(List.of("open faces.keras", "load 2"), done);
        assertEquals(List.of("idle", "faces has been opened and takes its place above.", "notes [A note.]", "offer"),
                seen);
    }

    @Test
    void savesItAsAZip() {
        library.save();
        assertEquals(List.of(), done);
        open("faces.keras");
        answer(new OpenerReply.Opened(0, "faces", FOLDER, List.of()));
        library.save();
        answer(new OpenerReply.Packed(0, null));
        assertEquals(List.of("open faces.keras", "load 2", "pack 2", "save faces.zip"), done);
        assertTrue(seen.get(seen.size() - 1).startsWith("Saved as faces.zip."), seen.toString());
    }

    @Test
    void putsItAway() {
        open("faces.keras");
        answer(new OpenerReply.Opened(0, "faces", FOLDER, List.of()));
        library.putAway();
        library.save();
        assertEquals(List.of("open faces.keras", "load 2", "load 0"), done);
    }

    @Test
    void saysWhatIsWrongAndKeepsTheModelBefore() {
        open("faces.keras");
        answer(new OpenerReply.Opened(0, "faces", FOLDER, List.of()));
        open("w.h5");
        answer(new OpenerReply.Failed(0, "keras-weights-only", "w.h5 holds weights.", List.of("w.h5")));
        assertEquals("! w.h5 holds weights.", seen.get(seen.size() - 1));
        library.save();
        assertEquals("pack 2", done.get(done.size() - 1));
    }

    @Test
    void saysItInTheVisitorsLanguage() {
        Library french = library(Translations.of("fr"));
        french.take(List.of(new NamedBlob("w.h5", null)));
        answer(new OpenerReply.Failed(0, "keras-optimizer-only", "w.h5 holds only.", List.of("w.h5")));
        String last = seen.get(seen.size() - 1);
        assertTrue(last.startsWith("! w.h5 ne contient que l’état d’un optimiseur") && last.endsWith(" / w.h5 holds only."),
                last);
    }

    @Test
    void givesUpTheFilesBeforeForLaterOnes() {
        open("a.keras");
        open("b.keras");
        assertEquals(List.of("open a.keras", "stopped", "open b.keras"), done);
        library.cancel();
        assertEquals("stopped", done.get(3));
        library.cancel();
        assertEquals(4, done.size());
        library.take(List.of());
        assertEquals(4, done.size());
    }

    @Test
    void fetchesAModelFromAnAddressAndRemembersIt() {
        library.fetch(" models.example/faces ");
        fetched.accept(FOLDER);
        answer(new OpenerReply.Opened(0, "faces", FOLDER, List.of()));
        assertEquals(List.of("fetch https://models.example/faces/model.json", "open model.json", "load 2"), done);
        assertTrue(seen.contains("Fetching https://models.example/faces/model.json…"), seen.toString());
        assertEquals("https://models.example/faces/model.json", library.origin());
        library.fetch("https://models.example/other");
        library.cancel();
        assertEquals("no fetch", done.get(done.size() - 1));
        library.resume("a", "a.keras", FOLDER);
        assertEquals("a.keras", library.origin());
    }

    @Test
    void saysWhyAnAddressGaveNoModel() {
        library.fetch("ftp://models.example");
        assertEquals(List.of(), done);
        assertEquals("! This is not the address of a model. Write where its model.json lies, beginning with https://.",
                seen.get(seen.size() - 1));
        library.fetch("https://models.example/faces.keras");
        refused.accept("https://models.example/faces.keras", 404);
        assertEquals("! https://models.example/faces.keras could not be fetched: the site answered with status 404."
                + " Check the address.", seen.get(seen.size() - 1));
        library.fetch("https://models.example/faces.keras");
        refused.accept("https://models.example/faces.keras", 0);
        assertTrue(seen.get(seen.size() - 1).contains("(CORS)"), seen.toString());
        assertEquals("idle", seen.get(seen.size() - 2));
    }

    @Test
    void callsAFolderByItsName() {
        library.take(List.of(new NamedBlob("my model/saved_model.pb", null), new NamedBlob("my model/x", null)));
        assertTrue(seen.contains("Opening my model…"), seen.toString());
    }
}
