package dev.vitrine.site;

import dev.vitrine.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model of ResNet50's size, a chain of its bottleneck blocks without the shortcuts: 224 x 224 x 3 in, 1,000 classes out,
 * some 3.7 thousand million multiply-adds and 24 million weights, all 0: the work is the same whatever they are.
 */
final class HeavyModel {
    private static final int[] BLOCKS = {3, 4, 6, 3};
    private static final int CLASSES = 1000;

    private final JsonWriter layers = new JsonWriter();
    private final JsonWriter weights = new JsonWriter();
    private int channels = 3;
    private int count;
    private long bytes;

    private HeavyModel() {
    }

    /** Writes {@code model.json} and its weight file. */
    static void write(Path folder) throws IOException {
        HeavyModel model = new HeavyModel();
        model.layers.beginArray();
        model.weights.beginArray();
        model.convolution(64, 7, 2);
        model.layer("MaxPooling2D", "pool").name("pool_size").beginArray().value(2).value(2).endArray().endObject()
                .endObject();
        for (int stage = 0; stage < BLOCKS.length; stage++) {
            for (int block = 0; block < BLOCKS[stage]; block++) {
                model.convolution(64 << stage, 1, stage > 0 && block == 0 ? 2 : 1);
                model.convolution(64 << stage, 3, 1);
                model.convolution(256 << stage, 1, 1);
            }
        }
        model.layer("GlobalAveragePooling2D", "mean").endObject().endObject();
        model.layer("Dense", "classes").name("units").value(CLASSES).name("activation").value("softmax").endObject()
                .endObject();
        model.weight("classes/kernel", model.channels, CLASSES);
        model.weight("classes/bias", CLASSES);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("model.json"), "{\"format\": \"layers-model\", \"modelTopology\": {\"model_config\":"
                + " {\"class_name\": \"Sequential\", \"config\": {\"name\": \"heavy\", \"layers\": "
                + model.layers.endArray().text() + "}}}, \"weightsManifest\": [{\"paths\": [\"weights.bin\"], \"weights\": "
                + model.weights.endArray().text() + "}]}");
        Files.write(folder.resolve("weights.bin"), new byte[(int) model.bytes]);
    }

    private void convolution(int filters, int side, int stride) {
        String name = "conv" + ++count;
        JsonWriter config = layer("Conv2D", name);
        if (count == 1) {
            config.name("batch_input_shape").beginArray().nullValue().value(224).value(224).value(3).endArray();
        }
        config.name("filters").value(filters).name("padding").value("same").name("activation").value("relu")
                .name("kernel_size").beginArray().value(side).value(side).endArray()
                .name("strides").beginArray().value(stride).value(stride).endArray().endObject().endObject();
        weight(name + "/kernel", side, side, channels, filters);
        weight(name + "/bias", filters);
        channels = filters;
    }

    private JsonWriter layer(String className, String name) {
        return layers.beginObject().name("class_name").value(className).name("config").beginObject().name("name").value(name);
    }

    private void weight(String name, int... shape) {
        long size = 4;
        weights.beginObject().name("name").value(name).name("dtype").value("float32").name("shape").beginArray();
        for (int dim : shape) {
            weights.value(dim);
            size *= dim;
        }
        weights.endArray().endObject();
        bytes += size;
    }
}
