package dev.vitrine.ahead;

import dev.vitrine.codegen.Packing;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.format.WeightGroup;
import dev.vitrine.format.WeightManifest;
import dev.vitrine.format.Weights;
import dev.vitrine.tensor.ScaledValues;
import dev.vitrine.tensor.Values;
import dev.vitrine.wasm.ByteSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the tensors of the weight files, how each is packed, and the numbers that are in no file. Written are, each list
 * after its length: for each group its tensors (name, type and whether it is the optimizer's, encoding with scale and
 * minimum, dimensions); the names of packing functions; the packings (tensor or place among the constants, number and
 * place of factors, functions, seven numbers of form).
 */
final class TensorTableWriter {
    private final Weights weights;
    private final List<String> tensors = new ArrayList<>();
    private final List<String> functions = new ArrayList<>();
    private final ByteSink table = new ByteSink();
    private float[] constants = new float[0];

    TensorTableWriter(WeightManifest manifest, Weights weights, List<Packing> packings) {
        this.weights = weights;
        for (WeightGroup group : manifest.groups()) {
            table.u32(group.entries().size());
            group.entries().forEach(this::entry);
        }
        for (Packing packing : packings) {
            function(packing.packer());
            function(packing.scaler());
        }
        table.u32(functions.size());
        functions.forEach(this::text);
        table.u32(packings.size());
        packings.forEach(this::packing);
    }

    private void entry(WeightEntry entry) {
        tensors.add(entry.ofOptimizer() ? null : entry.name());
        text(entry.name());
        table.u32(2 * entry.type().ordinal() + (entry.ofOptimizer() ? 1 : 0));
        perhaps(entry.quantization() == null ? -1 : entry.quantization().encoding().ordinal());
        if (entry.quantization() != null) {
            table.bits64(Double.doubleToLongBits(entry.quantization().scale()));
            table.bits64(Double.doubleToLongBits(entry.quantization().min()));
        }
        int[] shape = entry.shape().toArray();
        table.u32(shape.length);
        numbers(shape);
    }

    private int function(String name) {
        if (name != null && !functions.contains(name)) {
            functions.add(name);
        }
        return functions.indexOf(name);
    }

    private void packing(Packing packing) {
        Values values = packing.weight().values();
        ScaledValues scaled = packing.scaler() != null && values instanceof ScaledValues each ? each : null;
        float[] floats = (scaled == null ? values : scaled.base()).floats();
        int tensor = tensorOf(floats);
        perhaps(tensor);
        if (tensor < 0) {
            table.u32(constant(floats));
        }
        if (scaled == null) {
            table.u32(0);
        } else {
            float[] factors = factors(scaled);
            numbers(factors.length, constant(factors));
        }
        perhaps(function(packing.packer()));
        perhaps(function(packing.scaler()));
        numbers(packing.taps(), packing.rows(), packing.columns(), packing.addressBytes(), packing.rowBytes(),
                packing.panelBytes(), packing.planeBytes());
    }

    private static float[] factors(ScaledValues scaled) {
        double[] scale = scaled.scale();
        float[] factors = new float[scale.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) scale[i];
        }
        return factors;
    }

    // What a pass has only given another shape is still the file's.
    private int tensorOf(float[] floats) {
        for (int i = 0; i < tensors.size(); i++) {
            Values values = weights.values().get(tensors.get(i));
            if (values != null && values.shape().elementCount() == floats.length
                    && Arrays.equals(values.floats(), floats)) {
                return i;
            }
        }
        return -1;
    }

    private int constant(float[] floats) {
        int at = constants.length;
        constants = Arrays.copyOf(constants, at + floats.length);
        System.arraycopy(floats, 0, constants, at, floats.length);
        return at;
    }

    // The number of UTF-16 units, then each: a reader needs no decoder for that.
    private void text(String text) {
        table.u32(text.length());
        text.chars().forEach(table::u32);
    }

    private void numbers(int... values) {
        for (int value : values) {
            table.u32(value);
        }
    }

    /** @param value -1 for none, as which 0 is written */
    private void perhaps(int value) {
        table.u32(value + 1);
    }

    int constantCount() {
        return constants.length;
    }

    /** As little-endian floats. */
    byte[] constants() {
        ByteBuffer floats = ByteBuffer.allocate(constants.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        floats.asFloatBuffer().put(constants);
        return floats.array();
    }

    byte[] table() {
        return table.toArray();
    }
}
