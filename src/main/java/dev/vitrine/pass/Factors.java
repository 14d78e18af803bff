package dev.vitrine.pass;

import dev.vitrine.graph.Node;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.ComputedValues;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A node's scale and shift along its last dimension, worked out when the first value of them is asked for: passes go on
 * while weights are still being fetched.
 */
final class Factors {
    private final Node node;
    private ScaleShift known;

    private Factors(Node node) {
        this.node = node;
    }

    /** Those of the node; null if it does not scale and shift along its last dimension, or that is open. */
    static Factors of(Node node) {
        int axis = ScaleShift.axis(node);
        return axis >= 0 && axis == node.shape().rank() - 1 ? new Factors(node) : null;
    }

    ScaleShift get() {
        if (known == null) {
            known = ScaleShift.of(node);
        }
        return known;
    }

    /** How many there are. */
    int length() {
        return node.shape().last();
    }

    /** What they are worked out from, and other weights. */
    Values[] sources(Weight... others) {
        List<Weight> all = new ArrayList<>(node.weights());
        all.addAll(List.of(others));
        return Weight.values(all);
    }

    /** A weight of one value a factor. @param others that the formula reads */
    Weight weight(String name, Function<ScaleShift, double[]> formula, Weight... others) {
        Shape shape = Shape.of(length());
        return Weight.slot(name, shape).bind(new ComputedValues(shape, () -> floats(formula.apply(get())),
                sources(others)));
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
