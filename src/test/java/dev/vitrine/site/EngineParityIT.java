package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The emitted kernels against the Java kernels in the browser, over shapes that fill no vector, tile or panel, through the
 * engine option that everybody has: one and two threads, precise, one picture and three. Each network is one output of a
 * model, so that hundreds of them are loaded at once.
 */
class EngineParityIT extends BrowserCase {
    private static final int[] CHANNELS = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 33};
    private static final String[] ACTIVATIONS = {"linear", "relu", "sigmoid", "tanh", "elu", "swish", "hard_sigmoid",
        "softsign"};

    private static final String COMPARE = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              let s = 1;
              const given = (model, batch) => model.inputs.map(({ shape }) => {
                const data = new Float32Array(shape.reduce((a, b) => a * (b ?? batch), 1));
                return data.map(() => { s = (Math.imul(1664525, s) + 1013904223) >>> 0; return s / 2147483648 - 1; });
              });
              const java = await loadLayersModel('awkward/model.json', {engine: 'java'});
              const cases = [];
              for (const batch of [1, 3]) {
                const inputs = given(java, batch);
                cases.push({ inputs, expected: await java.predict(inputs) });
              }
              java.dispose();
              const result = { outputs: cases[0].expected.length, worst: 0, where: '', engines: [] };
              for (const options of [{threads: 1}, {threads: 2}, {threads: 2, precise: true}]) {
                const model = await loadLayersModel('awkward/model.json', { engine: 'wasm', ...options });
                for (const { inputs, expected } of cases) {
                  const outputs = await model.predict(inputs);
                  expected.forEach((values, i) => {
                    const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 1e-6);
                    const apart = values.reduce((a, b, k) => {
                      const difference = Math.abs(b - outputs[i][k]);
                      return difference <= a ? a : Number.isNaN(difference) ? Infinity : difference;
                    }, 0) / most;
                    if (!(apart <= result.worst)) {
                      result.worst = Number.isFinite(apart) ? apart : 1e9;
                      result.where = JSON.stringify(options) + ' ' + model.outputs[i].name;
                    }
                  });
                }
                result.engines.push(model.engine);
                model.dispose();
              }
              return result;
            })()
            """;

    @TempDir
    Path folder;

    private void check(AwkwardModel model, int networks) throws IOException {
        int port = server.uri().getPort();
        server.close();
        Path site = new Deployment(folder.resolve("site")).folder();
        model.write(site.resolve("awkward"));
        server = SiteServer.start(site, Path.of("firebase.json"), port);
        page.console().expect("metadata.json");
        page.console().expect("404");
        page.open("/404.html");
        JsonObject answer = page.evaluate(COMPARE).asObject();
        assertEquals(networks, answer.integer("outputs"));
        assertEquals("[\"wasm\",\"wasm\",\"wasm\"]", answer.array("engines").toString());
        assertTrue(answer.number("worst") < 1e-4, answer.toString());
    }

    private static String window(int size, int stride, int dilation, boolean same) {
        return "\"kernel_size\": [%d, %d], \"strides\": [%d, %d], \"dilation_rate\": [%d, %d], \"padding\": \"%s\"".formatted(
                size, size, stride, stride, dilation, dilation, same ? "same" : "valid");
    }

    private static String ends(int which) {
        return ", \"activation\": \"" + ACTIVATIONS[which % ACTIVATIONS.length] + '"';
    }

    @Test
    void whatPictureClassifiersHave() throws IOException {
        AwkwardModel model = new AwkwardModel();
        int networks = 0;
        for (int channels : CHANNELS) {
            for (int filters : CHANNELS) {
                int stride = 1 + networks % 2;
                int size = 1 + (channels + filters) % 4;
                model.input(9, 7 + filters % 5, channels).then("Conv2D", "\"filters\": " + filters + ", " + window(size,
                        stride, stride == 1 && filters % 2 == 1 ? 2 : 1, channels % 3 > 0) + ends(networks++))
                        .weight("kernel", size, size, channels, filters).weight("bias", filters);
            }
            for (int size : new int[] {1, 2, 3, 5, 7}) {
                model.input(11, 13, channels).then("DepthwiseConv2D", window(size, 1 + networks % 3,
                        networks % 3 == 0 && size == 3 ? 2 : 1, size % 2 == 1) + ends(networks++))
                        .weight("depthwise_kernel", size, size, channels, 1).weight("bias", channels).normalize(channels);
            }
            for (int units : new int[] {1, 3, 7, 8, 33, 70}) {
                model.input(channels).then("Dense", "\"units\": " + units).weight("kernel", channels, units)
                        .weight("bias", units).normalize(units).then("Activation", "\"activation\": \"softmax\"");
                networks++;
            }
            for (int size = 1; size <= 3; size++) {
                model.input(8, 9, channels).then(networks % 2 == 0 ? "MaxPooling2D" : "AveragePooling2D",
                        "\"pool_size\": [%d, %d], \"strides\": [2, %d], \"padding\": \"%s\"".formatted(size, size, size,
                                networks % 3 == 0 ? "valid" : "same"))
                        .then(networks % 2 == 0 ? "GlobalAveragePooling2D" : "GlobalMaxPooling2D", "");
                networks++;
            }
            // A residual, a gate of one pixel, padding and a concatenation.
            String before = model.input(12, 10, channels).then("Conv2D", "\"filters\": " + channels
                    + ", \"use_bias\": false, " + window(3, 1, 1, true)).weight("kernel", 3, 3, channels, channels)
                    .normalize(channels).then("ReLU", "\"max_value\": 6").last();
            String sum = model.then("Conv2D", "\"filters\": " + channels + ", " + window(3, 1, 1, true))
                    .weight("kernel", 3, 3, channels, channels).weight("bias", channels).join("Add", "", before, model.last())
                    .last();
            model.then("GlobalAveragePooling2D", "\"keepdims\": true").then("Activation", "\"activation\": \"sigmoid\"")
                    .join("Multiply", "", sum, model.last()).then("ZeroPadding2D", "\"padding\": [[1, 0], [0, 2]]");
            model.join("Concatenate", "\"axis\": -1", model.last(), model.last()).then("MaxPooling2D",
                    "\"pool_size\": [3, 3], \"strides\": [2, 2], \"padding\": \"valid\"");
            networks++;
        }
        for (int channels : new int[] {16, 20, 36}) {
            for (int size : new int[] {6, 7, 11, 13}) {
                for (int filters : new int[] {8, 12, 32}) {
                    model.input(size, size + 1, channels).then("Conv2D", "\"filters\": " + filters + ", "
                            + window(3, 1, 1, networks % 2 == 0) + ends(networks++))
                            .weight("kernel", 3, 3, channels, filters).weight("bias", filters).normalize(filters);
                }
            }
        }
        check(model, networks);
    }

    @Test
    void whatOtherNetworksHave() throws IOException {
        AwkwardModel model = new AwkwardModel();
        int networks = 0;
        for (int channels : new int[] {1, 3, 4, 7, 16, 33}) {
            for (int size = 1; size <= 4; size++) {
                int filters = 1 + (channels + size) % 9;
                model.input(5, 6, channels).then("Conv2DTranspose", "\"filters\": " + filters + ", "
                        + window(size, 1 + networks % 3, 1, size % 2 == 0)).weight("kernel", size, size, filters, channels)
                        .weight("bias", filters).normalize(filters).then("LeakyReLU", "\"alpha\": 0.2");
                networks++;
            }
            for (int groups : new int[] {2, 3, 5}) {
                model.input(8, 9, 2 * groups).then("Conv2D", "\"groups\": " + groups + ", \"filters\": " + 3 * groups
                        + ", " + window(3, 1 + networks % 2, 1, true) + ends(networks++))
                        .weight("kernel", 3, 3, 2, 3 * groups).weight("bias", 3 * groups);
            }
            for (String method : new String[] {"nearest", "bilinear"}) {
                model.input(4, 5, channels).then("UpSampling2D", "\"size\": [2, 3], \"interpolation\": \"" + method + '"')
                        .then("Conv2D", "\"filters\": 4, " + window(3, 1, 1, true)).weight("kernel", 3, 3, channels, 4)
                        .weight("bias", 4);
                networks++;
            }
            model.input(4, 5, channels).then("PReLU", "\"shared_axes\": [1, 2]").weight("alpha", 1, 1, channels)
                    .then("Cropping2D", "\"cropping\": [[1, 0], [0, 2]]");
            model.input(6, 1 + channels).then("LayerNormalization", "\"axis\": [-1], \"epsilon\": 0.001")
                    .weight("gamma", 1 + channels).weight("beta", 1 + channels).then("Activation",
                            "\"activation\": \"gelu\"");
            model.input(6, channels).then("Activation", "\"activation\": \"softplus\"").then("Activation",
                    "\"activation\": \"selu\"");
            networks += 3;
        }
        check(model, networks);
    }
}
