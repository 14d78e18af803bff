package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.LayerTime;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.TensorData;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Float32Array;

/** A loaded model as JavaScript sees it. The work happens in its worker; arrays given to it are copied, not taken. */
public final class LayersModel {
    private static final int PROFILE_ROUNDS = 15;

    private final InputRooms rooms = new InputRooms();
    private final ModelClient client;
    private final ModelFacts facts;

    LayersModel(ModelClient client, ModelFacts facts) {
        this.client = client;
        this.facts = facts;
    }

    /** {@code [{name, shape, dtype}]}, unknown dimensions null. */
    @JSExport
    @JSProperty
    public JSObject getInputs() {
        return ports(facts.inputs());
    }

    /** {@code [{name, shape, dtype}]}, unknown dimensions null. */
    @JSExport
    @JSProperty
    public JSObject getOutputs() {
        return ports(facts.outputs());
    }

    /** Which engine predicts: {@code java} or {@code wasm}. */
    @JSExport
    @JSProperty
    public String getEngine() {
        return facts.engine();
    }

    /** A sentence: what the engine uses, and why nothing faster. */
    @JSExport
    @JSProperty
    public String getEngineReason() {
        return facts.engineReason();
    }

    /** Sentences about what was assumed or left out. */
    @JSExport
    @JSProperty
    public JSObject getWarnings() {
        JSObject list = list();
        for (String warning : facts.warnings()) {
            add(list, text(warning));
        }
        return list;
    }

    /**
     * @param input a Float32Array, {@code {data, shape}}, or an array of either, one for each input
     * @return a promise of a Float32Array, or of an array of them if the model has several outputs
     */
    @JSExport
    public JSPromise<JSObject> predict(JSObject input) {
        return new JSPromise<>((resolve, reject) -> {
            List<TensorData> inputs = new ArrayList<>();
            JSObject list = isList(input) ? input : listOf(input);
            for (int i = 0; i < size(list); i++) {
                JSObject item = item(list, i);
                float[] data = rooms.copy(item);
                if (data == null) {
                    reject.accept(ModelClient.error("input-invalid", "predict takes a Float32Array, {data, shape}, or"
                            + " an array of them, one for each of the model's " + facts.inputs().size()
                            + " inputs."));
                    return;
                }
                inputs.add(new TensorData("", data, shape(item)));
            }
            client.predict(inputs, answer -> {
                rooms.giveBack(answer.inputs());
                List<TensorData> outputs = answer.outputs();
                JSObject results = list();
                for (TensorData output : outputs) {
                    add(results, Float32Array.fromJavaArray(output.data()));
                }
                resolve.accept(outputs.size() == 1 ? item(results, 0) : results);
            }, reject::accept);
        });
    }

    /**
     * Classifies a picture by the model's own preprocessing.
     *
     * @param image a File or Blob, an img, canvas, ImageData or ImageBitmap
     * @param options {@code topK}: how many classes, best first; all of them where it is absent
     * @return a promise of {@code [{index, label, probability}]}
     */
    @JSExport
    public JSPromise<JSObject> classify(JSObject image, JSObject options) {
        return new JSPromise<>((resolve, reject) -> toBlob(image).then(blob -> {
            client.classify(blob, topK(options), answer -> resolve.accept(ranked(answer)), reject::accept);
            return null;
        }, reason -> {
            reject.accept(ModelClient.error("image-unreadable", "classify takes a File or Blob, an img, canvas,"
                    + " ImageData or ImageBitmap whose pixels this page may read."));
            return null;
        }));
    }

    /**
     * Times each step of a prediction on one thread: {@code [{name, operation, ms, multiplyAdds}]}, in the order in which
     * they run; several layers may be one step.
     */
    @JSExport
    public JSPromise<JSObject> profile() {
        return new JSPromise<>((resolve, reject) -> client.profile(PROFILE_ROUNDS, layers -> {
            JSObject list = list();
            for (LayerTime layer : layers) {
                add(list, step(layer.name(), layer.operation(), layer.ms(), layer.multiplyAdds()));
            }
            resolve.accept(list);
        }, reject::accept));
    }

    /**
     * Prints the model's layers as Keras does: shapes, parameters, and multiply-adds.
     *
     * @param options {@code printFn(text)}: what to print with, {@code console.log} where it is absent
     * @return a promise of the text
     */
    @JSExport
    public JSPromise<JSString> summary(JSObject options) {
        return new JSPromise<>((resolve, reject) -> client.summary(text -> {
            print(options, text);
            resolve.accept(JSString.valueOf(text));
        }, reject::accept));
    }

    /** Frees the worker and all the memory of the model. */
    @JSExport
    public void dispose() {
        client.stop();
    }

    private static JSObject ranked(Reply.Classified answer) {
        JSObject list = list();
        for (RankedClass ranked : answer.predictions()) {
            String label = ranked.label().isEmpty() ? "class " + ranked.index() : ranked.label();
            add(list, prediction(ranked.index(), label, ranked.probability()));
        }
        return list;
    }

    private static JSObject ports(List<ModelPort> ports) {
        JSObject list = list();
        for (ModelPort port : ports) {
            JSObject shape = list();
            for (int dim : port.shape()) {
                addDimension(shape, dim);
            }
            add(list, port(port.name(), shape, port.dtype()));
        }
        return list;
    }

    private static int[] shape(JSObject item) {
        JSObject dims = dims(item);
        int[] shape = new int[size(dims)];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dimension(dims, i);
        }
        return shape;
    }

    @JSBody(script = "return [];")
    private static native JSObject list();

    @JSBody(params = "item", script = "return [item];")
    private static native JSObject listOf(JSObject item);

    @JSBody(params = "value", script = "return Array.isArray(value);")
    private static native boolean isList(JSObject value);

    @JSBody(params = {"list", "item"}, script = "list.push(item);")
    private static native void add(JSObject list, JSObject item);

    @JSBody(params = {"list", "dim"}, script = "list.push(dim < 0 ? null : dim);")
    private static native void addDimension(JSObject list, int dim);

    @JSBody(params = "list", script = "return list.length;")
    private static native int size(JSObject list);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    private static native JSObject item(JSObject list, int index);

    @JSBody(params = {"list", "index"}, script = "return list[index] | 0;")
    private static native int dimension(JSObject list, int index);

    @JSBody(params = "text", script = "return text;")
    private static native JSObject text(String text);

    @JSBody(params = {"name", "operation", "ms", "multiplyAdds"}, script = ""
            + "return {name: name, operation: operation, ms: ms, multiplyAdds: multiplyAdds};")
    private static native JSObject step(String name, String operation, double ms, double multiplyAdds);

    @JSBody(params = {"name", "shape", "dtype"}, script = "return {name: name, shape: shape, dtype: dtype};")
    private static native JSObject port(String name, JSObject shape, String dtype);

    @JSBody(params = {"index", "label", "probability"},
            script = "return {index: index, label: label, probability: probability};")
    private static native JSObject prediction(int index, String label, double probability);

    @JSBody(params = {"options", "text"},
            script = "(options && options.printFn || function(text) { console.log(text); })(text);")
    private static native void print(JSObject options, String text);

    @JSBody(params = "options", script = "return options && options.topK > 0 ? options.topK | 0 : 0;")
    private static native int topK(JSObject options);

    @JSBody(params = "item", script = "return item.shape || [];")
    private static native JSObject dims(JSObject item);

    @JSBody(params = "image", script = ""
            + "if (image instanceof Blob) return Promise.resolve(image);"
            + "if (image instanceof HTMLImageElement) return fetch(image.currentSrc || image.src)"
            + ".then(function(response) { return response.blob(); });"
            + "if (image instanceof HTMLCanvasElement) return new Promise(function(resolve) {"
            + " image.toBlob(resolve); });"
            + "var canvas = new OffscreenCanvas(image.width, image.height);"
            + "var context = canvas.getContext('2d');"
            + "if (image instanceof ImageData) context.putImageData(image, 0, 0);"
            + "else context.drawImage(image, 0, 0);"
            + "return canvas.convertToBlob();")
    private static native JSPromise<Blob> toBlob(JSObject image);
}
