package dev.vitrine.browser.protocol;

/** How long each stage of a classification took, in milliseconds. Waiting is not counted. */
public record Times(double decodeMs, double prepareMs, double predictMs) {
    public double totalMs() {
        return decodeMs + prepareMs + predictMs;
    }
}
