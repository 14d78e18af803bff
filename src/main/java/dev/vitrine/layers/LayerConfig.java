package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of one layer, read by its attributes' Keras names, and the slots of the layer's weights. Errors
 * name the layer or the place in the file.
 */
final class LayerConfig {
    private final String className;
    private final Place place;
    private final JsonObject json;
    private final ImportContext context;
    private final Map<String, Weight> weights = new HashMap<>();

    /**
     * Where a layer stands.
     *
     * @param container names of the models around it, outermost first, joined by {@code /}; or empty
     * @param layer the name of the layer, or of the layer around it that weights are named after
     * @param scope what stands before the role of a weight, with its {@code /}; or empty
     * @param path the names of the models around it and its own, for people
     */
    record Place(String container, String layer, String scope, String path) {
    }

    LayerConfig(String className, Place place, JsonObject json, ImportContext context) {
        this.className = className;
        this.place = place;
        this.json = json;
        this.context = context;
    }

    /** The configuration of a part of this layer, such as a cell, whose weights stand under {@code scope}. */
    LayerConfig part(String className, JsonObject json, String scope) {
        return new LayerConfig(className, new Place(place.container, place.layer,
                scope.isEmpty() ? place.scope : place.scope + scope + "/", place.path), json, context);
    }

    String className() {
        return className;
    }

    Place place() {
        return place;
    }

    String name() {
        return place.layer;
    }

    String path() {
        return place.path;
    }

    JsonObject json() {
        return json;
    }

    ImportContext context() {
        return context;
    }

    Dialect dialect() {
        return context.dialect();
    }

    /** Whether the class is one of these. */
    boolean is(String... classNames) {
        return Names.among(className, classNames);
    }

    /** The error that stops this layer. @param text a whole sentence */
    LayerException problem(String text) {
        return new LayerException(new Problem(place.path, className, json.path(), text));
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

    String string(String key, String fallback) {
        return json.string(key, fallback);
    }

    /** A number, also where it is wrapped as {@code {"type": "ndarray", "value": 0.3}}. */
    float number(String key, double fallback) {
        JsonValue value = json.optional(key);
        return (float) (value == null ? fallback : number(value));
    }

    static double number(JsonValue value) {
        if (value instanceof JsonObject wrapped && wrapped.has("value")) {
            return number(wrapped.required("value"));
        }
        return (value instanceof JsonArray array && array.size() == 1 ? array.at(0) : value).asDouble();
    }

    /** All numbers of a value, however deep its lists. */
    static List<Float> numbers(JsonValue value) {
        List<Float> result = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue element : array) {
                result.addAll(numbers(element));
            }
        } else {
            result.add((float) number(value));
        }
        return result;
    }

    /** {@code count} whole numbers, written as one for all or one each; {@code fallback} where absent. */
    int[] sizes(String key, int count, int fallback) {
        JsonValue value = json.optional(key);
        int[] sizes = new int[count];
        JsonArray list = value instanceof JsonArray array ? array : null;
        if (list != null && list.size() != 1 && list.size() != count) {
            throw value.expected(count == 1 ? "a whole number" : "a whole number or " + count);
        }
        for (int i = 0; i < count; i++) {
            sizes[i] = value == null ? fallback : list == null ? value.asInt()
                    : list.at(list.size() == 1 ? 0 : i).asInt();
        }
        return sizes;
    }

    /** Dimensions, written as one number or a list; {@code fallback} where absent. */
    int[] axes(String key, int fallback) {
        JsonValue value = json.optional(key);
        return value == null ? new int[] {fallback} : value instanceof JsonArray list ? list.asInts()
                : new int[] {value.asInt()};
    }

    /** The dimension from the front that {@code axis} means for a shape. */
    int axis(int axis, Shape shape) {
        int front = axis < 0 ? axis + shape.rank() : axis;
        if (front < 0 || front >= shape.rank()) {
            throw problem("It works along dimension " + axis + ", which its input " + shape + " does not have.");
        }
        return front;
    }

    boolean channelsFirst() {
        String format = json.string("data_format", "channels_last");
        return switch (format) {
            case "channels_last", "channelsLast" -> false;
            case "channels_first", "channelsFirst" -> true;
            default -> throw json.required("data_format").expected("\"channels_last\" or \"channels_first\"");
        };
    }

    ActivationSpec activation(String key) {
        return ActivationSpec.read(json.optional(key), this);
    }

    /** The only input. */
    Node single(List<Node> inputs) {
        if (inputs.size() != 1) {
            throw problem("It needs one input but gets " + inputs.size() + ".");
        }
        return inputs.get(0);
    }

    /** The only input, which must have {@code rank} dimensions, the batch included. */
    Node single(List<Node> inputs, int rank) {
        Node input = single(inputs);
        if (input.shape().rank() != rank) {
            throw problem("It needs an input of " + rank + " dimensions, the batch included, but gets "
                    + input.shape() + ".");
        }
        return input;
    }

    /** A node of this layer. */
    Node node(Op op, Node... inputs) {
        return node(op, List.of(inputs), List.of());
    }

    Node node(Op op, List<Node> inputs, List<Weight> weights) {
        return new Node(place.path, op, inputs, weights);
    }

    /** Kernels, and a bias as long as told if there is one. */
    List<Weight> withBias(boolean bias, int length, Weight... kernels) {
        List<Weight> all = new ArrayList<>(List.of(kernels));
        if (bias) {
            all.add(weight("bias", length));
        }
        return all;
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
            known = Weight.slot(place.container, place.layer, place.scope + role, context.nextWeight(), shape);
            weights.put(role, known);
        } else if (!known.shape().equals(shape)) {
            throw problem("It is called on inputs of different sizes, for which its weight " + role + " would need"
                    + " both the shapes " + known.shape() + " and " + shape + ".");
        }
        return known;
    }
}
