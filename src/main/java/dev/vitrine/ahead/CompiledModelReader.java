package dev.vitrine.ahead;

import dev.vitrine.ModelLocation;
import dev.vitrine.codegen.Packing;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Halo;
import dev.vitrine.tensor.FloatBytes;
import dev.vitrine.tensor.Shape;
import dev.vitrine.wasm.CustomSection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a module compiled ahead of time says of itself, and checks whatever is relied on later. */
final class CompiledModelReader {
    private static final double MOST_MEMORY_BYTES = 1L << 32;
    private final String location;
    private final byte[] module;
    private final JsonObject root;
    private final float[] constants;
    private final double memoryBytes;

    private CompiledModelReader(String location, byte[] module, JsonObject root) {
        this.location = location;
        this.module = module;
        this.root = root;
        byte[] bytes = CustomSection.find(module, CompiledModelWriter.CONSTANTS);
        this.constants = bytes == null ? new float[0] : FloatBytes.view(bytes, 0, bytes.length / 4);
        this.memoryBytes = root.number("memoryBytes");
    }

    /**
     * @param module all of the file
     * @param location its place, for errors
     * @throws dev.vitrine.VitrineException saying what is wrong with it
     */
    static CompiledModel read(byte[] module, String location) {
        byte[] section = CustomSection.find(module, CompiledModelWriter.SECTION);
        if (section == null) {
            throw new AheadException("ahead-unknown", location + " is no model that Vitrine has compiled: "
                    + (module.length > 3 && module[0] == 0 ? "it has no section \"vitrine\"" : "it is no WebAssembly module")
                    + ". Give the model.json, or compile it: java -jar vitrine.jar compile FOLDER.", location);
        }
        JsonObject root = JsonReader.read(section, location).asObject();
        if (root.integer("vitrine") != CompiledModelWriter.VERSION) {
            throw new AheadException("ahead-version", location + " was compiled by another version of Vitrine. Compile the"
                    + " model again: java -jar vitrine.jar compile FOLDER.", location);
        }
        return new CompiledModelReader(location, module, root).read();
    }

    private CompiledModel read() {
        if (!(memoryBytes >= 0 && memoryBytes < MOST_MEMORY_BYTES)) {
            throw root.required("memoryBytes").invalid("is no size of a memory");
        }
        ModelDescription weights = ModelDescription.ofWeights(location, root.array("weightsManifest"));
        Map<String, Integer> sizes = new HashMap<>();
        for (WeightEntry entry : weights.manifest().entries()) {
            sizes.put(entry.name(), entry.shape().elementCount());
        }
        List<NamedPacking> packings = new ArrayList<>();
        for (JsonValue packing : root.array("packings")) {
            packings.add(packing(packing.asObject(), sizes));
        }
        int[] staging = numbers(root, "staging", 2);
        checkPlace(root.required("staging"), staging[0], staging[1]);
        CompiledModel.Layout layout = new CompiledModel.Layout(module, root.integer("threads"),
                root.array("runs").asStrings(), buffers("inputBuffers"), buffers("outputBuffers"), packings, memoryBytes,
                staging[0], staging[1]);
        return new CompiledModel(ModelLocation.nameOf(root.string("model")), ports("inputs"), ports("outputs"),
                root.number("parameters"), root.array("warnings").asStrings(), weights, root.integer("weightPrint"), layout);
    }

    private List<Port> ports(String name) {
        List<Port> ports = new ArrayList<>();
        for (JsonValue port : root.array(name)) {
            ports.add(new Port(port.asObject().string("name"), shape(port.asObject())));
        }
        return ports;
    }

    private static Shape shape(JsonObject object) {
        return Shape.of(object.array("shape").asInts());
    }

    private List<Buffer> buffers(String name) {
        List<Buffer> buffers = new ArrayList<>();
        for (JsonValue value : root.array(name)) {
            JsonObject buffer = value.asObject();
            int[] halo = numbers(buffer, "halo", 5);
            Buffer read = new Buffer(buffer.integer("at"), shape(buffer),
                    new Halo(halo[0], halo[1], halo[2], halo[3], halo[4]));
            if (!read.shape().isKnown() || !read.isDense() && read.shape().rank() != 4) {
                throw buffer.required("shape").invalid("is no shape of a tensor in memory");
            }
            double images = read.isDense() ? read.floatCount()
                    : (double) read.shape().dim(0) * read.imageFloats();
            checkPlace(buffer, read.offset() * 4.0, images * 4);
            buffers.add(read);
        }
        return buffers;
    }

    private void checkPlace(JsonValue value, double address, double bytes) {
        if (!(address >= 0 && bytes >= 0 && address + bytes <= memoryBytes)) {
            throw value.invalid("lies outside of the memory");
        }
    }

    // None of them is negative.
    private static int[] numbers(JsonObject object, String name, int count) {
        JsonArray array = object.array(name);
        if (array.size() != count) {
            throw array.invalid("should have " + count + " numbers");
        }
        int[] numbers = array.asInts();
        for (int i = 0; i < count; i++) {
            if (numbers[i] < 0) {
                throw array.at(i).invalid("should not be negative");
            }
        }
        return numbers;
    }

    private NamedPacking packing(JsonObject json, Map<String, Integer> sizes) {
        int[] form = numbers(json, "form", 7);
        double count = (double) form[0] * form[1] * form[2];
        String tensor = json.optionalString("tensor");
        if (tensor != null && (!sizes.containsKey(tensor) || sizes.get(tensor) != count)) {
            throw json.required("tensor").invalid("is no tensor of that size");
        }
        checkPlace(json, form[3], 0);
        float[] values = tensor == null ? slice(json, json.integer("constants"), count) : null;
        float[] factors = null;
        if (json.has("factors")) {
            int[] place = numbers(json, "factors", 2);
            factors = slice(json, place[0], place[1]);
        }
        return new NamedPacking(tensor, values, factors, new Packing(null, form[0], form[1], form[2],
                json.optionalString("packer"), json.optionalString("scaler"), form[3], form[4], form[5], form[6]));
    }

    private float[] slice(JsonObject json, int from, double count) {
        if (from < 0 || !(count >= 0 && from + count <= constants.length)) {
            throw json.invalid("takes constants that are not there");
        }
        float[] slice = new float[(int) count];
        System.arraycopy(constants, from, slice, 0, slice.length);
        return slice;
    }
}
