package dev.vitrine.browser.protocol;

/**
 * A tensor on its way: {@code data} is row-major, {@code shape} outermost first. Not copied: sending one
 * hands its array over, and the sender must not use it again.
 *
 * @param name the output's name; empty for an input
 */
public record TensorData(String name, float[] data, int[] shape) {
}
