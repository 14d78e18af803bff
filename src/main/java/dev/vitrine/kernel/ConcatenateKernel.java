package dev.vitrine.kernel;

import dev.vitrine.graph.Concatenate;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/** Copies each input to its place along one dimension. */
final class ConcatenateKernel {
    private ConcatenateKernel() {
    }

    static Kernel of(Step step, Concatenate op) {
        Shape out = step.output().shape();
        int axis = op.place(out);
        int outer = 1;
        for (int i = 0; i < axis; i++) {
            outer *= out.dim(i);
        }
        int blocks = outer;
        int outFloats = out.elementCountFrom(axis);
        int inputs = step.inputs().size();
        int[] offsets = new int[inputs];
        int[] lengths = new int[inputs];
        for (int i = 0; i < inputs; i++) {
            offsets[i] = step.inputs().get(i).offset();
            lengths[i] = step.inputs().get(i).shape().elementCountFrom(axis);
        }
        int outputOffset = step.output().offset();
        return arena -> {
            for (int block = 0; block < blocks; block++) {
                int to = outputOffset + block * outFloats;
                for (int i = 0; i < inputs; i++) {
                    System.arraycopy(arena, offsets[i] + block * lengths[i], arena, to, lengths[i]);
                    to += lengths[i];
                }
            }
        };
    }
}
