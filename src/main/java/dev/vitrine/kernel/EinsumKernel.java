package dev.vitrine.kernel;

import dev.vitrine.graph.Einsum;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * Sums of products, one output after the other: the letters that are summed over are walked for each output, the last
 * of them in the innermost loop. Sums in double.
 */
final class EinsumKernel implements Kernel {
    private final int[] dims;
    private final int[] firstStrides;
    private final int[] secondStrides;
    private final int outputs;
    private final int firstOffset;
    private final int secondOffset;
    private final int outputOffset;

    private EinsumKernel(Step step, Einsum op) {
        List<Shape> shapes = List.of(step.inputs().get(0).shape(), step.inputs().get(1).shape());
        String letters = op.output() + summed(op.first() + op.second(), op.output());
        outputs = op.output().length();
        dims = new int[letters.length()];
        firstStrides = new int[letters.length()];
        secondStrides = new int[letters.length()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = op.size(letters.charAt(i), shapes);
            firstStrides[i] = stride(letters.charAt(i), op.first(), shapes.get(0));
            secondStrides[i] = stride(letters.charAt(i), op.second(), shapes.get(1));
        }
        firstOffset = step.inputs().get(0).offset();
        secondOffset = step.inputs().get(1).offset();
        outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Einsum op) {
        return new EinsumKernel(step, op);
    }

    private static String summed(String all, String output) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < all.length(); i++) {
            if (output.indexOf(all.charAt(i)) < 0 && all.indexOf(all.charAt(i)) == i) {
                letters.append(all.charAt(i));
            }
        }
        return letters.toString();
    }

    private static int stride(char letter, String letters, Shape shape) {
        int stride = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == letter) {
                stride += shape.elementCountFrom(i + 1);
            }
        }
        return stride;
    }

    @Override
    public void run(float[] arena) {
        walk(arena, 0, firstOffset, secondOffset, outputOffset);
    }

    private int walk(float[] arena, int axis, int a, int b, int to) {
        if (axis == outputs) {
            arena[to] = (float) sum(arena, axis, a, b);
            return to + 1;
        }
        int next = to;
        for (int i = 0; i < dims[axis]; i++) {
            next = walk(arena, axis + 1, a + i * firstStrides[axis], b + i * secondStrides[axis], next);
        }
        return next;
    }

    private double sum(float[] arena, int axis, int a, int b) {
        if (axis == dims.length) {
            return (double) arena[a] * arena[b];
        }
        double sum = 0;
        int aStride = firstStrides[axis];
        int bStride = secondStrides[axis];
        if (axis == dims.length - 1) {
            for (int i = 0; i < dims[axis]; i++) {
                sum += (double) arena[a + i * aStride] * arena[b + i * bStride];
            }
            return sum;
        }
        for (int i = 0; i < dims[axis]; i++) {
            sum += sum(arena, axis + 1, a + i * aStride, b + i * bStride);
        }
        return sum;
    }
}
