package dev.vitrine.ahead;

import dev.vitrine.ModelLocation;
import dev.vitrine.codegen.Packing;
import dev.vitrine.codegen.Program;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.format.WeightGroup;
import dev.vitrine.format.Weights;
import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.model.ImageModel;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Halo;
import dev.vitrine.tensor.ScaledValues;
import dev.vitrine.tensor.Values;
import dev.vitrine.wasm.CustomSection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes what {@link CompiledModelReader} reads. On the JVM only. */
final class CompiledModelWriter {
    static final String SECTION = "vitrine";
    static final String CONSTANTS = "vitrine.constants";
    static final int VERSION = 1;
    /** What may be worked out beforehand, as a part of the model's weights; beyond that the file would repeat them. */
    private static final int MOST_PART = 8;
    private static final int ALWAYS_FLOATS = 1 << 16;

    private final String location;
    private final ImageModel model;
    private final Weights weights;
    private final int print;
    private final JsonWriter json = new JsonWriter();
    private float[] constants = new float[0];

    CompiledModelWriter(String location, ImageModel model, Weights weights, int print) {
        this.location = location;
        this.model = model;
        this.weights = weights;
        this.print = print;
    }

    byte[] write(Program program) {
        json.beginObject().name("vitrine").value(VERSION);
        json.name("model").value(ModelLocation.nameOf(location));
        ports("inputs", model.model().graph().inputs());
        ports("outputs", model.model().graph().outputs());
        json.name("parameters").value(model.model().parameterCount());
        texts("warnings", model.warnings());
        json.name("weightPrint").value(print);
        json.name("threads").value(program.threads());
        texts("runs", program.runs());
        buffers("inputBuffers", program.inputs());
        buffers("outputBuffers", program.outputs());
        json.name("memoryBytes").value(program.memoryBytes());
        json.name("staging").beginArray().value(program.stagingAddress()).value(program.stagingBytes()).endArray();
        json.name("packings").beginArray();
        program.packings().forEach(this::packing);
        json.endArray();
        manifest();
        json.endObject();
        checkSize();
        byte[] bytes = program.module();
        if (constants.length > 0) {
            ByteBuffer floats = ByteBuffer.allocate(constants.length * 4).order(ByteOrder.LITTLE_ENDIAN);
            floats.asFloatBuffer().put(constants);
            bytes = CustomSection.add(bytes, CONSTANTS, floats.array());
        }
        return CustomSection.add(bytes, SECTION, json.text().getBytes(StandardCharsets.UTF_8));
    }

    private void checkSize() {
        double all = model.model().parameterCount();
        if (constants.length > Math.max(ALWAYS_FLOATS, all / MOST_PART)) {
            throw new AheadException("ahead-too-large", location + " cannot be compiled ahead of time: "
                    + constants.length + " of its " + (long) all + " weights are turned into others first, so that the"
                    + " module would hold them again. Load the model.json itself.", location);
        }
    }

    private void ports(String name, List<Node> nodes) {
        json.name(name).beginArray();
        for (Node node : nodes) {
            json.beginObject().name("name").value(node.name()).name("shape");
            ints(node.shape().toArray());
            json.endObject();
        }
        json.endArray();
    }

    private void texts(String name, List<String> texts) {
        json.name(name).beginArray();
        texts.forEach(json::value);
        json.endArray();
    }

    private void buffers(String name, List<Buffer> buffers) {
        json.name(name).beginArray();
        for (Buffer buffer : buffers) {
            Halo halo = buffer.halo();
            json.beginObject().name("at").value(buffer.offset()).name("shape");
            ints(buffer.shape().toArray());
            json.name("halo");
            ints(halo.top(), halo.left(), halo.bottom(), halo.right(), halo.skew());
            json.endObject();
        }
        json.endArray();
    }

    private void ints(int... values) {
        json.beginArray();
        for (int value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private void packing(Packing packing) {
        Values values = packing.weight().values();
        ScaledValues scaled = packing.scaler() != null && values instanceof ScaledValues each ? each : null;
        float[] floats = (scaled == null ? values : scaled.base()).floats();
        String tensor = tensorOf(floats);
        json.beginObject();
        if (tensor == null) {
            json.name("constants").value(constant(floats));
        } else {
            json.name("tensor").value(tensor);
        }
        if (scaled != null) {
            double[] scale = scaled.scale();
            float[] factors = new float[scale.length];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = (float) scale[i];
            }
            json.name("factors");
            ints(constant(factors), factors.length);
        }
        if (packing.packer() != null) {
            json.name("packer").value(packing.packer());
        }
        if (packing.scaler() != null) {
            json.name("scaler").value(packing.scaler());
        }
        json.name("form");
        ints(packing.taps(), packing.rows(), packing.columns(), packing.addressBytes(), packing.rowBytes(),
                packing.panelBytes(), packing.planeBytes());
        json.endObject();
    }

    // What a pass has only given another shape is still the file's.
    private String tensorOf(float[] floats) {
        for (Map.Entry<String, Values> each : weights.values().entrySet()) {
            if (each.getValue().shape().elementCount() == floats.length
                    && Arrays.equals(each.getValue().floats(), floats)) {
                return each.getKey();
            }
        }
        return null;
    }

    private int constant(float[] floats) {
        int at = constants.length;
        constants = Arrays.copyOf(constants, at + floats.length);
        System.arraycopy(floats, 0, constants, at, floats.length);
        return at;
    }

    private void manifest() {
        json.name("weightsManifest").beginArray();
        for (WeightGroup group : model.description().manifest().groups()) {
            json.beginObject();
            texts("paths", group.paths());
            json.name("weights").beginArray();
            group.entries().forEach(this::entry);
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void entry(WeightEntry entry) {
        json.beginObject().name("name").value(entry.name()).name("shape");
        ints(entry.shape().toArray());
        json.name("dtype").value(entry.type().text());
        if (entry.quantization() != null) {
            json.name("quantization").beginObject().name("dtype").value(entry.quantization().encoding().text());
            json.name("scale").value(entry.quantization().scale()).name("min").value(entry.quantization().min());
            json.endObject();
        }
        if (entry.ofOptimizer()) {
            json.name("group").value("optimizer");
        }
        json.endObject();
    }
}
