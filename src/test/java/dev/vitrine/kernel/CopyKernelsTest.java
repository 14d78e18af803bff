package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Pad;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Padding, cropping and concatenation move values without changing them. */
class CopyKernelsTest {
    @Test
    void paddingAndCropping() {
        Samples samples = new Samples(23);
        for (int round = 0; round < 200; round++) {
            int rank = samples.pick(2, 3, 4);
            int[] dims = new int[rank];
            List<Integer> before = new ArrayList<>();
            List<Integer> after = new ArrayList<>();
            for (int d = 0; d < rank; d++) {
                dims[d] = samples.pick(1, 2, 3, 5);
                before.add(d == 0 ? 0 : samples.pick(0, 1, 3, -1));
                after.add(d == 0 ? 0 : samples.pick(0, 2, 4, -1));
            }
            boolean fits = true;
            for (int d = 0; d < rank; d++) {
                fits &= dims[d] + before.get(d) + after.get(d) >= 0;
            }
            if (fits) {
                checkPad(samples.tensor(dims), new Pad(before, after, samples.coin() ? 0 : -7));
            }
        }
    }

    @Test
    void whatIsCroppedAwayDoesNotComeBack() {
        Tensor input = new Tensor(Shape.of(1, 3), new float[] {1, 2, 3});
        checkPad(input, new Pad(List.of(0, -3), List.of(0, 2), 9));
        checkPad(input, new Pad(List.of(0, 2), List.of(0, -4), 9));
        checkPad(input, new Pad(List.of(0, -5), List.of(0, 4), 9));
    }

    private static void checkPad(Tensor input, Pad op) {
        Tensor actual = OneStep.run(op, List.of(), input);
        int rank = input.shape().rank();
        for (int i = 0; i < actual.data().length; i++) {
            int rest = i;
            int from = 0;
            int floats = 1;
            boolean inside = true;
            for (int d = rank - 1; d >= 0; d--) {
                int at = rest % actual.shape().dim(d) - op.before().get(d);
                rest /= actual.shape().dim(d);
                inside &= at >= 0 && at < input.shape().dim(d);
                from += at * floats;
                floats *= input.shape().dim(d);
            }
            assertEquals(inside ? input.data()[from] : op.value(), actual.data()[i], op + " of " + input + " at " + i);
        }
    }

    @Test
    void concatenationAlongEveryAxis() {
        Samples samples = new Samples(29);
        for (int rank = 2; rank <= 4; rank++) {
            for (int axis = -rank; axis < rank; axis++) {
                int place = Math.floorMod(axis, rank);
                int[] dims = {2, 3, 5, 4};
                Tensor[] inputs = new Tensor[3];
                for (int i = 0; i < inputs.length; i++) {
                    int[] own = Arrays.copyOf(dims, rank);
                    own[place] = samples.pick(1, 2, 7);
                    inputs[i] = samples.tensor(own);
                }
                checkConcatenation(inputs, place, OneStep.run(new Concatenate(axis), List.of(), inputs));
            }
        }
    }

    private static void checkConcatenation(Tensor[] inputs, int place, Tensor actual) {
        List<Float> expected = new ArrayList<>();
        int outer = 1;
        for (int d = 0; d < place; d++) {
            outer *= actual.shape().dim(d);
        }
        for (int block = 0; block < outer; block++) {
            for (Tensor input : inputs) {
                int floats = input.shape().elementCountFrom(place);
                for (int i = 0; i < floats; i++) {
                    expected.add(input.data()[block * floats + i]);
                }
            }
        }
        float[] values = new float[expected.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = expected.get(i);
        }
        assertArrayEquals(values, actual.data());
    }
}
