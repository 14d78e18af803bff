package dev.vitrine.explain;

/**
 * One value a place of a grid laid over the model's input, row by row; what is high speaks for the class. Values are as
 * the method gives them, of no fixed scale.
 */
public record HeatMap(int height, int width, float[] values) {
    /** The largest value, or 0 where none is above it. */
    public float peak() {
        float peak = 0;
        for (float value : values) {
            peak = Math.max(peak, value);
        }
        return peak;
    }

    /** Values below 0 left out, the largest as 1: what is shown as heat. */
    public HeatMap heat() {
        float peak = peak();
        float[] heat = new float[values.length];
        for (int i = 0; i < heat.length; i++) {
            heat[i] = peak > 0 ? Math.max(0, values[i]) / peak : 0;
        }
        return new HeatMap(height, width, heat);
    }
}
