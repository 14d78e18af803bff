package dev.vitrine.browser.i18n;

import java.util.List;

/** Which language to speak. It decides by the browser's list alone and remembers nothing. */
public final class Languages {
    /** The language that needs no file. */
    public static final String ENGLISH = "en";

    private Languages() {
    }

    /**
     * The first preferred language that can be spoken, by its primary subtag; English if none can.
     *
     * @param preferred BCP 47 tags
     * @param translations the tags there is a file of, such as {@code fr}
     */
    public static String choose(List<String> preferred, List<String> translations) {
        for (int i = 0; i < preferred.size(); i++) {
            if (isOf(ENGLISH, preferred.get(i))) {
                return ENGLISH;
            }
            for (String spoken : translations) {
                if (isOf(spoken, preferred.get(i))) {
                    return spoken;
                }
            }
        }
        return ENGLISH;
    }

    /** The tag to format numbers by: the person's own variant of the language, such as {@code fr-CA}. */
    public static String numberTag(String spoken, List<String> preferred) {
        for (int i = 0; i < preferred.size(); i++) {
            if (isOf(spoken, preferred.get(i))) {
                return preferred.get(i);
            }
        }
        return spoken;
    }

    private static boolean isOf(String spoken, String tag) {
        return tag.equals(spoken) || tag.startsWith(spoken + "-");
    }
}
