package dev.vitrine.codegen;

/**
 * The shapes of one depthwise convolution; strides are bytes. Weights are, for every four channels: bias, one vector a
 * tap, then scale and shift if the epilogue scales.
 */
record DepthwiseSpec(int images, GemmSpec.Strides image, int rows, GemmSpec.Strides row, int pixels,
        GemmSpec.Strides pixel, int channels, int kernelHeight, int kernelWidth, int tapRowBytes, int tapBytes,
        int strideX, EpilogueSpec epilogue, int rowsInChunk) {
    /** Pixels whose sums are kept in registers together. */
    int pixelsAtOnce() {
        return strideX == 1 && tapBytes == channels * 4 ? Math.max(4, 11 - kernelWidth) : 5;
    }

    int tiles() {
        return GemmSpec.ceil(pixels, pixelsAtOnce());
    }

    int groupBytes() {
        return Simd.BYTES * (1 + kernelHeight * kernelWidth + (epilogue.scaled() ? 2 : 0));
    }

    int chunksInImage() {
        return GemmSpec.ceil(rows, rowsInChunk);
    }

    int chunks() {
        return images * chunksInImage();
    }

    String name() {
        return "f32_dwconv" + epilogue.text() + "_" + kernelHeight + "x" + kernelWidth + "s" + strideX + "_" + rows
                + "x" + pixels + "x" + channels;
    }
}
