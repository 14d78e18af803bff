package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * A convolutional LSTM over inputs that are already convolved with its kernel and have its bias: {@code [N, T, H, W,
 * 4 filters]} to {@code [N, T, H, W, filters]}, or the last step alone. Weights: recurrent kernel {@code [kh, kw,
 * filters, 4 filters]}, which convolves the state with padding {@code same}. Gates in the order {@code i f c o}.
 *
 * @param state which state is the output: 0, or 1 for the cell state
 */
public record ConvLstm2D(int filters, int kernelHeight, int kernelWidth, Activation activation,
        Activation recurrentActivation, Passage passage, int state) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 5, "ConvLSTM2D").with(-1, filters);
        return passage.sequences() ? input : input.remove(1);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) inputs.get(0).elementCount() * kernelHeight * kernelWidth * filters;
    }
}
