package dev.vitrine.ahead;

import dev.vitrine.ModelLocation;
import dev.vitrine.codegen.Program;
import dev.vitrine.format.WeightManifest;
import dev.vitrine.format.Weights;
import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.model.ImageModel;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Halo;
import dev.vitrine.wasm.CustomSection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what {@link CompiledModelReader} reads. On the JVM only. */
final class CompiledModelWriter {
    static final String SECTION = "vitrine";
    static final String FILES = "files";
    static final String PRINT = "weightPrint";
    static final String TENSORS = "vitrine.tensors";
    static final String CONSTANTS = "vitrine.constants";
    static final int VERSION = 2;
    /** What may be worked out beforehand, as a part of the model's weights; beyond that the file would repeat them. */
    private static final int MOST_PART = 8;
    private static final int ALWAYS_FLOATS = 1 << 16;

    private final String location;
    private final ImageModel model;
    private final Weights weights;
    private final int print;
    private final JsonWriter json = new JsonWriter();

    CompiledModelWriter(String location, ImageModel model, Weights weights, int print) {
        this.location = location;
        this.model = model;
        this.weights = weights;
        this.print = print;
    }

    byte[] write(Program program) {
        WeightManifest manifest = model.description().manifest();
        json.beginObject().name("vitrine").value(VERSION);
        json.name("model").value(ModelLocation.nameOf(location));
        ports("inputs", model.model().graph().inputs());
        ports("outputs", model.model().graph().outputs());
        json.name("parameters").value(model.model().parameterCount());
        texts(json.name("warnings"), model.warnings());
        json.name(PRINT).value(print);
        json.name("threads").value(program.threads());
        texts(json.name("runs"), program.runs());
        buffers("inputBuffers", program.inputs());
        buffers("outputBuffers", program.outputs());
        json.name("memoryBytes").value(program.memoryBytes());
        json.name("staging").beginArray().value(program.stagingAddress()).value(program.stagingBytes()).endArray();
        json.name(FILES).beginArray();
        manifest.groups().forEach(group -> texts(json, group.paths()));
        json.endArray().endObject();
        TensorTableWriter tensors = new TensorTableWriter(manifest, weights, program.packings());
        checkSize(tensors.constantCount());
        byte[] bytes = program.module();
        if (tensors.constantCount() > 0) {
            bytes = CustomSection.add(bytes, CONSTANTS, tensors.constants());
        }
        bytes = CustomSection.add(bytes, TENSORS, tensors.table());
        return CustomSection.add(bytes, SECTION, json.text().getBytes(StandardCharsets.UTF_8));
    }

    private void checkSize(int constants) {
        double all = model.model().parameterCount();
        if (constants > Math.max(ALWAYS_FLOATS, all / MOST_PART)) {
            throw new AheadException("ahead-too-large", location + " cannot be compiled ahead of time: "
                    + constants + " of its " + (long) all + " weights are turned into others first, so that the"
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

    static void texts(JsonWriter json, List<String> texts) {
        json.beginArray();
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
}
