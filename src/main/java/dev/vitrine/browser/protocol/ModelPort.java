package dev.vitrine.browser.protocol;

/** One input or output of a model; an unknown dimension, as the batch usually is, is -1. Holds no data. */
public record ModelPort(String name, int[] shape, String dtype) {
}
