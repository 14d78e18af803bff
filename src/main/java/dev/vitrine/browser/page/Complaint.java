package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import java.util.List;

/**
 * What the page says when something fails: a clear sentence, then what else there is to say.
 *
 * @param sentence what happened, in the person's language
 * @param advice the rest of it, such as the way out; may be empty
 * @param detail the engine's own English words where they say more; may be empty
 * @param action a button's words, which tries again; empty for none
 */
record Complaint(String sentence, String advice, String detail, String action) {
    /** Codes whose translation says all that the engine's sentence does. */
    private static final String WHOLE_IN_TRANSLATION = "image-";

    /**
     * @param message the engine's complete English sentences
     * @param action the button's words, or empty
     */
    static Complaint of(Phrases phrases, String code, String message, List<String> args, String action) {
        String translated = phrases.failure(code, args);
        if (translated == null) {
            return split(message.isEmpty() ? phrases.text("failure.internal") : message, "", action);
        }
        boolean isWhole = code.startsWith(WHOLE_IN_TRANSLATION) || code.equals("out-of-memory");
        return split(translated, isWhole ? "" : message, action);
    }

    /** Parts the first sentence from the rest. A full stop inside a file's name has no space behind it. */
    static Complaint split(String text, String detail, String action) {
        int end = text.indexOf(". ");
        int list = text.indexOf('\n');
        if (list >= 0 && (end < 0 || list < end)) {
            return new Complaint(text.substring(0, list), text.substring(list + 1), detail, action);
        }
        if (end < 0) {
            return new Complaint(text, "", detail, action);
        }
        return new Complaint(text.substring(0, end + 1), text.substring(end + 2), detail, action);
    }
}
