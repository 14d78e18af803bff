package dev.vitrine.browser.protocol;

/**
 * The picture as the model sees it, for showing: {@code rgba} has {@code width * height * 4} bytes, row by
 * row, opaque. Grey models have three equal channels. Its array is handed over when it is sent.
 */
public record ModelView(int width, int height, byte[] rgba) {
}
