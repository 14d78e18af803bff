package dev.vitrine.kernel;

import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * Joins inputs element by element, from left to right, with broadcasting: the first two into the output, then every
 * further one with what is there; the average divides at the end. The output may be the first input if that has the
 * output's shape and is no other input too.
 */
final class MergeKernel implements Kernel {
    private final MergeKind kind;
    private final int[] dims;
    private final int[] outStrides;
    private final int[] offsets;
    private final int[][] strides;
    private final int outputOffset;
    private final int count;

    private MergeKernel(Step step, MergeKind kind) {
        this.kind = kind;
        Shape output = step.output().shape();
        List<Buffer> inputs = step.inputs();
        offsets = new int[inputs.size()];
        boolean flat = true;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = inputs.get(i).offset();
            flat &= inputs.get(i).shape().equals(output);
        }
        outputOffset = step.output().offset();
        count = output.elementCount();
        Shape joined = flat ? Shape.of(count) : output;
        dims = joined.toArray();
        outStrides = strides(joined);
        strides = new int[offsets.length][];
        for (int i = 0; i < offsets.length; i++) {
            strides[i] = flat ? outStrides : strides(Merge.stretched(inputs.get(i).shape(), dims.length));
        }
    }

    static Kernel of(Step step, Merge op) {
        return new MergeKernel(step, op.kind());
    }

    // Floats from one element to the next along each output dimension; 0 where the input stretches.
    private static int[] strides(Shape input) {
        int[] strides = new int[input.rank()];
        for (int i = 0; i < strides.length; i++) {
            strides[i] = input.dim(i) == 1 ? 0 : input.elementCountFrom(i + 1);
        }
        return strides;
    }

    @Override
    public void run(float[] arena) {
        if (offsets.length == 1) {
            System.arraycopy(arena, offsets[0], arena, outputOffset, count);
            return;
        }
        join(arena, 0, strides[0], offsets[0], strides[1], offsets[1], outputOffset);
        for (int i = 2; i < offsets.length; i++) {
            join(arena, 0, outStrides, outputOffset, strides[i], offsets[i], outputOffset);
        }
        if (kind == MergeKind.AVERAGE) {
            for (int i = 0; i < count; i++) {
                arena[outputOffset + i] /= offsets.length;
            }
        }
    }

    private void join(float[] arena, int axis, int[] aStrides, int a, int[] bStrides, int b, int to) {
        if (axis >= dims.length - 1) {
            int last = dims.length - 1;
            line(arena, kind, a, last < 0 ? 0 : aStrides[last], b, last < 0 ? 0 : bStrides[last], to,
                    last < 0 ? 1 : dims[last]);
            return;
        }
        for (int i = 0; i < dims[axis]; i++) {
            join(arena, axis + 1, aStrides, a + i * aStrides[axis], bStrides, b + i * bStrides[axis],
                    to + i * outStrides[axis]);
        }
    }

    private static void line(float[] arena, MergeKind kind, int a, int aStride, int b, int bStride, int to,
            int count) {
        Bounds.check(arena.length, to, count);
        switch (kind) {
            case ADD, AVERAGE -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = arena[a + i * aStride] + arena[b + i * bStride];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = arena[a + i * aStride] - arena[b + i * bStride];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = arena[a + i * aStride] * arena[b + i * bStride];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    arena[to + i] = arena[a + i * aStride] / arena[b + i * bStride];
                }
            }
            case MAXIMUM -> {
                for (int i = 0; i < count; i++) {
                    float x = arena[a + i * aStride];
                    float y = arena[b + i * bStride];
                    arena[to + i] = x > y || x != x ? x : y;
                }
            }
            case MINIMUM -> {
                for (int i = 0; i < count; i++) {
                    float x = arena[a + i * aStride];
                    float y = arena[b + i * bStride];
                    arena[to + i] = x < y || x != x ? x : y;
                }
            }
        }
    }
}
