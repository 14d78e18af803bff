package dev.vitrine.layers;

import dev.vitrine.VitrineException;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills the slots of a graph with the tensors of a file by name: exactly, or without TensorFlow's {@code :0}, or
 * without the last scope before the role ({@code conv2d/cell/kernel}). A slot without a tensor, or with one of
 * another shape, is an error that names them all.
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
    }

    /**
     * @param tensors by the names of the file
     * @throws WeightException naming the weights that are missing or do not fit
     */
    public static Graph bind(Graph graph, Map<String, Tensor> tensors) {
        Map<String, Tensor> byName = new HashMap<>();
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            String name = plain(entry.getKey());
            byName.put(name, entry.getValue());
            byName.putIfAbsent(withoutScope(name), entry.getValue());
        }
        Map<Weight, Weight> bound = new HashMap<>();
        List<String> missing = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Weight slot : graph.weights()) {
            Tensor tensor = byName.get(slot.name());
            if (tensor == null) {
                missing.add(slot.toString());
            } else if (!tensor.shape().equals(slot.shape())) {
                wrong.add(slot.name() + " should be " + slot.shape() + " but is " + tensor.shape());
            } else {
                bound.put(slot, slot.bind(tensor.data()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WeightException("weight-mismatch", "The weights do not fit the model: " + list(wrong) + ".",
                    list(wrong));
        }
        if (!missing.isEmpty()) {
            throw new WeightException("weight-missing", "The weight file lacks " + list(missing)
                    + ". Were model and weights saved together?", list(missing));
        }
        return graph.withWeights(bound);
    }

    private static String plain(String name) {
        return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
    }

    private static String withoutScope(String name) {
        int role = name.lastIndexOf('/');
        int scope = role < 0 ? -1 : name.lastIndexOf('/', role - 1);
        return scope < 0 ? name : name.substring(0, scope) + name.substring(role);
    }

    private static String list(List<String> texts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < texts.size() && i < SHOWN; i++) {
            text.append(i > 0 ? "; " : "").append(texts.get(i));
        }
        if (texts.size() > SHOWN) {
            text.append("; and ").append(texts.size() - SHOWN).append(" more");
        }
        return text.toString();
    }
}
