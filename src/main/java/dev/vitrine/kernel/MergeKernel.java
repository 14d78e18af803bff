package dev.vitrine.kernel;

import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Joins inputs element by element, from left to right, with broadcasting. The first input is copied to the output,
 * then every further one is folded in; the average divides at the end.
 */
final class MergeKernel implements Kernel {
    private final Step step;
    private final MergeKind kind;
    private final int[] dims;

    private MergeKernel(Step step, MergeKind kind) {
        this.step = step;
        this.kind = kind;
        this.dims = step.output().shape().toArray();
    }

    static Kernel of(Step step, Merge op) {
        return new MergeKernel(step, op.kind());
    }

    @Override
    public void run(float[] arena) {
        int to = step.output().offset();
        for (int i = 0; i < step.inputs().size(); i++) {
            Buffer input = step.inputs().get(i);
            MergeKind fold = i == 0 ? null : kind;
            if (input.shape().equals(step.output().shape())) {
                fold(arena, fold, input.offset(), 1, to, step.output().floatCount());
            } else {
                int[] strides = strides(input.shape());
                broadcast(arena, fold, strides, 0, input.offset(), to);
            }
        }
        if (kind == MergeKind.AVERAGE) {
            int count = step.output().floatCount();
            int inputs = step.inputs().size();
            for (int i = 0; i < count; i++) {
                arena[to + i] /= inputs;
            }
        }
    }

    // Floats from one element to the next along each output dimension; 0 where the input stretches.
    private int[] strides(Shape shape) {
        Shape input = Merge.stretched(shape, dims.length);
        int[] strides = new int[dims.length];
        for (int i = 0; i < dims.length; i++) {
            strides[i] = input.dim(i) == 1 ? 0 : input.elementCountFrom(i + 1);
        }
        return strides;
    }

    private void broadcast(float[] arena, MergeKind fold, int[] strides, int axis, int from, int to) {
        if (axis >= dims.length - 1) {
            fold(arena, fold, from, dims.length == 0 ? 0 : strides[axis], to, dims.length == 0 ? 1 : dims[axis]);
            return;
        }
        int outFloats = step.output().shape().elementCountFrom(axis + 1);
        for (int i = 0; i < dims[axis]; i++) {
            broadcast(arena, fold, strides, axis + 1, from + i * strides[axis], to + i * outFloats);
        }
    }

    private static void fold(float[] arena, MergeKind kind, int from, int stride, int to, int count) {
        if (kind == null) {
            for (int i = 0; i < count; i++) {
                arena[to + i] = arena[from + i * stride];
            }
            return;
        }
        switch (kind) {
            case ADD, AVERAGE -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] += arena[from + i * stride];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] -= arena[from + i * stride];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] *= arena[from + i * stride];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] /= arena[from + i * stride];
                }
            }
            case MAXIMUM -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = Math.max(arena[to + i], arena[from + i * stride]);
                }
            }
            case MINIMUM -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = Math.min(arena[to + i], arena[from + i * stride]);
                }
            }
        }
    }
}
