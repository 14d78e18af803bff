package dev.vitrine.kernel;

import dev.vitrine.graph.CenterCrop;
import dev.vitrine.graph.Repeat;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.Transpose;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Writes the output in order and reads the input in strides: reordered dimensions, slices, the middle of a picture,
 * repeated slices. A stride may be negative or 0.
 */
final class StridedCopyKernel implements Kernel {
    private final int[] dims;
    private final int[] strides;
    private final int first;
    private final int outputOffset;

    private StridedCopyKernel(Step step, int[] dims, int[] strides, int start) {
        this.dims = dims;
        this.strides = strides;
        this.first = step.input().offset() + start;
        this.outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Transpose op) {
        int[] in = strides(step.input().shape());
        int[] strides = new int[in.length];
        for (int i = 0; i < in.length; i++) {
            strides[i] = in[op.order().get(i)];
        }
        return new StridedCopyKernel(step, step.output().shape().toArray(), strides, 0);
    }

    static Kernel of(Step step, Slice op) {
        Shape input = step.input().shape();
        int[] strides = strides(input);
        int start = 0;
        for (int i = 0; i < strides.length; i++) {
            Slice.Range range = op.ranges().get(i);
            start += range.first(input.dim(i)) * strides[i];
            strides[i] *= range.step();
        }
        return new StridedCopyKernel(step, step.output().shape().toArray(), strides, start);
    }

    static Kernel of(Step step, CenterCrop op) {
        Shape in = step.input().shape();
        Shape out = step.output().shape();
        int[] strides = strides(in);
        int top = (in.dim(1) - out.dim(1)) / 2;
        int left = (in.dim(2) - out.dim(2)) / 2;
        return new StridedCopyKernel(step, out.toArray(), strides, top * strides[1] + left * strides[2]);
    }

    static Kernel of(Step step, Repeat op) {
        int[] in = strides(step.input().shape());
        Shape split = step.input().shape().insert(op.axis() + 1, op.times());
        int[] strides = new int[in.length + 1];
        for (int i = 0; i < strides.length; i++) {
            strides[i] = i == op.axis() + 1 ? 0 : in[i > op.axis() ? i - 1 : i];
        }
        return new StridedCopyKernel(step, split.toArray(), strides, 0);
    }

    private static int[] strides(Shape shape) {
        int[] strides = new int[shape.rank()];
        for (int i = 0; i < strides.length; i++) {
            strides[i] = shape.elementCountFrom(i + 1);
        }
        return strides;
    }

    @Override
    public void run(float[] arena) {
        copy(arena, 0, first, outputOffset);
    }

    private int copy(float[] arena, int axis, int from, int to) {
        if (axis == dims.length) {
            arena[to] = arena[from];
            return to + 1;
        }
        int stride = strides[axis];
        int count = dims[axis];
        if (axis == dims.length - 1) {
            for (int i = 0; i < count; i++) {
                arena[to + i] = arena[from + i * stride];
            }
            return to + count;
        }
        int next = to;
        for (int i = 0; i < count; i++) {
            next = copy(arena, axis + 1, from + i * stride, next);
        }
        return next;
    }
}
