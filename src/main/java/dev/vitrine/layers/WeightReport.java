package dev.vitrine.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each weight of a model comes from.
 *
 * @param sources one for each weight, in the order of the model
 * @param unused names in the file that no weight of the model wanted
 */
public record WeightReport(List<Source> sources, List<String> unused) {
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

    /** How many weights found their place by a rule. */
    public int count(WeightRule rule) {
        int count = 0;
        for (Source source : sources) {
            count += source.rule() == rule ? 1 : 0;
        }
        return count;
    }
}
