package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * What all layers of one import share: the dialect, the masks of sequences, the count of weights, and the way to read
 * a layer inside a layer.
 */
final class ImportContext {
    /** Reads a layer that stands in another layer's configuration. */
    interface InnerReader {
        /** @param scope the weight scope of the outer layer, or null to start one of its own */
        Layer read(JsonObject entry, LayerConfig outer, String scope);
    }

    private final Dialect dialect;
    private final InnerReader reader;
    private final Map<Node, Node> masks = new HashMap<>();
    private int weightCount;

    ImportContext(Dialect dialect, InnerReader reader) {
        this.dialect = dialect;
        this.reader = reader;
    }

    Dialect dialect() {
        return dialect;
    }

    InnerReader reader() {
        return reader;
    }

    /** The node of {@code [N, T]} that is 0 where a sequence's step is to be passed over, or null. */
    Node maskOf(Node node) {
        return masks.get(node);
    }

    /** @param mask null for none */
    void mask(Node node, Node mask) {
        if (mask != null) {
            masks.put(node, mask);
        }
    }

    int nextWeight() {
        return weightCount++;
    }
}
