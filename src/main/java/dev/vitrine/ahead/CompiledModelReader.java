package dev.vitrine.ahead;

import dev.vitrine.ModelLocation;
import dev.vitrine.format.ModelDescription;
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
import java.util.List;

/** Reads what a module compiled ahead of time says of itself, and checks whatever is relied on later. */
final class CompiledModelReader {
    private static final double MOST_MEMORY_BYTES = 1L << 32;
    private final String location;
    private final byte[] module;
    private final JsonObject root;
    private final double memoryBytes;

    private CompiledModelReader(String location, byte[] module, JsonObject root) {
        this.location = location;
        this.module = module;
        this.root = root;
        this.memoryBytes = root.number("memoryBytes");
    }

    /**
     * @param module all of the file
     * @param location its place, for errors
     * @throws dev.vitrine.VitrineException saying what is wrong with it
     */
    static CompiledModel read(byte[] module, String location) {
        return new CompiledModelReader(location, module, header(module, location)).read();
    }

    /** The section of text, if it is one of this version. */
    static JsonObject header(byte[] module, String location) {
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
        return root;
    }

    /** The weight files of each group. */
    static List<List<String>> files(JsonObject header) {
        List<List<String>> files = new ArrayList<>();
        for (JsonValue group : header.array(CompiledModelWriter.FILES)) {
            files.add(group.asArray().asStrings());
        }
        return files;
    }

    private CompiledModel read() {
        if (!(memoryBytes >= 0 && memoryBytes < MOST_MEMORY_BYTES)) {
            throw root.required("memoryBytes").invalid("is no size of a memory");
        }
        byte[] floats = CustomSection.find(module, CompiledModelWriter.CONSTANTS);
        TensorTableReader tensors = new TensorTableReader(
                new TableReader(CustomSection.find(module, CompiledModelWriter.TENSORS), location),
                floats == null ? new float[0] : FloatBytes.view(floats, 0, floats.length / 4), memoryBytes);
        ModelDescription weights = ModelDescription.ofWeights(location, tensors.manifest(files(root)));
        List<NamedPacking> packings = tensors.packings();
        int[] staging = numbers(root, "staging", 2);
        checkPlace(root.required("staging"), staging[0], staging[1]);
        CompiledModel.Layout layout = new CompiledModel.Layout(module, root.integer("threads"),
                root.array("runs").asStrings(), buffers("inputBuffers"), buffers("outputBuffers"), packings, memoryBytes,
                staging[0], staging[1]);
        return new CompiledModel(ModelLocation.nameOf(root.string("model")), ports("inputs"), ports("outputs"),
                root.number("parameters"), root.array("warnings").asStrings(), weights, root.integer(CompiledModelWriter.PRINT), layout);
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
}
