package dev.vitrine.codegen;

import dev.vitrine.graph.PoolKind;

/**
 * The shapes of one pooling; strides are bytes. A window that reaches over the edge is moved to the nearest taps
 * inside for the maximum, which changes nothing; the mean reads the zeros of the halo and divides by the taps inside.
 *
 * @param padTop rows that the first window begins before the input, {@code padLeft} columns
 */
record PoolSpec(PoolKind kind, int images, int inHeight, int inWidth, int outHeight, int outWidth, int channels,
        int kernelHeight, int kernelWidth, int strideY, int strideX, int padTop, int padLeft, int inImage, int inRow,
        int outImage, int outRow, boolean reachesOver) {
    int pixelBytes() {
        return channels * 4;
    }

    String name() {
        return (kind == PoolKind.MAX ? "f32_maxpool_" : "f32_avgpool_") + kernelHeight + "x" + kernelWidth + "s"
                + strideX + "_" + outHeight + "x" + outWidth + "x" + channels;
    }
}
