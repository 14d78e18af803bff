package dev.vitrine.browser.part.explain;

import dev.vitrine.explain.HeatMap;

/** Heat as colours to be laid over a picture: from clear through amber to crimson. */
final class HeatColors {
    private static final int[] AMBER = {255, 190, 11};
    private static final int[] CRIMSON = {200, 16, 62};

    private HeatColors() {
    }

    /** @param heat of values 0 to 1 @return four bytes a place, not premultiplied */
    static byte[] of(HeatMap heat) {
        byte[] rgba = new byte[heat.values().length * 4];
        for (int i = 0; i < heat.values().length; i++) {
            double value = heat.values()[i];
            double hot = Math.max(0, (value - 0.35) / 0.65);
            for (int c = 0; c < 3; c++) {
                rgba[i * 4 + c] = (byte) (int) Math.round(AMBER[c] + (CRIMSON[c] - AMBER[c]) * hot);
            }
            rgba[i * 4 + 3] = (byte) (int) Math.round(255 * Math.min(1, value * 1.25));
        }
        return rgba;
    }
}
