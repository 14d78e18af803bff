package dev.vitrine.layers;

import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.MergeBatch;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Reduce;
import dev.vitrine.graph.SplitBatch;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import java.util.List;

/** Pooling over windows and over everything, with the aliases that Keras itself accepts. */
final class PoolingLayers {
    private PoolingLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "MaxPooling1D", "MaxPool1D" -> pooling(config, PoolKind.MAX, 1);
            case "MaxPooling2D", "MaxPool2D" -> pooling(config, PoolKind.MAX, 2);
            case "MaxPooling3D", "MaxPool3D" -> pooling(config, PoolKind.MAX, 3);
            case "AveragePooling1D", "AvgPool1D" -> pooling(config, PoolKind.AVERAGE, 1);
            case "AveragePooling2D", "AvgPool2D" -> pooling(config, PoolKind.AVERAGE, 2);
            case "AveragePooling3D", "AvgPool3D" -> pooling(config, PoolKind.AVERAGE, 3);
            case "GlobalMaxPooling1D", "GlobalMaxPool1D" -> global(config, PoolKind.MAX, 1);
            case "GlobalMaxPooling2D", "GlobalMaxPool2D" -> global(config, PoolKind.MAX, 2);
            case "GlobalMaxPooling3D", "GlobalMaxPool3D" -> global(config, PoolKind.MAX, 3);
            case "GlobalAveragePooling1D", "GlobalAvgPool1D" -> global(config, PoolKind.AVERAGE, 1);
            case "GlobalAveragePooling2D", "GlobalAvgPool2D" -> global(config, PoolKind.AVERAGE, 2);
            case "GlobalAveragePooling3D", "GlobalAvgPool3D" -> global(config, PoolKind.AVERAGE, 3);
            default -> null;
        };
    }

    private static Layer pooling(LayerConfig config, PoolKind kind, int dimensions) {
        Window[] windows = WindowConfig.pool(config, dimensions);
        if (dimensions == 3) {
            return ChannelOrder.around(config, inputs -> List.of(space(config, kind, windows, inputs)));
        }
        Window2D window = new Window2D(dimensions == 1 ? WindowConfig.ONE : windows[0], windows[dimensions - 1]);
        Layer plane = inputs -> List.of(config.node(new Pooling2D(kind, window), config.single(inputs, 4)));
        return ChannelOrder.around(config, dimensions == 1 ? ChannelOrder.line(config, plane) : plane);
    }

    // First over height and width of every slice, then over depth: a box's maximum or mean is that of its slices'.
    private static Node space(LayerConfig config, PoolKind kind, Window[] windows, List<Node> inputs) {
        Node input = config.single(inputs, 5);
        Node slices = pooled(config, kind, new Window2D(windows[1], windows[2]), input);
        Node depthLast = ChannelOrder.moved(config, slices, 1, 3);
        Node boxes = pooled(config, kind, new Window2D(WindowConfig.ONE, windows[0]), depthLast);
        return ChannelOrder.moved(config, boxes, 3, 1);
    }

    private static Node pooled(LayerConfig config, PoolKind kind, Window2D window, Node input) {
        Node merged = config.node(new MergeBatch(), input);
        return config.node(new SplitBatch(), config.node(new Pooling2D(kind, window), merged), input);
    }

    private static Layer global(LayerConfig config, PoolKind kind, int dimensions) {
        boolean keepDims = config.bool("keepdims", false);
        List<Integer> axes = dimensions == 1 ? List.of(1) : List.of(1, 2, 3);
        Reduce reduce = new Reduce(kind == PoolKind.MAX ? Reduce.Kind.MAX : Reduce.Kind.MEAN, axes, keepDims);
        Layer layer = inputs -> {
            Node input = config.single(inputs, dimensions + 2);
            Node mask = config.context().maskOf(input);
            if (mask != null && dimensions == 1 && kind == PoolKind.AVERAGE) {
                return List.of(maskedMean(config, input, mask, keepDims));
            }
            return List.of(config.node(dimensions == 2 ? new GlobalPooling2D(kind, keepDims) : reduce, input));
        };
        return keepDims ? ChannelOrder.around(config, layer) : ChannelOrder.before(config, layer);
    }

    private static Node maskedMean(LayerConfig config, Node input, Node mask, boolean keepDims) {
        Reduce sum = new Reduce(Reduce.Kind.SUM, List.of(1), keepDims);
        Node steps = config.node(new ExpandDims(2), mask);
        Node kept = config.node(new Merge(MergeKind.MULTIPLY), input, steps);
        return config.node(new Merge(MergeKind.DIVIDE), config.node(sum, kept), config.node(sum, steps));
    }
}
