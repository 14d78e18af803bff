package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a layer is called with: its input nodes in order, and each argument as written, by position or by name, in the
 * dialect of Keras 2 (nested lists) or Keras 3 ({@code args} and {@code kwargs}).
 */
final class Arguments {
    /** In the place of a tensor that an operation layer of Keras 2 takes a constant for. */
    static final String CONSTANT = "_CONSTANT_VALUE";

    private final List<Node> nodes;
    private final Map<TensorReference, Node> known;
    private final JsonValue written;

    private Arguments(List<Node> nodes, Map<TensorReference, Node> known, JsonValue written) {
        this.nodes = nodes;
        this.known = known;
        this.written = written;
    }

    /** A call on nodes and nothing else. */
    static Arguments of(List<Node> nodes) {
        return new Arguments(nodes, Map.of(), null);
    }

    /**
     * @param known every tensor that the call refers to
     * @param written the call as an {@code inbound_nodes} entry
     */
    static Arguments of(List<Node> nodes, Map<TensorReference, Node> known, JsonValue written) {
        return new Arguments(nodes, known, written);
    }

    List<Node> nodes() {
        return nodes;
    }

    /**
     * An argument: a {@link Node}, a {@code List} of what arguments may be, a {@link JsonValue}, or null where it is
     * absent or null.
     */
    Object value(int position, String name) {
        if (written == null) {
            return position == 0 ? nodes.size() == 1 ? nodes.get(0) : nodes
                    : position < nodes.size() ? nodes.get(position) : null;
        }
        if (written instanceof JsonObject keras3) {
            JsonObject named = keras3.optionalObject("kwargs");
            if (named != null && named.has(name)) {
                return resolve(named.optional(name));
            }
            JsonArray args = keras3.array("args");
            return position < args.size() ? resolve(args.at(position)) : null;
        }
        if (position == 0) {
            return first(written.asArray());
        }
        JsonObject named = TensorReference.namedArguments(written);
        return named == null ? null : resolve(named.optional(name));
    }

    /** The node that Keras 3 writes under a name, or null. */
    Node named(String name) {
        JsonObject named = written instanceof JsonObject keras3 ? keras3.optionalObject("kwargs") : null;
        return named != null && resolve(named.optional(name)) instanceof Node node ? node : null;
    }

    /** The same call without one of its nodes. */
    Arguments without(Node node) {
        List<Node> rest = new ArrayList<>(nodes);
        rest.remove(node);
        return new Arguments(rest, known, written);
    }

    /** The argument if it is a node, else null. */
    Node node(int position, String name) {
        return value(position, name) instanceof Node node ? node : null;
    }

    /** The argument if it is written in the file, else null. */
    JsonValue json(int position, String name) {
        return value(position, name) instanceof JsonValue value ? value : null;
    }

    private Object first(JsonArray call) {
        if (call.isEmpty()) {
            return null;
        }
        if (call.at(0) instanceof JsonString) {
            return tensor(call);
        }
        if (call.size() == 1 && call.at(0) instanceof JsonArray only && !only.isEmpty()
                && only.at(0) instanceof JsonString) {
            return tensor(only);
        }
        List<Object> all = new ArrayList<>();
        for (JsonValue element : call) {
            all.add(first(element.asArray()));
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    private Object tensor(JsonArray triple) {
        return triple.at(0).asString().equals(CONSTANT) ? triple.at(2) : known.get(TensorReference.read(triple));
    }

    private Object resolve(JsonValue value) {
        if (value == null || value.isNull()) {
            return null;
        }
        TensorReference reference = TensorReference.optional(value);
        Node node = reference == null ? null : known.get(reference);
        if (node != null) {
            return node;
        }
        if (!(value instanceof JsonArray list)) {
            return value;
        }
        List<Object> all = new ArrayList<>();
        boolean nodes = false;
        for (JsonValue element : list) {
            Object resolved = resolve(element);
            nodes |= resolved instanceof Node;
            all.add(resolved == null ? element : resolved);
        }
        return nodes ? all : value;
    }
}
