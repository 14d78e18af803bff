package dev.vitrine.browser.part.inspect;

import java.util.List;

/**
 * What there is to know of one layer.
 *
 * @param settings pairs of name and value
 * @param grey pictures of the first channels, one after the other, a byte a place; empty for none
 * @param channels how many there are in all
 * @param values of a layer whose result is no pictures, the first ones
 * @param valueCount how many there are in all; 0 if there was no picture to run on
 */
record LayerDetail(List<String[]> settings, List<Spread> weights, int height, int width, int channels, byte[] grey,
        float[] values, int valueCount) {
    /** How a weight's values are spread. */
    record Spread(String name, int[] shape, double least, double largest, double mean, double deviation, int[] counts,
            int notFinite) {
        /** The middle of the fullest bin. */
        double peak() {
            int fullest = 0;
            for (int i = 0; i < counts.length; i++) {
                fullest = counts[i] > counts[fullest] ? i : fullest;
            }
            return least + (largest - least) * (fullest + 0.5) / counts.length;
        }
    }

    boolean hasActivations() {
        return grey.length > 0 || valueCount > 0;
    }

    /** How many channels have a picture here. */
    int shown() {
        return height * width == 0 ? 0 : grey.length / (height * width);
    }
}
