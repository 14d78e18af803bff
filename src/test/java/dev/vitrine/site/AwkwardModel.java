package dev.vitrine.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A model folder of many small networks side by side, each with an input and an output of its own: put together layer by
 * layer, with seeded weights. It knows no expected values.
 */
final class AwkwardModel {
    private final Random random = new Random(4);
    private final List<String> layers = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<String> manifest = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private String last;

    /** Begins a network; the one before ends. */
    AwkwardModel input(int... shape) {
        close();
        last = "in" + inputs.size();
        inputs.add(last);
        StringBuilder dims = new StringBuilder("null");
        for (int dim : shape) {
            dims.append(", ").append(dim);
        }
        layers.add(layer("InputLayer", last, "\"batch_input_shape\": [" + dims + "]", ""));
        return this;
    }

    private void close() {
        if (last != null) {
            outputs.add(last);
        }
    }

    /** The last layer's name, for {@link #join}. */
    String last() {
        return last;
    }

    /** @param config members of the layer's configuration, comma-separated */
    AwkwardModel then(String type, String config) {
        return join(type, config, last);
    }

    AwkwardModel join(String type, String config, String... from) {
        last = "n" + layers.size();
        StringBuilder calls = new StringBuilder();
        for (String each : from) {
            calls.append(calls.length() > 0 ? ", " : "").append("[\"").append(each).append("\", 0, 0, {}]");
        }
        layers.add(layer(type, last, config, '[' + calls.toString() + ']'));
        return this;
    }

    private static String layer(String type, String name, String config, String inbound) {
        return "{\"class_name\": \"" + type + "\", \"name\": \"" + name + "\", \"config\": {\"name\": \"" + name + '"'
                + (config.isEmpty() ? "" : ", " + config) + "}, \"inbound_nodes\": [" + inbound + "]}";
    }

    /** A weight of the last layer, small enough that sums stay near 1. */
    AwkwardModel weight(String role, int... dims) {
        int count = 1;
        StringBuilder shape = new StringBuilder();
        for (int dim : dims) {
            count *= dim;
            shape.append(shape.length() > 0 ? ", " : "").append(dim);
        }
        double scale = Math.sqrt((double) dims[dims.length - 1] / count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * scale);
            values[i] = role.equals("moving_variance") ? 0.5f + Math.abs(values[i]) : values[i];
        }
        weights.add(values);
        manifest.add("{\"name\": \"" + last + '/' + role + "\", \"shape\": [" + shape + "], \"dtype\": \"float32\"}");
        return this;
    }

    /** Batch normalisation. */
    AwkwardModel normalize(int channels) {
        then("BatchNormalization", "\"epsilon\": 0.001");
        for (String role : new String[] {"gamma", "beta", "moving_mean", "moving_variance"}) {
            weight(role, channels);
        }
        return this;
    }

    /** Writes {@code model.json} and {@code weights.bin}. */
    void write(Path folder) throws IOException {
        close();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("model.json"), "{\"format\": \"layers-model\", \"modelTopology\": {"
                + "\"keras_version\": \"2.15.0\", \"model_config\": {\"class_name\": \"Functional\", \"config\": {\"name\":"
                + " \"awkward\", \"layers\": " + layers + ", \"input_layers\": " + ends(inputs) + ", \"output_layers\": "
                + ends(outputs) + "}}}, \"weightsManifest\": [{\"paths\": [\"weights.bin\"], \"weights\": " + manifest
                + "}]}");
        int count = weights.stream().mapToInt(values -> values.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] values : weights) {
            for (float value : values) {
                bytes.putFloat(value);
            }
        }
        Files.write(folder.resolve("weights.bin"), bytes.array());
    }

    private static List<String> ends(List<String> names) {
        return names.stream().map(name -> "[\"" + name + "\", 0, 0]").toList();
    }
}
