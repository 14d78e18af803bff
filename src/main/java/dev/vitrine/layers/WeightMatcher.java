package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.VitrineException;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ComputedValues;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tensor.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the slots of a graph with the tensors of a file, by the rules of {@link WeightRule}. A slot that stays empty is
 * an error that names them all, unless the caller takes zeros for it; entries that no slot wants are merely reported.
 */
public final class WeightMatcher {
    private static final int SHOWN = 5;

    private WeightMatcher() {
    }

    /** A weight that is missing or does not fit. */
    public static final class WeightException extends VitrineException {
        private static final long serialVersionUID = 1L;

        WeightException(String code, String message, String weights) {
            super(code, message, weights);
        }

        /** The same, said of a file. */
        public WeightException in(String file) {
            return new WeightException(code(), file + ": " + getMessage(), args().get(0));
        }
    }

    /** A graph with all its weights, and where they come from. */
    public record Matched(Graph graph, WeightReport report) {
        /** What the report has to say, if there is one. */
        public List<String> warnings() {
            return report == null ? List.of() : report.warnings();
        }
    }

    /**
     * @param values by the names of the file, in its order; they may still be on their way
     * @param strict whether a weight that the file does not fill is an error rather than zeros
     * @return the report is null if each weight has its exact name and the file holds no other
     * @throws WeightException if strict, naming the weights that are missing or do not fit
     */
    public static Matched fill(Graph graph, Map<String, Values> values, boolean strict) {
        Map<Weight, Weight> bound = byExactNames(graph, values);
        return bound != null ? new Matched(graph.withWeights(bound), null) : fillByRules(graph, values, strict);
    }

    /** As above, strict, with values that are there, for whom the report is of no interest. */
    public static Graph bind(Graph graph, Map<String, Tensor> tensors) {
        return fill(graph, values(tensors), true).graph();
    }

    private static Map<String, Values> values(Map<String, Tensor> tensors) {
        Map<String, Values> values = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            values.put(entry.getKey(), Values.of(entry.getValue().shape(), entry.getValue().data()));
        }
        return values;
    }

    // The slots filled by their own names, or null if one has none, one has another shape, or two share one.
    private static Map<Weight, Weight> byExactNames(Graph graph, Map<String, Values> values) {
        Map<Weight, Weight> bound = new HashMap<>();
        Map<String, Weight> seen = new HashMap<>();
        for (Weight slot : graph.weights()) {
            Values each = values.get(slot.name());
            if (each == null || !each.shape().equals(slot.shape()) || seen.put(slot.name(), slot) != null) {
                return null;
            }
            bound.put(slot, slot.bind(each));
        }
        return seen.size() == values.size() ? bound : null;
    }

    /**
     * @param tensors by the names of the file, in its order
     * @param strict whether a weight that the file does not fill is an error rather than zeros
     * @throws WeightException if strict, naming the weights that are missing or do not fit
     */
    public static Matched match(Graph graph, Map<String, Tensor> tensors, boolean strict) {
        return fillByRules(graph, values(tensors), strict);
    }

    @Uncommon
    private static Matched fillByRules(Graph graph, Map<String, Values> values, boolean strict) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Map.Entry<String, Values> entry : values.entrySet()) {
            shapes.put(entry.getKey(), entry.getValue().shape());
        }
        WeightAssignment assignment = assignment(graph, shapes);
        if (strict) {
            requireAll(assignment);
        }
        Map<Weight, Weight> bound = new HashMap<>();
        for (int i = 0; i < assignment.slots().size(); i++) {
            Weight slot = assignment.slots().get(i);
            String name = assignment.name(i);
            bound.put(slot, slot.bind(name == null ? ComputedValues.zeros(slot.shape()) : values.get(name)));
        }
        return new Matched(graph.withWeights(bound), assignment.report());
    }

    /** Where the weights would come from, before their values are there. @param shapes by name, in file order */
    public static WeightReport plan(Graph graph, Map<String, Shape> shapes) {
        return assignment(graph, shapes).report();
    }

    private static WeightAssignment assignment(Graph graph, Map<String, Shape> shapes) {
        return WeightAssignment.of(graph.weights(), shapes);
    }

    private static void requireAll(WeightAssignment assignment) {
        List<String> missing = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < assignment.slots().size(); i++) {
            Shape other = assignment.name(i) == null ? assignment.misfit(i) : null;
            if (other != null) {
                Weight slot = assignment.slots().get(i);
                wrong.add(slot.name() + " should be " + slot.shape() + " but is " + other);
            } else if (assignment.name(i) == null) {
                missing.add(assignment.slots().get(i).toString());
            }
        }
        if (!wrong.isEmpty()) {
            throw new WeightException("weight-mismatch", "The weights do not fit the model: "
                    + WeightReport.list(wrong, SHOWN) + ".",
                    WeightReport.list(wrong, SHOWN));
        }
        if (!missing.isEmpty()) {
            List<String> unused = assignment.report().unused();
            throw new WeightException("weight-missing", "The weight file lacks " + WeightReport.list(missing, SHOWN)
                    + (unused.isEmpty() ? "" : "; it has " + WeightReport.list(unused, SHOWN) + " instead")
                    + ". Were model and weights saved together?", WeightReport.list(missing, SHOWN));
        }
    }
}
