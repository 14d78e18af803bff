package dev.vitrine.model;

import dev.vitrine.PublishedModels;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.graph.Graph;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.source.FileModelSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of the catalogue in {@code ../shared/models}: where the model is and what it is fed. It judges no outputs. */
public record PublishedModel(Path folder, JsonObject entry) {
    private static final FileModelSource DISK = new FileModelSource();

    /** All of them; the test that asks is aborted, loudly, where they are absent. */
    public static List<PublishedModel> all(Class<?> test) {
        Path folder = PublishedModels.folder(test);
        List<PublishedModel> models = new ArrayList<>();
        for (JsonValue model : read(folder.resolve("catalog.json")).array("models")) {
            models.add(new PublishedModel(folder, model.asObject()));
        }
        return models;
    }

    public String name() {
        return entry.string("name");
    }

    /** Whether it is a model of layers, whose outputs are known. */
    public boolean runs() {
        return entry.optional("expected") != null;
    }

    public double parameterCount() {
        return entry.optional("params") == null ? 0 : entry.number("params");
    }

    /** Of its model.json. */
    public String location() {
        return folder.resolve(entry.string("dir")).resolve(entry.string("entry")).toString().replace('\\', '/');
    }

    /** With its own weights, or by the catalogue's rule where it comes without them. */
    public Model open() {
        if (!entry.string("weightSource").equals("synthetic")) {
            return ModelFolder.open(DISK, location(), LoadOptions.DEFAULT).model();
        }
        ModelDescription description = new ModelLoader(DISK, LoadOptions.DEFAULT).description(location());
        Graph graph = ModelImporter.read(description.topology(), description.kerasVersion());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (WeightEntry weight : description.manifest().entries()) {
            tensors.put(weight.name(), new Tensor(weight.shape(), SeededNumbers.weight(weight.name(), weight.shape())));
        }
        return new Model(WeightMatcher.bind(graph, tensors));
    }

    /** What it is fed and what comes out. */
    public JsonArray cases() {
        return read(folder.resolve(entry.string("expected"))).array("cases");
    }

    /** @param written the inputs of a case */
    public static List<Tensor> inputs(JsonArray written) {
        List<Tensor> inputs = new ArrayList<>();
        for (JsonValue value : written) {
            JsonObject input = value.asObject();
            Shape shape = Shape.of(input.array("shape").asInts());
            float[] data = new float[shape.elementCount()];
            SeededNumbers numbers = new SeededNumbers(input.integer("seed"));
            boolean index = input.string("kind").equals("index");
            for (int i = 0; i < data.length; i++) {
                double u = numbers.next();
                data[i] = (float) (index ? Math.floor(u * input.integer("max")) : u);
            }
            inputs.add(new Tensor(shape, data));
        }
        return inputs;
    }

    private static JsonObject read(Path file) {
        try {
            return JsonReader.read(Files.readAllBytes(file), file.getFileName().toString()).asObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
