package dev.vitrine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Model;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each slope is that of the function which the engine computes, by differences on both sides. */
class ActivationSlopeTest {
    private static final float STEP = 1f / 64;

    /** Third derivative times h^2 / 6, below 1 each, and float32 values of up to 90 divided by 2 h. */
    private static final double TOLERANCE = 4e-4;

    static List<Activation> activations() {
        List<Activation> all = new ArrayList<>(List.of(Activation.Plain.values()));
        all.addAll(List.of(Activation.RELU, Activation.RELU6, new Activation.Relu(2, 0.1f, 0.5f),
                new Activation.Elu(0.7f), new Activation.Thresholded(1)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void isTheFunctionsOwn(Activation activation) {
        // Off the corners at whole and half numbers.
        for (float x = -4.27f; x < 4.5f; x += 0.5f) {
            float[] both = apply(activation, x - STEP, x + STEP);
            double slope = ((double) both[1] - both[0]) / (2 * STEP);
            double scale = activation == Activation.Plain.EXPONENTIAL ? Math.exp(x) : 1;
            assertEquals(slope, ActivationSlope.at(activation, x), TOLERANCE * Math.max(1, scale), "at " + x);
        }
    }

    private static float[] apply(Activation activation, float... values) {
        Node input = new Node("x", new Input(Shape.of(1, values.length)), List.of(), List.of());
        Node output = new Node("y", new Activate(activation), List.of(input), List.of());
        return new Model(new Graph(List.of(input), List.of(output)))
                .predict(List.of(new Tensor(input.shape(), values))).get(0).data();
    }
}
