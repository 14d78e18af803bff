package dev.vitrine.layers;

import dev.vitrine.graph.CategoryEncoding;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Einsum;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Interpolation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Repeat;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.Transpose;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Functions that move elements, join tensors or take them apart, and products of matrices. */
final class ShapeOperations {
    private final OperationLayers call;
    private final LayerConfig config;
    private final Arguments arguments;
    private final Node input;

    private ShapeOperations(OperationLayers call, Arguments arguments) {
        this.call = call;
        this.config = call.config();
        this.arguments = arguments;
        this.input = arguments.nodes().get(0);
    }

    /** What the function gives, or null if it is none of these. */
    static List<Node> call(OperationLayers call, String function, Arguments arguments) {
        ShapeOperations operations = new ShapeOperations(call, arguments);
        Node one = switch (function) {
            case "getitem", "get_item", "_slice_helper" -> operations.item();
            case "reshape" -> operations.reshape();
            case "transpose", "permute_dimensions" -> operations.transpose();
            case "expand_dims" -> operations.expand();
            case "squeeze" -> operations.squeeze();
            case "concat", "concatenate" -> operations.concatenate(false);
            case "stack" -> operations.concatenate(true);
            case "pad" -> operations.pad();
            case "flip", "reverse" -> operations.flip();
            case "repeat" -> operations.repeat();
            case "matmul" -> operations.matmul();
            case "einsum" -> operations.einsum();
            case "resize", "resize_images" -> operations.resize();
            case "one_hot" -> operations.oneHot();
            default -> null;
        };
        return one != null ? List.of(one) : function.equals("split") ? operations.split() : null;
    }

    private int whole(int position, int fallback, String... names) {
        JsonValue value = call.json(arguments, position, names);
        return value == null ? fallback : value instanceof JsonArray list && list.size() == 1 ? list.at(0).asInt()
                : value.asInt();
    }

    private JsonArray list(int position, String... names) {
        JsonValue value = call.json(arguments, position, names);
        if (value == null) {
            throw config.problem("It is called without fixed numbers " + names[0] + ".");
        }
        return value.asArray();
    }

    private Node item() {
        JsonValue written = call.json(arguments, 1, "slice_spec", "key");
        if (written instanceof JsonObject tuple && tuple.optional("items") != null) {
            written = tuple.array("items");
        }
        List<JsonValue> keys = new ArrayList<>();
        if (written instanceof JsonArray list) {
            for (JsonValue key : list) {
                keys.add(key);
            }
        } else if (written != null) {
            keys.add(written);
        }
        int rank = input.shape().rank();
        List<Slice.Range> ranges = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        int taken = 0;
        for (JsonValue key : keys) {
            taken += key.isNull() || isEllipsis(key) ? 0 : 1;
        }
        List<Integer> added = new ArrayList<>();
        for (JsonValue key : keys) {
            if (key.isNull()) {
                added.add(ranges.size());
            } else if (isEllipsis(key)) {
                for (int i = rank - taken; i > 0; i--) {
                    ranges.add(Slice.Range.ALL);
                }
            } else if (key instanceof JsonNumber index) {
                dropped.add(ranges.size());
                int at = index.asInt();
                ranges.add(new Slice.Range(at, at == -1 ? Slice.OPEN : at + 1, 1));
            } else {
                ranges.add(range(key.asObject()));
            }
        }
        while (ranges.size() < rank) {
            ranges.add(Slice.Range.ALL);
        }
        Node node = config.node(new Slice(ranges), input);
        for (int i = rank; i >= 0; i--) {
            for (int place : added) {
                node = place == i ? config.node(new ExpandDims(i), node) : node;
            }
            node = dropped.contains(i - 1) ? config.node(new Squeeze(i - 1), node) : node;
        }
        return node;
    }

    private static boolean isEllipsis(JsonValue key) {
        return key instanceof JsonObject object && "__ellipsis__".equals(object.string("class_name", ""));
    }

    private static Slice.Range range(JsonObject written) {
        JsonObject slice = written.optional("config") instanceof JsonObject config ? config : written;
        return new Slice.Range(slice.integer("start", Slice.OPEN), slice.integer("stop", Slice.OPEN),
                slice.integer("step", 1));
    }

    private Node reshape() {
        Object given = call.value(arguments, 1, "shape", "newshape");
        if (!(given instanceof JsonArray target) || target.isEmpty()) {
            throw config.problem("It reshapes to sizes that are not fixed numbers.");
        }
        Shape shape = ShapeLayers.target(target);
        int batch = shape.dim(0);
        Shape inner = shape.remove(0);
        int known = input.shape().dim(0);
        boolean kept = batch == known || batch == Shape.UNKNOWN && (!inner.isKnown() || !input.shape().isKnownFrom(1)
                || inner.elementCount() == input.shape().elementCountFrom(1)) || batch == 1 && known == Shape.UNKNOWN;
        if (!kept) {
            throw config.problem("It reshapes " + input.shape() + " to " + shape + ", which mixes examples of a"
                    + " batch.");
        }
        return config.node(new Reshape(inner), input);
    }

    private Node transpose() {
        JsonValue written = call.json(arguments, 1, "perm", "axes", "pattern");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < input.shape().rank(); i++) {
            order.add(written == null ? input.shape().rank() - 1 - i : written.asArray().at(i).asInt());
        }
        return config.node(new Transpose(order), input);
    }

    private Node expand() {
        int axis = whole(1, -1, "axis");
        return config.node(new ExpandDims(axis < 0 ? axis + input.shape().rank() + 1 : axis), input);
    }

    private Node squeeze() {
        JsonValue axis = call.json(arguments, 1, "axis");
        Node node = input;
        for (int i = input.shape().rank() - 1; i >= 0; i--) {
            boolean chosen = axis == null ? i > 0 && input.shape().dim(i) == 1 : false;
            if (axis != null) {
                for (float place : LayerConfig.numbers(axis)) {
                    chosen |= config.axis((int) place, input.shape()) == i;
                }
            }
            node = chosen ? config.node(new Squeeze(i), node) : node;
        }
        return node;
    }

    private Node concatenate(boolean stacked) {
        int axis = whole(1, stacked ? 0 : -1, "axis");
        int place = axis < 0 && stacked ? axis + input.shape().rank() + 1 : axis;
        List<Node> nodes = new ArrayList<>();
        for (Node node : arguments.nodes()) {
            nodes.add(stacked ? config.node(new ExpandDims(place), node) : node);
        }
        return config.node(new Concatenate(place), nodes, List.of());
    }

    private Node pad() {
        JsonArray widths = list(1, "paddings", "pad_width");
        JsonValue mode = call.json(arguments, 2, "mode");
        if (mode != null && !mode.asString().equalsIgnoreCase("constant")) {
            throw config.problem("It pads in the mode " + mode.asString() + ", but only constant runs.");
        }
        JsonValue constant = call.json(arguments, 3, "constant_values");
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (JsonValue pair : widths) {
            before.add(pair.asArray().at(0).asInt());
            after.add(pair.asArray().at(1).asInt());
        }
        float value = constant == null ? 0 : (float) LayerConfig.number(constant);
        return config.node(new Pad(before, after, value), input);
    }

    private Node flip() {
        JsonValue axis = call.json(arguments, 1, "axis");
        Node node = input;
        for (int i = 0; i < input.shape().rank(); i++) {
            boolean chosen = axis == null;
            if (axis != null) {
                for (float place : LayerConfig.numbers(axis)) {
                    chosen |= config.axis((int) place, input.shape()) == i;
                }
            }
            Slice.Range reversed = new Slice.Range(Slice.OPEN, Slice.OPEN, -1);
            node = chosen ? config.node(Slice.along(i, input.shape().rank(), reversed), node) : node;
        }
        return node;
    }

    private Node repeat() {
        return config.node(new Repeat(config.axis(whole(2, -1, "axis"), input.shape()), whole(1, 1, "repeats")),
                input);
    }

    private List<Node> split() {
        int axis = config.axis(whole(2, -1, "axis"), input.shape());
        int parts = whole(1, 1, "num_or_size_splits", "indices_or_sections");
        int length = input.shape().dim(axis);
        if (length == Shape.UNKNOWN || parts < 1 || length % parts != 0) {
            throw config.problem("It splits " + length + " elements into " + parts + " equal parts.");
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int size = length / parts;
            nodes.add(config.node(Slice.along(axis, input.shape().rank(),
                    new Slice.Range(i * size, (i + 1) * size, 1)), input));
        }
        return nodes;
    }

    private Node matmul() {
        if (arguments.nodes().size() != 2) {
            throw config.problem("It multiplies with a matrix that is no output of a layer.");
        }
        Node second = arguments.nodes().get(1);
        int rank = input.shape().rank();
        if (rank < 2 || second.shape().rank() != rank) {
            throw config.problem("It multiplies " + input.shape() + " and " + second.shape() + ".");
        }
        String batch = "abcdefgh".substring(0, rank - 2);
        String first = batch + (call.flag(arguments, 2, false, "transpose_a") ? "zx" : "xz");
        String other = batch + (call.flag(arguments, 3, false, "transpose_b") ? "yz" : "zy");
        return config.node(new Einsum(first, other, batch + "xy"), input, second);
    }

    private Node einsum() {
        JsonValue written = call.json(arguments, 0, "subscripts", "equation");
        String equation = written == null ? "" : written.asString();
        int comma = equation.indexOf(',');
        int arrow = equation.indexOf("->");
        if (arguments.nodes().size() != 2 || comma < 0 || arrow < comma || equation.indexOf('.') >= 0) {
            throw config.problem("It sums by the equation " + equation + ", which does not run here.");
        }
        return config.node(new Einsum(equation.substring(0, comma), equation.substring(comma + 1, arrow),
                equation.substring(arrow + 2)), arguments.nodes(), List.of());
    }

    private Node resize() {
        JsonArray size = list(1, "size");
        JsonValue method = call.json(arguments, 2, "method", "interpolation");
        String name = method == null ? "bilinear" : method.asString();
        Interpolation interpolation = switch (name) {
            case "nearest" -> Interpolation.NEAREST;
            case "bilinear" -> Interpolation.BILINEAR;
            case "bicubic" -> Interpolation.BICUBIC;
            case "area" -> Interpolation.AREA;
            default -> throw config.problem("It has the interpolation " + name + ", which does not run here.");
        };
        return config.node(new Resize2D(interpolation, size.at(0).asInt(), size.at(1).asInt(), false), input);
    }

    private Node oneHot() {
        Node expanded = config.node(new ExpandDims(input.shape().rank()), input);
        return config.node(new CategoryEncoding(whole(1, 0, "depth", "num_classes"),
                CategoryEncoding.Mode.ONE_HOT), expanded);
    }
}
