package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.VitrineException;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
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
     * @param tensors by the names of the file, in its order
     * @param strict whether a weight that the file does not fill is an error rather than zeros
     * @return the report is null if each weight has its exact name and the file holds no other
     * @throws WeightException if strict, naming the weights that are missing or do not fit
     */
    public static Matched bind(Graph graph, Map<String, Tensor> tensors, boolean strict) {
        Map<Weight, Weight> bound = byExactNames(graph, tensors);
        return bound != null ? new Matched(graph.withWeights(bound), null) : match(graph, tensors, strict);
    }

    /** As above, strict, for whom the report is of no interest. */
    public static Graph bind(Graph graph, Map<String, Tensor> tensors) {
        return bind(graph, tensors, true).graph();
    }

    // The slots filled by their own names, or null if one has none, one has another shape, or two share one.
    private static Map<Weight, Weight> byExactNames(Graph graph, Map<String, Tensor> tensors) {
        Map<Weight, Weight> bound = new HashMap<>();
        Map<String, Weight> seen = new HashMap<>();
        for (Weight slot : graph.weights()) {
            Tensor tensor = tensors.get(slot.name());
            if (tensor == null || !tensor.shape().equals(slot.shape()) || seen.put(slot.name(), slot) != null) {
                return null;
            }
            bound.put(slot, slot.bind(tensor.data()));
        }
        return seen.size() == tensors.size() ? bound : null;
    }

    /**
     * @param tensors by the names of the file, in its order
     * @param strict whether a weight that the file does not fill is an error rather than zeros
     * @throws WeightException if strict, naming the weights that are missing or do not fit
     */
    @Uncommon
    public static Matched match(Graph graph, Map<String, Tensor> tensors, boolean strict) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
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
            bound.put(slot, slot.bind(name == null ? new float[slot.shape().elementCount()]
                    : tensors.get(name).data()));
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
            throw new WeightException("weight-mismatch", "The weights do not fit the model: " + WeightReport.list(wrong, SHOWN) + ".",
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
