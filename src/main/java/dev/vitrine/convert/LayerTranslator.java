package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonBoolean;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes one layer's class and config as TF.js 4.22 reads them, and notes what TF.js will refuse or compute otherwise
 * than Keras. Initialisers, regularisers and constraints are left out: predictions do not need them, and TF.js knows
 * only some.
 */
final class LayerTranslator {
    private static final List<String> OPERATION = List.of("module", "class_name", "config");

    /** Writes a model that stands in a layer. */
    interface InnerModel {
        void write(JsonObject entry, JsonWriter out);
    }

    private final int kerasMajor;
    private final List<String> warnings = new ArrayList<>();

    /** @param kerasMajor whose dialect the source is in */
    LayerTranslator(int kerasMajor) {
        this.kerasMajor = kerasMajor;
    }

    /** Sentences about layers that TF.js does not run as Keras does. */
    List<String> warnings() {
        return warnings;
    }

    static boolean declaresShape(JsonObject entry) {
        if (!(entry.optional("config") instanceof JsonObject config)) {
            return false;
        }
        return config.has("batch_input_shape") || config.has("batch_shape") || config.has("input_shape");
    }

    // Keras 3 writes functions as if they were layers, some under the name of a layer, but from another module.
    static boolean isOperation(JsonObject entry) {
        return entry.optional("module") instanceof JsonString module && module.text().contains(".ops");
    }

    /** Members {@code class_name} and {@code config} of an object that is begun. */
    void write(JsonObject entry, String name, JsonWriter out, InnerModel inner) {
        if (isOperation(entry)) {
            warnings.add("Layer " + name + " (" + entry.string("class_name") + "): It calls a function, which TF.js 4.22"
                    + " does not know.");
            for (String member : OPERATION) {
                out.name(member).value(entry.required(member));
            }
            return;
        }
        String given = plain(entry.string("class_name"));
        JsonObject config = entry.required("config") instanceof JsonObject object ? object : entry;
        String className = className(given, config);
        String problem = TfjsLimits.problem(className, config, kerasMajor);
        if (problem != null) {
            warnings.add("Layer " + name + " (" + given + "): " + problem);
        }
        out.name("class_name").value(className);
        out.name("config").beginObject();
        out.name("name").value(name);
        if (className.equals("Activation") && !given.equals("Activation")) {
            shape(config, out);
            out.name("activation").value("linear");
        } else {
            for (Map.Entry<String, JsonValue> member : config.members().entrySet()) {
                member(className, member.getKey(), member.getValue(), out, inner);
            }
        }
        out.endObject();
    }

    private static void shape(JsonObject config, JsonWriter out) {
        if (config.optionalArray("batch_input_shape") != null) {
            out.name("batch_input_shape").value(config.array("batch_input_shape"));
        }
    }

    private void member(String className, String key, JsonValue value, JsonWriter out, InnerModel inner) {
        switch (key) {
            case "name", "trainable", "module", "registered_name", "build_config", "shared_object_id",
                "quantization_config", "seed", "optional", "use_cudnn", "time_major" -> { }
            case "batch_shape" -> out.name("batch_input_shape").value(value);
            case "dtype" -> out.name("dtype").value(dtype(value));
            case "activation", "recurrent_activation" -> activation(key, value, out);
            case "negative_slope" -> {
                if (className.equals("LeakyReLU")) {
                    out.name("alpha").value(number(value));
                } else {
                    out.name(key).value(value);
                }
            }
            case "layer", "backward_layer", "cell" -> inner(key, value, className, out, inner);
            case "cells" -> {
                out.name(key).beginArray();
                for (JsonValue cell : value.asArray()) {
                    out.beginObject();
                    write(cell.asObject(), TopologyWriter.nameOf(cell.asObject()), out, inner);
                    out.endObject();
                }
                out.endArray();
            }
            default -> {
                if (!key.endsWith("_initializer") && !key.endsWith("_regularizer") && !key.endsWith("_constraint")) {
                    out.name(key).value(number(value));
                }
            }
        }
    }

    private void inner(String key, JsonValue value, String className, JsonWriter out, InnerModel inner) {
        if (value.isNull()) {
            return;
        }
        JsonObject entry = value.asObject();
        out.name(key).beginObject();
        if (TopologyWriter.isNetwork(entry)) {
            inner.write(entry, out);
        } else {
            String name = TopologyWriter.nameOf(entry);
            // TF.js puts forward_ before the name itself.
            boolean stated = className.equals("Bidirectional") && name.startsWith("forward_");
            write(entry, stated ? name.substring("forward_".length()) : name, out, inner);
        }
        out.endObject();
    }

    // Some versions wrap numbers: {"type": "ndarray", "value": 0.3}.
    private static JsonValue number(JsonValue value) {
        return value instanceof JsonObject wrapped && wrapped.optional("value") instanceof JsonNumber number
                ? number : value;
    }

    private static String dtype(JsonValue value) {
        return value instanceof JsonString string && string.text().startsWith("int") ? "int32"
                : value instanceof JsonString bool && bool.text().equals("bool") ? "bool" : "float32";
    }

    private static void activation(String key, JsonValue value, JsonWriter out) {
        out.name(key);
        if (value.isNull()) {
            out.nullValue();
            return;
        }
        String name = activationName(value);
        out.value(switch (name) {
            case "silu" -> "swish";
            case "linear", "identity" -> "linear";
            default -> name;
        });
    }

    /** The activation's name, be it written as a name, as a function or as a layer. */
    static String activationName(JsonValue value) {
        if (value instanceof JsonString name) {
            return name.text();
        }
        JsonObject object = value.asObject();
        if (object.optional("config") instanceof JsonString function) {
            return function.text();
        }
        String className = plain(object.string("class_name"));
        return switch (className) {
            case "ReLU" -> "relu";
            case "Softmax" -> "softmax";
            case "ELU" -> "elu";
            default -> className.toLowerCase();
        };
    }

    private static String className(String given, JsonObject config) {
        return switch (given) {
            case "BatchNormalizationV1", "SyncBatchNormalization" -> "BatchNormalization";
            case "UnifiedGRU" -> "GRU";
            case "UnifiedLSTM" -> "LSTM";
            case "Convolution1D" -> "Conv1D";
            case "Convolution2D" -> "Conv2D";
            case "SeparableConvolution2D" -> "SeparableConv2D";
            case "Convolution2DTranspose" -> "Conv2DTranspose";
            case "ReLU" -> leaks(config) ? "LeakyReLU" : "ReLU";
            case "Identity", "RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast", "RandomTranslation",
                "RandomBrightness", "RandomHeight", "RandomWidth", "RandomHue", "RandomSaturation", "RandomGrayscale",
                "RandomSharpness", "RandomShear", "RandomErasing", "RandomGaussianBlur", "RandomInvert",
                "RandomPosterization", "RandomColorJitter", "RandomColorDegeneration", "RandomPerspective",
                "RandAugment", "AugMix", "MixUp", "CutMix", "SpatialDropout2D", "SpatialDropout3D",
                "ActivityRegularization", "FixedDropout" -> "Activation";
            default -> given;
        };
    }

    // TF.js has no slope in its ReLU.
    private static boolean leaks(JsonObject config) {
        return config.optional("negative_slope") instanceof JsonNumber slope && slope.doubleValue() != 0
                && config.optional("max_value") == null && config.number("threshold", 0) == 0;
    }

    static String plain(String className) {
        return className.substring(className.lastIndexOf('>') + 1);
    }

    static boolean isTrue(JsonValue value) {
        return value instanceof JsonBoolean bool && bool.value();
    }

    static boolean isMoreThanOne(JsonValue value) {
        if (value instanceof JsonArray list) {
            for (JsonValue element : list) {
                if (isMoreThanOne(element)) {
                    return true;
                }
            }
        }
        return value instanceof JsonNumber number && number.doubleValue() > 1;
    }
}
