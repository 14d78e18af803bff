package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;

/**
 * How the kernel of a transposed convolution spreads along one dimension: input {@code i} adds to the outputs
 * {@code i stride + tap dilation - padBefore}, those inside.
 *
 * @param size taps, at least 1
 * @param stride outputs between neighbouring inputs, at least 1
 * @param dilation outputs between neighbouring taps, at least 1
 * @param same whether the padding is Keras' {@code same}; otherwise {@code valid}
 * @param outputPadding Keras' {@code output_padding}, or -1 for none, which is another rule than 0
 */
public record TransposedWindow(int size, int stride, int dilation, boolean same, int outputPadding) {
    /** The window that changes nothing. */
    public static final TransposedWindow ONE = new TransposedWindow(1, 1, 1, false, -1);

    public TransposedWindow {
        if (size < 1 || stride < 1 || dilation < 1) {
            throw new ShapeException("A window needs size, stride and dilation of at least 1, but got size " + size
                    + ", stride " + stride + ", dilation " + dilation + ".");
        }
        if (outputPadding >= stride && outputPadding > 0) {
            throw new ShapeException("The output padding " + outputPadding + " must be less than the stride " + stride
                    + ".");
        }
    }

    private double extent() {
        return (size - 1.0) * dilation + 1;
    }

    /** Number of outputs, by Keras' {@code deconv_output_length}; unknown for an unknown input. */
    public int outputLength(int length) {
        if (length == Shape.UNKNOWN) {
            return Shape.UNKNOWN;
        }
        double outputs;
        if (outputPadding < 0) {
            outputs = (double) length * stride + (same ? 0 : Math.max(extent() - stride, 0));
        } else {
            double cut = same ? 2 * Math.floor(extent() / 2) : 0;
            outputs = (length - 1.0) * stride + extent() - cut + outputPadding;
        }
        if (outputs < 0 || outputs > Integer.MAX_VALUE) {
            throw new ShapeException("A transposed convolution cannot make " + (long) outputs + " outputs of an input"
                    + " of " + length + ".");
        }
        return (int) outputs;
    }

    /** Outputs cut off before the first: what {@code same} would pad a convolution back from these outputs with. */
    public int padBefore(int outputs) {
        if (!same) {
            return 0;
        }
        double inputs = Math.ceil((double) outputs / stride);
        return (int) (Math.max(0, (inputs - 1) * stride + extent() - outputs) / 2);
    }
}
