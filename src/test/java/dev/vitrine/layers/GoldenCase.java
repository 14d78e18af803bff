package dev.vitrine.layers;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of the differential test's golden files; see {@code src/test/oracle/layers/merge.mjs} for what it holds. */
record GoldenCase(String file, JsonObject json) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "layers");

    /** Every case, file by file in the order of their names. */
    static List<GoldenCase> all() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(FOLDER, "*.jsonl")) {
            stream.forEach(files::add);
        }
        files.sort(null);
        List<GoldenCase> cases = new ArrayList<>();
        for (Path path : files) {
            String name = path.getFileName().toString();
            for (String line : Files.readAllLines(path)) {
                cases.add(new GoldenCase(name.substring(0, name.length() - ".jsonl".length()),
                        JsonReader.read(line.getBytes(StandardCharsets.UTF_8), name).asObject()));
            }
        }
        return cases;
    }

    String id() {
        return json.string("id");
    }

    /** Whose the expected values are. */
    String oracle() {
        return json.string("oracle");
    }

    /** What TF.js does: {@code same}, {@code differs}, {@code not asked} or its error. */
    String tfjs() {
        return json.string("tfjs");
    }

    JsonObject topology() {
        return json.object("topology");
    }

    /** Weight {@code i} is seeded with {@code 100 + i}. */
    Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        for (JsonValue value : json.array("weights")) {
            String name = value.asArray().at(0).asString();
            Shape shape = Shape.of(value.asArray().at(1).asArray().asInts());
            float[] data = numbers(100 + weights.size(), shape);
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) (data[i] + (name.contains("variance") ? 0.5 : -0.5));
            }
            String key = name;
            for (int copy = 2; weights.containsKey(key); copy++) {
                key = name + '#' + copy;
            }
            weights.put(key, new Tensor(shape, data));
        }
        return weights;
    }

    /** Input {@code i} is seeded with {@code 7 + 1000 i}. */
    List<Tensor> inputs() {
        List<Tensor> inputs = new ArrayList<>();
        for (JsonValue value : json.array("inputs")) {
            JsonObject input = value.asObject();
            Shape shape = Shape.of(input.array("shape").asInts());
            float[] data = numbers(7 + 1000 * inputs.size(), shape);
            boolean index = input.string("kind").equals("index");
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) (index ? Math.floor(data[i] * input.integer("max")) : 2.0 * data[i] - 1);
            }
            inputs.add(new Tensor(shape, data));
        }
        return inputs;
    }

    JsonArray outputs() {
        return json.array("outputs");
    }

    private static float[] numbers(int seed, Shape shape) {
        float[] values = new float[shape.elementCount()];
        int state = seed;
        for (int i = 0; i < values.length; i++) {
            state = 1664525 * state + 1013904223;
            values[i] = (state >>> 8) / 16777216f;
        }
        return values;
    }
}
