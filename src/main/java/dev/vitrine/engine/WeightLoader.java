package dev.vitrine.engine;

import dev.vitrine.codegen.Packing;
import dev.vitrine.tensor.ArrivingValues;
import dev.vitrine.tensor.ScaledValues;
import dev.vitrine.tensor.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Brings a compiled plan's weights to their places as they come: staged in slices, packed by the module's own
 * functions. What came in pieces goes there straight from the pieces.
 */
final class WeightLoader {
    /** What is still in the cache when it is packed; and so many calls soon run V8's optimised code. */
    private static final int MOST_SLICE_FLOATS = 1 << 16;
    private final WasmInstance instance;
    private final int staging;
    private final int stagingBytes;
    private final List<Packing> left;

    /** @param stagingBytes from {@code staging} on may be overwritten, and are zeros in the end */
    WeightLoader(List<Packing> packings, int staging, int stagingBytes, WasmInstance instance) {
        this.instance = instance;
        this.staging = staging;
        this.stagingBytes = stagingBytes;
        this.left = new ArrayList<>(packings);
    }

    /** Loads the weights that are there and have not been loaded. Gives whether that was the rest. */
    boolean load() {
        if (left.isEmpty()) {
            return true;
        }
        Iterator<Packing> each = left.iterator();
        while (each.hasNext()) {
            Packing packing = each.next();
            if (packing.weight().values().areThere()) {
                load(packing);
                each.remove();
            }
        }
        if (left.isEmpty()) {
            instance.clear(staging, stagingBytes);
        }
        return left.isEmpty();
    }

    private void load(Packing packing) {
        Values values = packing.weight().values();
        int columns = packing.columns();
        if (packing.packer() == null) {
            write(values, 0, columns, packing.addressBytes());
            return;
        }
        int factors = 0;
        if (packing.scaler() != null && values instanceof ScaledValues scaled && !scaled.areMade()) {
            factors = staging + stagingBytes / 4 * 4 - packing.factorFloats() * 4;
            write(scaled.scale(), factors);
            values = scaled.base();
        }
        int rowsAtOnce = Math.min(packing.rows(), Math.max(1, Math.min(MOST_SLICE_FLOATS, stagingBytes / 4
                - packing.factorFloats() - Packing.SLACK_FLOATS) / (columns * packing.taps())));
        for (int row = 0; row < packing.rows(); row += rowsAtOnce) {
            int rows = Math.min(rowsAtOnce, packing.rows() - row);
            int sliceFloats = rows * columns;
            for (int tap = 0; tap < packing.taps(); tap++) {
                write(values, (tap * packing.rows() + row) * columns, sliceFloats, staging + tap * sliceFloats * 4);
            }
            if (factors != 0) {
                instance.call(packing.scaler(), staging, factors, rows * packing.taps(), columns);
            }
            int to = packing.addressBytes() + row * packing.rowBytes();
            if (packing.taps() == 1) {
                instance.call(packing.packer(), staging, to, rows, packing.panelBytes(), columns);
            } else {
                instance.call(packing.packer(), staging, sliceFloats * 4, to, rows, packing.panelBytes(),
                        packing.planeBytes(), columns);
            }
        }
    }

    private void write(double[] factors, int address) {
        float[] floats = new float[factors.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) factors[i];
        }
        instance.write(floats, 0, floats.length, address);
    }

    private void write(Values values, int from, int count, int address) {
        List<ArrivingValues.Piece> pieces = values instanceof ArrivingValues arriving ? arriving.pieces() : null;
        if (pieces == null) {
            instance.write(values.floats(), from, count, address);
            return;
        }
        int start = 0;
        for (ArrivingValues.Piece piece : pieces) {
            int first = Math.max(start, from * 4);
            int end = Math.min(start + piece.length, (from + count) * 4);
            if (first < end) {
                instance.write(piece.bytes, piece.from + first - start, end - first, address + first - from * 4);
            }
            start += piece.length;
        }
    }
}
