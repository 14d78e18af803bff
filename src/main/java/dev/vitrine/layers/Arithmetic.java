package dev.vitrine.layers;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Constant;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Unary;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Two values joined as NumPy does: nodes, numbers or lists of numbers, of which at least one is a node. */
record Arithmetic(LayerConfig config) {
    /** @param kind null for a power */
    Node of(MergeKind kind, Object first, Object second) {
        if (first instanceof Node a && second instanceof Node b) {
            return merge(kind, a, b);
        }
        if (first instanceof Node a && second instanceof JsonValue value) {
            List<Float> numbers = LayerConfig.numbers(value);
            return numbers.size() == 1 ? withNumber(kind, a, numbers.get(0)) : merge(kind, a, constant(value, numbers));
        }
        if (first instanceof JsonValue value && second instanceof Node b) {
            List<Float> numbers = LayerConfig.numbers(value);
            return numbers.size() == 1 ? withNumber(kind, numbers.get(0), b) : merge(kind, constant(value, numbers), b);
        }
        throw config.problem("It calculates with values that are neither tensors nor numbers.");
    }

    private Node withNumber(MergeKind kind, Node node, float number) {
        if (kind == null) {
            return config.node(new Unary(Unary.Kind.POWER, number, 0), node);
        }
        return switch (kind) {
            case ADD -> affine(node, 1, number);
            case SUBTRACT -> affine(node, 1, -number);
            case MULTIPLY -> affine(node, number, 0);
            case DIVIDE -> affine(node, 1 / number, 0);
            case MAXIMUM -> clip(node, number, Float.POSITIVE_INFINITY);
            case MINIMUM -> clip(node, Float.NEGATIVE_INFINITY, number);
            case AVERAGE -> affine(node, 0.5f, number / 2);
        };
    }

    private Node withNumber(MergeKind kind, float number, Node node) {
        if (kind == null) {
            return config.node(new Unary(Unary.Kind.EXPONENT_OF, number, 0), node);
        }
        return switch (kind) {
            case SUBTRACT -> affine(node, -1, number);
            case DIVIDE -> config.node(new Unary(Unary.Kind.RATIO_TO, number, 0), node);
            default -> withNumber(kind, node, number);
        };
    }

    private Node affine(Node node, float scale, float offset) {
        return config.node(new Affine(List.of(scale), List.of(offset)), node);
    }

    private Node clip(Node node, float low, float high) {
        return config.node(new Unary(Unary.Kind.CLIP, low, high), node);
    }

    private Node constant(JsonValue value, List<Float> numbers) {
        Shape shape = Shape.SCALAR;
        JsonValue level = value;
        while (level instanceof JsonArray array && !array.isEmpty()) {
            shape = shape.insert(shape.rank(), array.size());
            level = array.at(0);
        }
        if (shape.elementCount() != numbers.size()) {
            throw value.expected("numbers in lists of equal lengths");
        }
        return config.node(new Constant(shape, numbers));
    }

    private Node merge(MergeKind kind, Node first, Node second) {
        if (kind == null) {
            throw config.problem("It raises to a power that is not fixed, which does not run here.");
        }
        Node a = first;
        Node b = second;
        while (a.shape().rank() < b.shape().rank()) {
            a = config.node(new ExpandDims(0), a);
        }
        while (b.shape().rank() < a.shape().rank()) {
            b = config.node(new ExpandDims(0), b);
        }
        return config.node(new Merge(kind), a, b);
    }
}
