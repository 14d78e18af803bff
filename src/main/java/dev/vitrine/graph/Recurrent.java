package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * A recurrent layer over inputs that are already multiplied with its kernel. Inputs: {@code [N, T, gates units]}, then
 * {@code initialStates} of {@code [N, units]}, then the mask {@code [N, T]} if {@code masked}: where it is 0 the state
 * stays. Output: {@code [N, T, units]}, or {@code [N, units]} of the last step. Weights: recurrent kernel
 * {@code [units, gates units]}, then bias if {@code bias}: {@code [gates units]}, or {@code [2, gates units]} with
 * {@code resetAfter}. Formulas are Keras' (SimpleRNN, GRU, LSTM), gates in its order: {@code z r h}, {@code i f c o}.
 *
 * @param resetAfter whether a GRU applies its reset gate after the product with the state
 * @param state which state is the output: 0, or 1 for an LSTM's cell state
 */
public record Recurrent(Kind kind, int units, Activation activation, Activation recurrentActivation, boolean bias,
        boolean resetAfter, Passage passage, int state, int initialStates, boolean masked) implements Op {
    /** The cell. */
    public enum Kind {
        SIMPLE(1), GRU(3), LSTM(4);

        private final int gates;

        Kind(int gates) {
            this.gates = gates;
        }

        /** How many times {@code units} numbers the kernel gives. */
        public int gates() {
            return gates;
        }
    }

    public Recurrent {
        if (units < 1) {
            throw new ShapeException("A recurrent layer needs at least one unit, but got " + units + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        for (int i = 1; i <= initialStates; i++) {
            Shape initial = inputs.get(i);
            if (initial.rank() != 2 || initial.last() != units) {
                throw new ShapeException("A recurrent layer of " + units + " units cannot start with the state "
                        + initial + ".");
            }
        }
        return passage.sequences() ? input.with(-1, units) : Shape.of(input.dim(0), units);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) inputs.get(0).elementCount() * units;
    }
}
