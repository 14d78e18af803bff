package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;

/**
 * A window that slides over height and width.
 */
public record Window2D(Window height, Window width) {
    /** A square window with equal settings in both directions. */
    public static Window2D square(int size, int stride, Padding padding) {
        Window window = new Window(size, stride, padding);
        return new Window2D(window, window);
    }

    /** {@code [N, H, W, C]} to {@code [N, H', W', channels]}. */
    Shape outputShape(Shape input, int channels) {
        return Shape.of(input.dim(0), height.outputLength(input.dim(1)), width.outputLength(input.dim(2)), channels);
    }

    /** Taps of the window. */
    public int taps() {
        return height.size() * width.size();
    }
}
