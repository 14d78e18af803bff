package dev.vitrine.browser.protocol;

/**
 * The chosen file as it was decoded: natural size in pixels, after the camera's orientation, and its format
 * such as {@code JPEG}, empty where it is not known.
 */
public record SourceFacts(int width, int height, String format) {
}
