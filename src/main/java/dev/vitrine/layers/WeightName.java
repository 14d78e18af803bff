package dev.vitrine.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * A weight's name in parts, as {@code /} separates them. TensorFlow's {@code :0} is no part of it, nor is the {@code #2}
 * that tells the second weight of a name from the first.
 */
record WeightName(List<String> parts) {
    static WeightName of(String name) {
        int copy = name.lastIndexOf('#');
        String single = copy > 0 ? name.substring(0, copy) : name;
        String plain = single.endsWith(":0") ? single.substring(0, single.length() - 2) : single;
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', from)) {
            parts.add(plain.substring(from, slash));
            from = slash + 1;
        }
        parts.add(plain.substring(from));
        return new WeightName(parts);
    }

    /** The last {@code count} parts, or null if there are fewer. */
    String tail(int count) {
        if (parts.size() < count) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = parts.size() - count; i < parts.size(); i++) {
            text.append(text.length() > 0 ? "/" : "").append(parts.get(i));
        }
        return text.toString();
    }

    /** All parts. */
    String whole() {
        return tail(parts.size());
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    /** Without the last part. */
    WeightName parent() {
        return new WeightName(parts.subList(0, parts.size() - 1));
    }

    /** Without the scope before the last part, if there are at least three parts. */
    WeightName withoutScope() {
        if (parts.size() < 3) {
            return this;
        }
        List<String> rest = new ArrayList<>(parts);
        rest.remove(parts.size() - 2);
        return new WeightName(rest);
    }

    /** Without the parts that Keras 3 puts around every weight: {@code layers}, {@code cell}, {@code vars}. */
    WeightName withoutContainers() {
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            if (!part.equals("layers") && !part.equals("cell") && !part.equals("vars")
                    && !part.equals("_layer_checkpoint_dependencies")) {
                rest.add(part);
            }
        }
        return new WeightName(rest);
    }

    /** Without {@code _} and a number at the end of every part. */
    WeightName withoutNumbers() {
        List<String> rest = new ArrayList<>();
        for (String part : parts) {
            int end = part.length();
            while (end > 0 && isDigit(part.charAt(end - 1))) {
                end--;
            }
            rest.add(end > 1 && end < part.length() && part.charAt(end - 1) == '_' ? part.substring(0, end - 1) : part);
        }
        return new WeightName(rest);
    }

    /** The number that the last part is, or -1. */
    int index() {
        String last = last();
        int value = 0;
        for (int i = 0; i < last.length(); i++) {
            if (!isDigit(last.charAt(i)) || i > 5) {
                return -1;
            }
            value = value * 10 + last.charAt(i) - '0';
        }
        return last.isEmpty() ? -1 : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
