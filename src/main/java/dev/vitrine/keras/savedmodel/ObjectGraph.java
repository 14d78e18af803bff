package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * TrackableObjectGraph: the tree of objects that was saved, whose edges are attribute names. Walking it gives
 * each variable the path of attributes that lead to it.
 */
final class ObjectGraph {
    private static final int MAX_DEPTH = 48;
    private static final int MAX_VARIABLES = 20_000;
    private static final int MAX_PATH_CHARS = 1024;
    private static final int MAX_VISITS = 1_000_000;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private String file;
    private int visits;

    private static final class Node {
        private final Map<String, Integer> children = new LinkedHashMap<>();
        private String fullName = "";
        private String checkpointKey;
        private boolean onPath;
    }

    /**
     * @param fullName the variable's own name, such as {@code conv2d/kernel}; empty in the oldest files
     * @param key under which the checkpoint holds it
     */
    record Variable(String fullName, String key) { }

    private ObjectGraph() {
    }

    /** Variables by path, such as {@code layer-1/forward_layer/cell/kernel}, in the order of the layers. */
    static Map<String, Variable> variables(Bytes proto) {
        ObjectGraph graph = new ObjectGraph();
        graph.file = proto.name();
        ProtoReader reader = new ProtoReader(proto);
        while (reader.next()) {
            if (reader.field() == 1) {
                graph.nodes.add(readNode(reader.message()));
            }
        }
        if (!graph.nodes.isEmpty()) {
            graph.walk(0, "", 0);
        }
        return graph.variables;
    }

    private static Node readNode(ProtoReader reader) {
        Node node = new Node();
        while (reader.next()) {
            if (reader.field() == 1) {
                readChild(reader.message(), node);
            } else if (reader.field() == 2) {
                readAttribute(reader.message(), node);
            }
        }
        return node;
    }

    private static void readChild(ProtoReader reader, Node node) {
        int id = 0;
        String name = "";
        while (reader.next()) {
            if (reader.field() == 1) {
                id = reader.count();
            } else if (reader.field() == 2) {
                name = reader.text();
            }
        }
        node.children.put(name, id);
    }

    private static void readAttribute(ProtoReader reader, Node node) {
        String name = "";
        String fullName = "";
        String key = null;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> name = reader.text();
                case 2 -> fullName = reader.text();
                case 3 -> key = reader.text();
                default -> { }
            }
        }
        if (name.equals("VARIABLE_VALUE")) {
            node.fullName = fullName;
            node.checkpointKey = key;
        }
    }

    private void walk(int id, String path, int depth) {
        Node node = id < nodes.size() ? nodes.get(id) : null;
        if (node == null || depth > MAX_DEPTH || ++visits > MAX_VISITS || variables.size() > MAX_VARIABLES
                || path.length() > MAX_PATH_CHARS) {
            throw SavedModelException.damaged(file, 0, "the graph of saved objects leads nowhere or has no"
                    + " end");
        }
        if (node.checkpointKey != null) {
            variables.put(path, new Variable(node.fullName, node.checkpointKey));
        }
        node.onPath = true;
        for (var child : node.children.entrySet()) {
            // Objects know their owners; only the way down is a path.
            boolean up = child.getValue() < nodes.size() && nodes.get(child.getValue()).onPath;
            if (!up && isPart(child.getKey())) {
                walk(child.getValue(), path.isEmpty() ? child.getKey() : path + "/" + child.getKey(), depth
                        + 1);
            }
        }
        node.onPath = false;
    }

    /**
     * Edges that are second names for what {@code layer-0}, {@code layer-1} reach, or that lead to training.
     */
    private static boolean isPart(String edge) {
        return !edge.startsWith("layer_with_weights-") && !edge.startsWith("_")
                && !edge.startsWith("keras_api")
                && !edge.equals("optimizer") && !edge.equals("save_counter") && !edge.equals("signatures")
                && !edge.equals("variables") && !edge.equals("trainable_variables")
                && !edge.equals("non_trainable_variables") && !edge.equals("layers")
                && !edge.equals("regularization_losses");
    }
}
