package dev.vitrine.kernel;

import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;

/**
 * The sizes of a windowed operation once its input is known, all in elements.
 *
 * @param pixelFloats floats from one input pixel to the next: all channels
 * @param channels channels that one window sees: those of one group
 */
record ConvGeometry(int batch, int inHeight, int inWidth, int pixelFloats, int channels, int outHeight, int outWidth,
        int kernelHeight, int kernelWidth, int strideY, int strideX, int dilationY, int dilationX, int padTop,
        int padLeft) {
    /**
     * @param input {@code [N, H, W, C]}
     * @param output {@code [N, H', W', F]}
     */
    static ConvGeometry of(Shape input, Shape output, Window2D window, int channels) {
        return new ConvGeometry(input.dim(0), input.dim(1), input.dim(2), input.last(), channels, output.dim(1),
                output.dim(2), window.height().size(), window.width().size(), window.height().stride(),
                window.width().stride(), window.height().dilation(), window.width().dilation(),
                window.height().padBefore(input.dim(1)), window.width().padBefore(input.dim(2)));
    }

    /** Values under one window. */
    int depth() {
        return kernelHeight * kernelWidth * channels;
    }

    /** Output pixels of the whole batch. */
    int rows() {
        return batch * outHeight * outWidth;
    }
}
