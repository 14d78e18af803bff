package dev.vitrine.convert;

import java.util.ArrayList;
import java.util.List;

/**
 * Which weights are stored in fewer bits. A rule with patterns holds for the weights whose names they match; one
 * without for all others but biases and normalisations, which are small and matter.
 */
public record Quantizing(List<Rule> rules) {
    /** Everything as float32. */
    public static final Quantizing NONE = new Quantizing(List.of());

    /** @param patterns of names, {@code *} for any text and {@code ?} for one letter; none for all that is left */
    public record Rule(Encoding encoding, List<String> patterns) {
        public Rule {
            patterns = List.copyOf(patterns);
        }
    }

    public Quantizing {
        rules = List.copyOf(rules);
    }

    /** The same and one rule more. */
    public Quantizing with(Rule rule) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(rule);
        return new Quantizing(all);
    }

    /**
     * @param name of the weight, as the file will have it
     * @throws ConvertException if two rules of different encodings match, or two have no pattern
     */
    Encoding of(String name) {
        Encoding wanted = orNull(name);
        return wanted == null ? Encoding.FLOAT32 : wanted;
    }

    /** The same, or null where no rule is about the weight. */
    Encoding orNull(String name) {
        Encoding named = null;
        Encoding rest = null;
        for (Rule rule : rules) {
            if (rule.patterns.isEmpty()) {
                if (rest != null && rest != rule.encoding) {
                    throw ConvertException.twoRules("all weights", rest, rule.encoding);
                }
                rest = rule.encoding;
            } else if (matchesAny(rule, name)) {
                if (named != null && named != rule.encoding) {
                    throw ConvertException.twoRules(name, named, rule.encoding);
                }
                named = rule.encoding;
            }
        }
        return named != null ? named : isDelicate(name) ? null : rest;
    }

    private static boolean matchesAny(Rule rule, String name) {
        for (String pattern : rule.patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isDelicate(String name) {
        return switch (name.substring(name.lastIndexOf('/') + 1)) {
            case "bias", "gamma", "beta", "moving_mean", "moving_variance", "mean", "variance", "scale" -> true;
            default -> false;
        };
    }

    // Goes back to the last star only, so that the time is at most the product of both lengths.
    private static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            char c = p < pattern.length() ? pattern.charAt(p) : 0;
            if (p < pattern.length() && c == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (c == '?' || c == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
