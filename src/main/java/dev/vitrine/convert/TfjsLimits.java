package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonWriter;
import java.util.List;

/**
 * What TF.js 4.22 refuses or computes otherwise than Keras, measured with it. This engine does as Keras does, so a
 * model of which one of these is true still runs here.
 */
final class TfjsLimits {
    private static final List<String> CLASSES = List.of("TimeDistributed", "Bidirectional", "Dropout",
            "SpatialDropout1D", "Dense", "Flatten", "Activation", "RepeatVector", "Reshape", "Permute", "Masking",
            "ZeroPadding2D", "Add", "Multiply", "Average", "Maximum", "Minimum", "Concatenate", "Dot", "Embedding",
            "Conv2D", "Conv3D", "Conv2DTranspose", "Conv3DTranspose", "SeparableConv2D", "Conv1D", "Cropping2D",
            "UpSampling2D", "BatchNormalization", "LayerNormalization", "MaxPooling1D", "AveragePooling1D",
            "MaxPooling2D", "AveragePooling2D", "MaxPooling3D", "AveragePooling3D", "GlobalAveragePooling1D",
            "GlobalMaxPooling1D", "GlobalAveragePooling2D", "GlobalMaxPooling2D", "RNN", "SimpleRNNCell", "SimpleRNN",
            "GRUCell", "GRU", "LSTMCell", "LSTM", "StackedRNNCells", "CategoryEncoding", "Rescaling", "Resizing",
            "CenterCrop", "ReLU", "LeakyReLU", "PReLU", "ELU", "ThresholdedReLU", "Softmax", "ConvLSTM2DCell",
            "ConvLSTM2D", "GaussianNoise", "GaussianDropout", "AlphaDropout", "DepthwiseConv2D", "InputLayer");
    private static final List<String> ACTIVATIONS = List.of("elu", "selu", "relu", "relu6", "linear", "sigmoid",
            "hard_sigmoid", "softplus", "softsign", "tanh", "softmax", "log_softmax", "gelu", "mish", "swish", "silu",
            "identity");

    private TfjsLimits() {
    }

    /** A sentence, or null where TF.js does as Keras does. */
    static String problem(String className, JsonObject config, int kerasMajor) {
        if (!CLASSES.contains(className)) {
            return "TF.js 4.22 does not know this class.";
        }
        for (String key : List.of("activation", "recurrent_activation")) {
            String activation = config.optional(key) == null ? "linear"
                    : LayerTranslator.activationName(config.required(key));
            if (!ACTIVATIONS.contains(activation)) {
                return "TF.js 4.22 does not know its activation " + activation + ".";
            }
            if (activation.equals("hard_sigmoid") && kerasMajor >= 3) {
                return "TF.js 4.22 computes hard_sigmoid as Keras 2 did, with slope 0.2 instead of 1/6.";
            }
        }
        return ofClass(className, config);
    }

    private static String ofClass(String className, JsonObject config) {
        switch (className) {
            case "DepthwiseConv2D":
                return LayerTranslator.isMoreThanOne(config.optional("dilation_rate"))
                        ? "TF.js 4.22 drops its dilation." : null;
            case "Conv1D", "Conv2D", "Conv3D":
                if (LayerTranslator.isMoreThanOne(config.optional("groups"))) {
                    return "TF.js 4.22 does not know groups.";
                }
                return config.string("padding", "valid").equals("causal") ? "TF.js 4.22 fails on causal padding." : null;
            case "UpSampling2D":
                return config.string("interpolation", "nearest").equals("bilinear")
                        ? "TF.js 4.22 places the pixels of bilinear upsampling otherwise." : null;
            case "Resizing":
                return "TF.js 4.22 fails on a Resizing layer inside a model.";
            case "ELU":
                return isOther(config, "alpha", 1) ? "TF.js 4.22 fails on an alpha other than 1." : null;
            case "ReLU":
                return isOther(config, "negative_slope", 0) ? "TF.js 4.22 drops its negative slope." : null;
            case "Bidirectional":
                return ownWayBack(config) ? "TF.js 4.22 takes a copy of the forward layer for its backward layer." : null;
            case "GRU", "GRUCell":
                return LayerTranslator.isTrue(config.optional("reset_after"))
                        ? "TF.js 4.22 refuses reset_after, which Keras 2 and 3 set." : null;
            case "Softmax":
                return config.optional("axis") instanceof JsonNumber axis && axis.doubleValue() != -1
                        || config.optional("axis") instanceof JsonArray
                        ? "TF.js 4.22 fails on another axis than the last." : null;
            case "GlobalAveragePooling2D", "GlobalMaxPooling2D", "GlobalAveragePooling1D", "GlobalMaxPooling1D":
                return LayerTranslator.isTrue(config.optional("keepdims")) ? "TF.js 4.22 drops keepdims." : null;
            case "SeparableConv2D":
                return config.optional("data_format") instanceof JsonString format
                        && format.text().equals("channels_first") ? "TF.js 4.22 fails on channels_first with a bias."
                        : null;
            default:
                return null;
        }
    }

    private static boolean ownWayBack(JsonObject config) {
        JsonObject back = config.optionalObject("backward_layer");
        JsonObject there = config.optionalObject("layer");
        if (back == null || there == null || !(back.optional("config") instanceof JsonObject backward)
                || !(there.optional("config") instanceof JsonObject forward)) {
            return false;
        }
        for (String key : List.of("units", "activation", "recurrent_activation", "use_bias")) {
            if (!String.valueOf(text(forward, key)).equals(String.valueOf(text(backward, key)))) {
                return true;
            }
        }
        return !back.string("class_name").equals(there.string("class_name"));
    }

    private static String text(JsonObject config, String key) {
        return config.optional(key) == null ? null : new JsonWriter().value(config.required(key)).text();
    }

    private static boolean isOther(JsonObject config, String key, double usual) {
        return config.optional(key) instanceof JsonNumber number && number.doubleValue() != usual;
    }
}
