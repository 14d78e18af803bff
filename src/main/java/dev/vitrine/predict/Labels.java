package dev.vitrine.predict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model's classes are called, in the languages its folder names them in. A class without a name is
 * called {@code class 7}, by its index.
 *
 * @param plain the names without a language, or none
 * @param byLanguage the names by language tag ({@code fr}, {@code pt-BR})
 */
public record Labels(List<String> plain, Map<String, List<String>> byLanguage) {
    /** No class has a name. */
    public static final Labels NONE = new Labels(List.of(), Map.of());

    public Labels {
        plain = List.copyOf(plain);
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Whether no class has a name. */
    public boolean isEmpty() {
        return plain.size() + byLanguage.size() == 0;
    }

    /**
     * The class's name in the language, else in the language without its region, else the plain one, else in
     * English, else in the first language there is.
     */
    public String label(int index, String language) {
        int region = language.indexOf('-');
        String own = named(index, list(language));
        if (own == null && region > 0) {
            own = named(index, list(language.substring(0, region)));
        }
        if (own == null) {
            own = named(index, plain);
        }
        if (own == null) {
            own = named(index, list("en"));
        }
        for (List<String> names : byLanguage.values()) {
            own = own == null ? named(index, names) : own;
        }
        return own == null ? "class " + index : own;
    }

    private List<String> list(String language) {
        for (Map.Entry<String, List<String>> entry : byLanguage.entrySet()) {
            if (sameTag(entry.getKey(), language)) {
                return entry.getValue();
            }
        }
        return List.of();
    }

    /** Tags are ASCII; the platform's comparison would bring its tables of all alphabets into the browser. */
    private static boolean sameTag(String left, String right) {
        if (left.length() != right.length()) {
            return false;
        }
        for (int i = 0; i < left.length(); i++) {
            if (lower(left.charAt(i)) != lower(right.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : c;
    }

    private static String named(int index, List<String> names) {
        return index >= 0 && index < names.size() && !names.get(index).isEmpty() ? names.get(index) : null;
    }
}
