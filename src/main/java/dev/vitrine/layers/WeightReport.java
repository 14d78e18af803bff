package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each weight of a model comes from.
 *
 * @param sources one for each weight, in the order of the model
 * @param unused names in the file that no weight of the model wanted
 */
public record WeightReport(List<Source> sources, List<String> unused) {
    private static final int FEW = 5;
    private static final int MOST = 1000;

    /** @param weight layer, role and shape @param name in the file, or null where nothing fits */
    public record Source(String weight, String name, WeightRule rule) {
    }

    public WeightReport {
        sources = List.copyOf(sources);
        unused = List.copyOf(unused);
    }

    /** Weights that the file does not fill: they are zeros. */
    public List<String> unset() {
        List<String> result = new ArrayList<>();
        for (Source source : sources) {
            if (source.rule() == WeightRule.UNSET) {
                result.add(source.weight());
            }
        }
        return result;
    }

    /** Sentences about what is not as it should be: weights that are zeros, left over, or found by another name. */
    @Uncommon
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (WeightRule rule : WeightRule.values()) {
            List<String> found = new ArrayList<>();
            for (Source source : sources) {
                if (source.rule() == rule) {
                    found.add(source.name() == null ? source.weight() : source.weight() + " from " + source.name());
                }
            }
            if (rule == WeightRule.UNSET && !found.isEmpty()) {
                warnings.add(0, "The files lack these weights, which are zeros now: " + list(found, MOST) + ".");
            } else if (rule != WeightRule.EXACT && !found.isEmpty()) {
                warnings.add(found.size() + (found.size() == 1 ? " weight was" : " weights were") + " found "
                        + rule.words() + ": " + list(found, FEW) + ".");
            }
        }
        if (!unused.isEmpty()) {
            warnings.add("The files hold weights that no layer wants: " + list(unused, FEW) + ".");
        }
        return warnings;
    }

    /** The first few, and how many more there are. */
    static String list(List<String> texts, int shown) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < texts.size() && i < shown; i++) {
            text.append(i > 0 ? "; " : "").append(texts.get(i));
        }
        if (texts.size() > shown) {
            text.append("; and ").append(texts.size() - shown).append(" more");
        }
        return text.toString();
    }

    /** How many weights found their place by a rule. */
    public int count(WeightRule rule) {
        int count = 0;
        for (Source source : sources) {
            count += source.rule() == rule ? 1 : 0;
        }
        return count;
    }
}
