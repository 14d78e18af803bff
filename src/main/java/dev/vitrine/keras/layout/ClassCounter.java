package dev.vitrine.keras.layout;

import java.util.HashMap;
import java.util.Map;

/**
 * The names that .keras files give to the layers of one model: the class in snake case, from the second on with a
 * number. Source: {@code saving_lib} and {@code naming.to_snake_case} of Keras.
 */
final class ClassCounter {
    private final Map<String, Integer> used = new HashMap<>();

    String next(String className) {
        String name = snakeCase(className);
        Integer count = used.get(name);
        used.put(name, count == null ? 0 : count + 1);
        return count == null ? name : name + "_" + (count + 1);
    }

    /** {@code SeparableConv2D} becomes {@code separable_conv2d}, {@code PReLU} {@code p_re_lu}. */
    static String snakeCase(String className) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            boolean word = isUpper(c) || isLower(c) || c >= '0' && c <= '9' || c == '_';
            if (word) {
                words.append(c);
            }
        }
        return split(split(words, true), false).toString().toLowerCase();
    }

    // First before a capital and small letters behind it, then between a small letter and a capital.
    private static StringBuilder split(StringBuilder name, boolean words) {
        StringBuilder split = new StringBuilder();
        int next = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean here = i > next - 1 && i > 0 && isUpper(c) && (words
                    ? i - 1 >= next && i + 1 < name.length() && isLower(name.charAt(i + 1))
                    : isLower(name.charAt(i - 1)));
            if (here) {
                split.append('_');
                next = i + 1;
                while (words && next < name.length() && isLower(name.charAt(next))) {
                    next++;
                }
            }
            split.append(c);
        }
        return split;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
