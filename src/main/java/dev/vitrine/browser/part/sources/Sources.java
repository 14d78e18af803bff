package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Decides what becomes of files that were given together, and of pasted text. It opens none of them. */
final class Sources {
    /** How many thumbnails are drawn: each is a picture for the browser to decode. */
    static final int SHOWN = 60;

    /** What it lets happen. */
    interface Ways {
        /** Shows the picture; a drawing becomes pixels first. */
        void choose(Given picture);

        /** Fetches a picture from an address. */
        void fetch(String address);

        /** These files are a model. */
        void openModel(List<Given> files);

        /**
         * Offers several pictures to choose among.
         *
         * @param remark what is to be said of them; may be empty
         */
        void offer(List<Given> pictures, List<Given> all, String remark);

        void complain(String sentences);
    }

    private final Ways ways;
    private final Phrases phrases;
    private final Numbers numbers;

    Sources(Ways ways, Phrases phrases, Numbers numbers) {
        this.ways = ways;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    void take(List<Given> files) {
        List<Given> pictures = new ArrayList<>();
        for (Given file : files) {
            if (file.kind() == FileKind.MODEL) {
                ways.openModel(files);
                return;
            }
            if (file.kind() != FileKind.OTHER) {
                pictures.add(file);
            }
        }
        if (files.size() == 1) {
            // Whatever it is: the worker looks into it and says what is wrong with it.
            ways.choose(files.get(0));
        } else if (pictures.isEmpty()) {
            ways.complain(phrases.text(files.isEmpty() ? "folder-empty" : "no-pictures", numbers.count(files.size())));
        } else {
            if (pictures.size() > 1) {
                ways.offer(pictures.size() > SHOWN ? List.copyOf(pictures.subList(0, SHOWN)) : pictures, pictures,
                        remark(pictures.size(), files.size() - pictures.size()));
            }
            ways.choose(pictures.get(0));
        }
    }

    private String remark(int pictures, int others) {
        StringBuilder remark = new StringBuilder();
        if (pictures > SHOWN) {
            remark.append(phrases.text("only-first", numbers.count(SHOWN), numbers.count(pictures)));
        }
        if (others > 0) {
            remark.append(remark.length() > 0 ? " " : "").append(phrases.text("left-out", numbers.count(others)));
        }
        return remark.toString();
    }

    /** Text that was pasted in a picture's place. */
    void paste(String text) {
        String address = text.trim();
        if (address.startsWith("https://") || address.startsWith("http://") || address.startsWith("data:image/")) {
            ways.fetch(address);
        } else {
            ways.complain(phrases.text("nothing-pasted"));
        }
    }
}
