package dev.vitrine.codegen;

import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.ScaledValues;

/**
 * How one weight gets to its place in memory: as it is, or staged in slices and packed by an exported function.
 *
 * @param taps the weight is {@code [taps][rows][columns]}; 1 for what is only cut into panels
 * @param packer the exported function, or null for a weight that is copied as it is
 * @param scaler the exported function that multiplies staged rows, where the weight is {@link ScaledValues}; else null
 * @param addressBytes where the first row's panel begins
 * @param rowBytes from one packed row to the next
 * @param panelBytes from one panel to the next, {@code planeBytes} from one point of the transform to the next
 */
public record Packing(Weight weight, int taps, int rows, int columns, String packer, String scaler, int addressBytes,
        int rowBytes, int panelBytes, int planeBytes) {
    /** Floats that a packer may read beyond a slice. */
    public static final int SLACK_FLOATS = 64;

    /** Floats at the end of the staging room that hold the factors of {@link ScaledValues}. */
    public int factorFloats() {
        return scaler == null ? 0 : columns + 3 & ~3;
    }
}
