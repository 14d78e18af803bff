package dev.vitrine.browser.i18n;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences by key, with {@code {0}}, {@code {1}} … where values go. It formats no numbers and
 * has no plural rules: sentences are written so that they need none.
 */
public final class Phrases {
    private final String tag;
    private final List<String> keys = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /**
     * @param tag BCP 47 tag
     * @param tables lines of {@code key = sentence}, others are left; where two know a key the first one is heard, so
     *     a translation goes before the English
     */
    public Phrases(String tag, String... tables) {
        this.tag = tag;
        for (String table : tables) {
            read(table);
        }
    }

    private void read(String table) {
        int start = 0;
        while (start < table.length()) {
            int end = table.indexOf('\n', start);
            end = end < 0 ? table.length() : end;
            int equals = table.indexOf(" = ", start);
            if (equals > 0 && equals < end) {
                keys.add(table.substring(start, equals));
                sentences.add(table.substring(equals + 3, end));
            }
            start = end + 1;
        }
    }

    /** BCP 47 tag of this language. */
    public String tag() {
        return tag;
    }

    /** Every key, in the table's order. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** Whether there is a sentence for {@code key}. */
    public boolean has(String key) {
        return indexOf(key) >= 0;
    }

    /** The sentence of {@code key} with its values; the key itself when there is no sentence. */
    public String text(String key, String... values) {
        String filled = fill(key, values);
        return filled == null ? key : filled;
    }

    /** The sentence of {@code key}; null when there is none or it needs more values than there are. */
    String fill(String key, String... values) {
        int index = indexOf(key);
        if (index < 0) {
            return null;
        }
        String sentence = sentences.get(index);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
            int value = sentence.charAt(open + 1) - '0';
            if (value >= values.length) {
                return null;
            }
            text.append(sentence, at, open).append(values[value]);
            at = open + 3;
        }
        return text.append(sentence, at, sentence.length()).toString();
    }

    // A list's own search would ask every type of the page for its equals, and so bring them all in.
    private int indexOf(String key) {
        for (int i = 0; i < keys.size(); i++) {
            if (key.equals(keys.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The sentence for a failure of {@code code}, or null when this language has none, or has one that needs
     * more values than were given: then the engine's English sentence is the one to show.
     */
    public String failure(String code, List<String> args) {
        return fill("failure." + code, args.toArray(new String[0]));
    }
}
