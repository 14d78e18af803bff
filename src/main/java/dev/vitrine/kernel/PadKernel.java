package dev.vitrine.kernel;

import dev.vitrine.graph.Pad;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Puts a constant around the input or cuts its edges off, in any number of dimensions: the output is filled with the
 * constant, then the part of the input that remains is copied line by line.
 */
final class PadKernel implements Kernel {
    private final Shape in;
    private final Shape out;
    private final int[] before;
    private final int lastAxis;
    private final float value;
    private final int inputOffset;
    private final int outputOffset;

    private PadKernel(Step step, Pad op) {
        in = step.input().shape();
        out = step.output().shape();
        before = new int[in.rank()];
        for (int i = 0; i < before.length; i++) {
            before[i] = op.before().get(i);
        }
        lastAxis = lastPadded(op);
        value = op.value();
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
    }

    // Dimensions behind this one are whole, so that lines of it are in one piece.
    private static int lastPadded(Pad op) {
        int axis = op.before().size() - 1;
        while (axis > 0 && op.before().get(axis) == 0 && op.after().get(axis) == 0) {
            axis--;
        }
        return axis;
    }

    static Kernel of(Step step, Pad op) {
        return new PadKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        int count = out.elementCount();
        for (int i = 0; i < count; i++) {
            arena[outputOffset + i] = value;
        }
        copy(arena, 0, inputOffset, outputOffset);
    }

    private void copy(float[] arena, int axis, int from, int to) {
        int first = Math.max(0, -before[axis]);
        int end = Math.min(in.dim(axis), out.dim(axis) - before[axis]);
        int inFloats = in.elementCountFrom(axis + 1);
        int outFloats = out.elementCountFrom(axis + 1);
        if (axis == lastAxis) {
            if (end > first) {
                System.arraycopy(arena, from + first * inFloats, arena, to + (first + before[axis]) * outFloats,
                        (end - first) * inFloats);
            }
            return;
        }
        for (int i = first; i < end; i++) {
            copy(arena, axis + 1, from + i * inFloats, to + (i + before[axis]) * outFloats);
        }
    }
}
