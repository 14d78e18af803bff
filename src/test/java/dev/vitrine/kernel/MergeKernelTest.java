package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Joining element by element, with and without broadcasting, against the definition element by element. */
class MergeKernelTest {
    @ParameterizedTest
    @EnumSource(MergeKind.class)
    void equalShapes(MergeKind kind) {
        for (int channels : Samples.CHANNELS) {
            Samples samples = new Samples(channels);
            check(kind, samples.tensor(3, 2, 5, channels), samples.tensor(3, 2, 5, channels));
        }
    }

    @ParameterizedTest
    @EnumSource(MergeKind.class)
    void broadcasting(MergeKind kind) {
        Samples samples = new Samples(31);
        check(kind, samples.tensor(2, 3, 5, 7), samples.tensor(2, 1, 1, 7));
        check(kind, samples.tensor(2, 1, 1, 7), samples.tensor(2, 3, 5, 7));
        check(kind, samples.tensor(2, 3, 5, 7), samples.tensor(2, 3, 5, 1));
        check(kind, samples.tensor(2, 3, 1, 7), samples.tensor(2, 1, 5, 1));
        check(kind, samples.tensor(2, 3, 5, 7), samples.tensor(2, 7));
        check(kind, samples.tensor(2, 7), samples.tensor(2, 3, 5, 7));
        check(kind, samples.tensor(1, 4), samples.tensor(3, 4));
        check(kind, samples.tensor(2, 1), samples.tensor(2, 1));
    }

    @Test
    void moreThanTwo() {
        Samples samples = new Samples(7);
        for (MergeKind kind : MergeKind.values()) {
            if (kind == MergeKind.SUBTRACT || kind == MergeKind.DIVIDE) {
                continue;
            }
            check(kind, samples.tensor(2, 3, 5), samples.tensor(2, 3, 5), samples.tensor(2, 3, 5));
            check(kind, samples.tensor(2, 3, 1), samples.tensor(2, 3, 5), samples.tensor(2, 1, 5),
                    samples.tensor(2, 1, 1));
            check(kind, samples.tensor(2, 3, 5));
        }
    }

    @Test
    void theSameInputTwice() {
        Tensor input = new Samples(3).tensor(2, 5);
        Node in = new Node("in", new Input(input.shape()), List.of(), List.of());
        Node three = new Node("three", new Merge(MergeKind.ADD), List.of(in, in, in), List.of());
        Node none = new Node("none", new Merge(MergeKind.SUBTRACT), List.of(three, three), List.of());
        Tensor tripled = OneStep.run(new Graph(List.of(in), List.of(three)), input);
        Tensor zero = OneStep.run(new Graph(List.of(in), List.of(none)), input);
        for (int i = 0; i < 10; i++) {
            assertEquals(input.data()[i] * 3.0, tripled.data()[i], 1e-6 * Math.abs(input.data()[i]));
            assertEquals(0f, zero.data()[i]);
        }
    }

    @Test
    void notANumberIsTheLargestAndTheSmallest() {
        Tensor first = new Tensor(Shape.of(1, 2), new float[] {Float.NaN, 1});
        Tensor second = new Tensor(Shape.of(1, 2), new float[] {1, Float.NaN});
        for (MergeKind kind : new MergeKind[] {MergeKind.MAXIMUM, MergeKind.MINIMUM}) {
            for (float value : OneStep.run(new Merge(kind), List.of(), first, second).data()) {
                assertEquals(Float.NaN, value);
            }
        }
    }

    private static void check(MergeKind kind, Tensor... inputs) {
        Tensor actual = OneStep.run(new Merge(kind), List.of(), inputs);
        int[] dims = actual.shape().toArray();
        int[] index = new int[dims.length];
        Exact exact = new Exact(actual.data().length);
        for (int i = 0; i < actual.data().length; i++) {
            int rest = i;
            for (int d = dims.length - 1; d >= 0; d--) {
                index[d] = rest % dims[d];
                rest /= dims[d];
            }
            double value = at(inputs[0], index);
            double magnitude = Math.abs(value);
            for (int k = 1; k < inputs.length; k++) {
                double other = at(inputs[k], index);
                value = join(kind, value, other);
                magnitude = Math.max(Math.abs(value), magnitude + Math.abs(other));
            }
            exact.value[i] = kind == MergeKind.AVERAGE ? value / inputs.length : value;
            exact.magnitude[i] = kind == MergeKind.MULTIPLY || kind == MergeKind.DIVIDE ? Math.abs(value) : magnitude;
        }
        exact.check(actual, inputs.length, kind + " to " + actual.shape());
    }

    private static double join(MergeKind kind, double a, double b) {
        return switch (kind) {
            case ADD, AVERAGE -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MAXIMUM -> Math.max(a, b);
            case MINIMUM -> Math.min(a, b);
        };
    }

    // A missing dimension of a shorter shape stands after its batch, and a dimension of 1 stretches.
    private static double at(Tensor input, int[] index) {
        int missing = index.length - input.shape().rank();
        int at = 0;
        for (int d = 0; d < input.shape().rank(); d++) {
            int size = input.shape().dim(d);
            int i = d == 0 ? index[0] : index[d + missing];
            at = at * size + (size == 1 ? 0 : i);
        }
        return input.data()[at];
    }
}
