package dev.vitrine.layers;

import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import java.util.List;
import java.util.Map;

/** Pooling over windows and over whole images, with the aliases that Keras itself accepts. */
final class PoolingLayers {
    private PoolingLayers() {
    }

    static void register(Map<String, LayerFactory> classes) {
        for (String name : List.of("MaxPooling2D", "MaxPool2D")) {
            classes.put(name, config -> pooling(config, PoolKind.MAX));
        }
        for (String name : List.of("AveragePooling2D", "AvgPool2D")) {
            classes.put(name, config -> pooling(config, PoolKind.AVERAGE));
        }
        for (String name : List.of("GlobalMaxPooling2D", "GlobalMaxPool2D")) {
            classes.put(name, config -> global(config, PoolKind.MAX));
        }
        for (String name : List.of("GlobalAveragePooling2D", "GlobalAvgPool2D")) {
            classes.put(name, config -> global(config, PoolKind.AVERAGE));
        }
    }

    private static Layer pooling(LayerConfig config, PoolKind kind) {
        config.requireChannelsLast();
        return layer(config, new Pooling2D(kind, config.poolingWindow()));
    }

    private static Layer global(LayerConfig config, PoolKind kind) {
        config.requireChannelsLast();
        return layer(config, new GlobalPooling2D(kind, config.bool("keepdims", false)));
    }

    private static Layer layer(LayerConfig config, Op op) {
        return inputs -> List.of(new Node(config.path(), op, inputs, List.of()));
    }
}
