package dev.vitrine.codegen;

import dev.vitrine.graph.TransposedWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Those outputs of a transposed convolution, along one dimension, that the same taps reach: every {@code stride}-th. To
 * them it is a plain convolution of stride 1 with the taps {@code firstTap + stride m} in reverse order.
 *
 * @param firstOutput the first of them, {@code outputs} how many there are
 * @param firstInput where the first output's window begins, perhaps before the input
 * @param taps taps of the window; 0 where the bias alone comes out
 */
record Phase(int firstOutput, int outputs, int firstInput, int firstTap, int taps) {
    static List<Phase> of(TransposedWindow window, int length) {
        List<Phase> phases = new ArrayList<>();
        int outputs = window.outputLength(length);
        int stride = window.stride();
        int before = window.padBefore(outputs);
        for (int first = 0; first < Math.min(stride, outputs); first++) {
            int tap = (first + before) % stride;
            int taps = tap < window.size() ? GemmSpec.ceil(window.size() - tap, stride) : 0;
            phases.add(new Phase(first, GemmSpec.ceil(outputs - first, stride), (first + before - tap) / stride - taps + 1,
                    tap, taps));
        }
        return phases;
    }

    /** The tap of the kernel that is tap {@code index} of this window. */
    int tap(int index, int stride) {
        return firstTap + stride * (taps - 1 - index);
    }

    /** Inputs before the first that are read. */
    int before() {
        return Math.max(0, -firstInput);
    }

    /** Inputs behind the last that are read. */
    int after(int length) {
        return taps == 0 ? 0 : Math.max(0, firstInput + taps - 1 + outputs - length);
    }
}
