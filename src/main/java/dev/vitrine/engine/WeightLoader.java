package dev.vitrine.engine;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Packing;

/** Brings a compiled plan's weights to their places: staged in slices, packed by the module's own functions. */
final class WeightLoader {
    private final WasmInstance instance;
    private final int staging;
    private final int stagingFloats;

    private WeightLoader(CompiledPlan plan, WasmInstance instance) {
        this.instance = instance;
        this.staging = plan.stagingAddress();
        this.stagingFloats = plan.stagingBytes() / 4;
    }

    static void load(CompiledPlan plan, WasmInstance instance) {
        WeightLoader loader = new WeightLoader(plan, instance);
        for (Packing packing : plan.packings()) {
            loader.load(packing);
        }
        instance.clear(plan.stagingAddress(), plan.stagingBytes());
    }

    private void load(Packing packing) {
        float[] values = packing.weight().data();
        int columns = packing.columns();
        if (packing.packer() == null) {
            instance.write(values, 0, columns, packing.addressBytes());
            return;
        }
        int rowsAtOnce = Math.min(packing.rows(),
                Math.max(1, (stagingFloats - Packing.SLACK_FLOATS) / (columns * packing.taps())));
        for (int row = 0; row < packing.rows(); row += rowsAtOnce) {
            int rows = Math.min(rowsAtOnce, packing.rows() - row);
            int sliceFloats = rows * columns;
            for (int tap = 0; tap < packing.taps(); tap++) {
                instance.write(values, (tap * packing.rows() + row) * columns, sliceFloats,
                        staging + tap * sliceFloats * 4);
            }
            int to = packing.addressBytes() + row * packing.rowBytes();
            if (packing.taps() == 1) {
                instance.call(packing.packer(), staging, to, rows, packing.panelBytes());
            } else {
                instance.call(packing.packer(), staging, sliceFloats * 4, to, rows, packing.panelBytes(),
                        packing.planeBytes());
            }
        }
    }
}
