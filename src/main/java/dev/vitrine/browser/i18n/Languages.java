package dev.vitrine.browser.i18n;

import java.util.List;

/** The languages that the page speaks. It decides by the browser's list alone and remembers nothing. */
public final class Languages {
    private Languages() {
    }

    static List<Phrases> all() {
        return List.of(English.phrases(), French.phrases());
    }

    /**
     * The first preferred language that the page speaks, by its primary subtag; English if it speaks none.
     */
    public static Phrases choose(List<String> preferred) {
        List<Phrases> all = all();
        for (int i = 0; i < preferred.size(); i++) {
            for (Phrases phrases : all) {
                if (speaks(phrases, preferred.get(i))) {
                    return phrases;
                }
            }
        }
        return all.get(0);
    }

    /** The tag to format numbers by: the person's own variant of the language, such as {@code fr-CA}. */
    public static String numberTag(Phrases phrases, List<String> preferred) {
        for (int i = 0; i < preferred.size(); i++) {
            if (speaks(phrases, preferred.get(i))) {
                return preferred.get(i);
            }
        }
        return phrases.tag();
    }

    private static boolean speaks(Phrases phrases, String tag) {
        return tag.equals(phrases.tag()) || tag.startsWith(phrases.tag() + "-");
    }
}
