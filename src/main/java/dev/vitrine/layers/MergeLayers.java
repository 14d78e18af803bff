package dev.vitrine.layers;

import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import java.util.List;
import java.util.Map;

/** Layers that join several inputs. */
final class MergeLayers {
    private MergeLayers() {
    }

    static void register(Map<String, LayerFactory> classes) {
        classes.put("Add", config -> layer(config, new Merge(MergeKind.ADD)));
        classes.put("Subtract", config -> layer(config, new Merge(MergeKind.SUBTRACT)));
        classes.put("Multiply", config -> layer(config, new Merge(MergeKind.MULTIPLY)));
        classes.put("Average", config -> layer(config, new Merge(MergeKind.AVERAGE)));
        classes.put("Maximum", config -> layer(config, new Merge(MergeKind.MAXIMUM)));
        classes.put("Minimum", config -> layer(config, new Merge(MergeKind.MINIMUM)));
        classes.put("Concatenate", config -> layer(config, new Concatenate(config.integer("axis", -1))));
    }

    private static Layer layer(LayerConfig config, Op op) {
        return inputs -> List.of(new Node(config.path(), op, inputs, List.of()));
    }
}
