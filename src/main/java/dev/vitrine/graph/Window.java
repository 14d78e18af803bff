package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;

/**
 * How a kernel or pool slides along one dimension. Sizes and positions are in elements of that dimension.
 *
 * @param size elements under the window, at least 1
 * @param stride step from one output to the next, at least 1
 * @param dilation distance between neighbouring taps, at least 1
 * @param padding what happens at the edges
 */
public record Window(int size, int stride, int dilation, Padding padding) {
    public Window {
        if (size < 1 || stride < 1 || dilation < 1) {
            throw new ShapeException("A window needs size, stride and dilation of at least 1, but got size " + size
                    + ", stride " + stride + ", dilation " + dilation + ".");
        }
        if ((size - 1.0) * dilation + 1 > Integer.MAX_VALUE) {
            throw new ShapeException("A window of size " + size + " with dilation " + dilation + " is too large.");
        }
    }

    public Window(int size, int stride, Padding padding) {
        this(size, stride, 1, padding);
    }

    /** Distance from the first to the last tap, plus one. */
    public int extent() {
        return (size - 1) * dilation + 1;
    }

    /**
     * Zeros before the first element.
     *
     * @param length elements of the input, known
     */
    public int padBefore(int length) {
        return switch (padding.rule()) {
            case SAME -> totalSame(length) / 2;
            case VALID -> 0;
            case CAUSAL -> extent() - 1;
            case EXPLICIT -> padding.before();
        };
    }

    /** Zeros after the last element. */
    public int padAfter(int length) {
        return switch (padding.rule()) {
            case SAME -> totalSame(length) - totalSame(length) / 2;
            case VALID, CAUSAL -> 0;
            case EXPLICIT -> padding.after();
        };
    }

    /**
     * Number of outputs along this dimension; unknown for an unknown input.
     *
     * @throws ShapeException if the window does not fit
     */
    public int outputLength(int length) {
        if (length == Shape.UNKNOWN) {
            return Shape.UNKNOWN;
        }
        if (padding.rule() == Padding.Rule.SAME) {
            return sameOutputs(length);
        }
        double padded = (double) length + padBefore(length) + padAfter(length);
        if (padded > Integer.MAX_VALUE) {
            throw new ShapeException("An input of " + length + " padded by " + padBefore(length) + " and "
                    + padAfter(length) + " is too large.");
        }
        if (padded < extent()) {
            throw new ShapeException("A window of " + extent() + " does not fit an input of " + length
                    + (padded == length ? "" : " padded to " + (int) padded) + ".");
        }
        return ((int) padded - extent()) / stride + 1;
    }

    // ceil(length / stride), without a sum that could overflow.
    private int sameOutputs(int length) {
        return length == 0 ? 0 : (length - 1) / stride + 1;
    }

    private int totalSame(int length) {
        return length == 0 ? 0 : Math.max(0, extent() - length + (sameOutputs(length) - 1) * stride);
    }
}
