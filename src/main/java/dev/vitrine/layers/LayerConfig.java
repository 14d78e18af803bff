package dev.vitrine.layers;

import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration of one layer, read by its attributes' Keras names, and the slots of the layer's weights. Errors
 * name the layer or the place in the file.
 */
final class LayerConfig {
    private final String className;
    private final String name;
    private final String path;
    private final JsonObject json;
    private final Dialect dialect;
    private final Map<String, Weight> weights = new HashMap<>();

    /**
     * @param name the layer's own name, which weights carry
     * @param path the names of the models around it and its own
     */
    LayerConfig(String className, String name, String path, JsonObject json, Dialect dialect) {
        this.className = className;
        this.name = name;
        this.path = path;
        this.json = json;
        this.dialect = dialect;
    }

    String className() {
        return className;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    JsonObject json() {
        return json;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The error that stops this layer. @param text a whole sentence */
    LayerException problem(String text) {
        return new LayerException(new Problem(path, className, text));
    }

    boolean bool(String key, boolean fallback) {
        return json.bool(key, fallback);
    }

    int integer(String key) {
        return json.integer(key);
    }

    int integer(String key, int fallback) {
        return json.integer(key, fallback);
    }

    /** A number, also where it is wrapped as {@code {"type": "ndarray", "value": 0.3}}. */
    float number(String key, double fallback) {
        JsonValue value = json.optional(key);
        if (value instanceof JsonObject wrapped && wrapped.has("value")) {
            JsonValue inner = wrapped.required("value");
            return (float) (inner instanceof JsonArray array && array.size() == 1 ? array.at(0) : inner).asDouble();
        }
        return (float) (value == null ? fallback : value.asDouble());
    }

    /** Two whole numbers for height and width, written as one or as two; {@code fallback} where absent. */
    int[] pair(String key, int fallback) {
        JsonValue value = json.optional(key);
        if (value == null) {
            return new int[] {fallback, fallback};
        }
        return pair(value);
    }

    private static int[] pair(JsonValue value) {
        if (value instanceof JsonArray array) {
            if (array.size() == 1) {
                return new int[] {array.at(0).asInt(), array.at(0).asInt()};
            }
            if (array.size() != 2) {
                throw value.expected("a whole number or two");
            }
            return array.asInts();
        }
        return new int[] {value.asInt(), value.asInt()};
    }

    Padding padding() {
        String rule = json.string("padding", "valid");
        return switch (rule) {
            case "same", "SAME" -> Padding.SAME;
            case "valid", "VALID" -> Padding.VALID;
            default -> throw json.required("padding").expected("\"valid\" or \"same\"");
        };
    }

    /** The window of a convolution: {@code kernel_size}, {@code strides}, {@code dilation_rate}, {@code padding}. */
    Window2D convolutionWindow() {
        json.required("kernel_size");
        return window(pair("kernel_size", 1), pair("strides", 1), pair("dilation_rate", 1));
    }

    /** The window of a pool: {@code pool_size}, {@code strides} (the pool's size if absent), {@code padding}. */
    Window2D poolingWindow() {
        int[] size = pair("pool_size", 2);
        JsonValue strides = json.optional("strides");
        return window(size, strides == null ? size : pair(strides), new int[] {1, 1});
    }

    private Window2D window(int[] size, int[] stride, int[] dilation) {
        for (int i = 0; i < 2; i++) {
            if (size[i] < 1 || stride[i] < 1 || dilation[i] < 1) {
                throw problem("Its window has size " + size[i] + ", stride " + stride[i] + " and dilation "
                        + dilation[i] + ", which must all be at least 1.");
            }
        }
        Padding padding = padding();
        return new Window2D(new Window(size[0], stride[0], dilation[0], padding),
                new Window(size[1], stride[1], dilation[1], padding));
    }

    /** Refuses {@code channels_first}. */
    void requireChannelsLast() {
        String format = json.string("data_format", "channels_last");
        if (!format.equals("channels_last")) {
            throw problem("It has data_format " + format + ", but only channels_last runs.");
        }
    }

    ActivationSpec activation(String key) {
        return ActivationSpec.read(json.optional(key), this);
    }

    /**
     * The slot of one weight, the same in every call of the layer.
     *
     * @param role its name within the layer, such as {@code kernel}
     */
    Weight weight(String role, int... dims) {
        for (int dim : dims) {
            if (dim == Shape.UNKNOWN) {
                throw problem("The size of its weight " + role + " depends on a dimension of the input that the"
                        + " model leaves open. Save the model with a full input shape.");
            }
        }
        Shape shape = Shape.of(dims);
        Weight known = weights.get(role);
        if (known == null) {
            known = Weight.slot(name + "/" + role, shape);
            weights.put(role, known);
        } else if (!known.shape().equals(shape)) {
            throw problem("It is called on inputs of different sizes, for which its weight " + role + " would need"
                    + " both the shapes " + known.shape() + " and " + shape + ".");
        }
        return known;
    }
}
