package dev.vitrine.layers;

import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Interpolation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Repeat;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.Transpose;
import dev.vitrine.json.JsonArray;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Layers that only move elements: padding, cropping, upsampling, reshaping, reordering. */
final class ShapeLayers {
    private ShapeLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "ZeroPadding1D" -> edges(config, "padding", 1, 1, 1);
            case "ZeroPadding2D" -> edges(config, "padding", 2, 1, 1);
            case "ZeroPadding3D" -> edges(config, "padding", 3, 1, 1);
            case "Cropping1D" -> edges(config, "cropping", 1, -1, 1);
            case "Cropping2D" -> edges(config, "cropping", 2, -1, 0);
            case "Cropping3D" -> edges(config, "cropping", 3, -1, 1);
            case "UpSampling1D" -> repeats(config, 1);
            case "UpSampling2D" -> upSampling2D(config);
            case "UpSampling3D" -> repeats(config, 3);
            case "Flatten" -> ChannelOrder.before(config, inputs ->
                    List.of(config.node(Reshape.flat(), config.single(inputs))));
            case "Reshape" -> reshape(config);
            case "Permute" -> permute(config);
            case "RepeatVector" -> repeatVector(config);
            default -> null;
        };
    }

    private static Layer edges(LayerConfig config, String key, int dimensions, int sign, int fallback) {
        int[] counts = WindowConfig.edges(config, key, dimensions, fallback);
        List<Integer> before = new ArrayList<>(List.of(0));
        List<Integer> after = new ArrayList<>(List.of(0));
        for (int i = 0; i < dimensions; i++) {
            before.add(sign * counts[2 * i]);
            after.add(sign * counts[2 * i + 1]);
        }
        int channels = config.channelsFirst() ? 1 : dimensions + 1;
        before.add(channels, 0);
        after.add(channels, 0);
        Pad op = new Pad(before, after, 0);
        return inputs -> List.of(config.node(op, config.single(inputs, dimensions + 2)));
    }

    private static Layer repeats(LayerConfig config, int dimensions) {
        int[] size = config.sizes("size", dimensions, 2);
        return ChannelOrder.around(config, inputs -> {
            Node node = config.single(inputs, dimensions + 2);
            for (int i = 0; i < dimensions; i++) {
                node = config.node(new Repeat(i + 1, size[i]), node);
            }
            return List.of(node);
        });
    }

    private static Layer upSampling2D(LayerConfig config) {
        int[] size = config.sizes("size", 2, 2);
        Resize2D op = new Resize2D(interpolation(config, "nearest"), size[0], size[1], true);
        return ChannelOrder.around(config, inputs -> List.of(config.node(op, config.single(inputs, 4))));
    }

    static Interpolation interpolation(LayerConfig config, String fallback) {
        String name = config.string("interpolation", fallback);
        return switch (name) {
            case "nearest" -> Interpolation.NEAREST;
            case "bilinear" -> Interpolation.BILINEAR;
            case "bicubic" -> Interpolation.BICUBIC;
            case "area" -> Interpolation.AREA;
            case "lanczos3" -> Interpolation.LANCZOS3;
            case "lanczos5" -> Interpolation.LANCZOS5;
            default -> throw config.problem("It has the interpolation " + name + ", but only nearest, bilinear,"
                    + " bicubic, area, lanczos3 and lanczos5 run.");
        };
    }

    private static Layer reshape(LayerConfig config) {
        Reshape op = new Reshape(target(config.json().array("target_shape")));
        return inputs -> List.of(config.node(op, config.single(inputs)));
    }

    /** Sizes of at least 0; -1 or null for one to be worked out. */
    static Shape target(JsonArray written) {
        int[] dims = new int[written.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = written.at(i).isNull() ? Shape.UNKNOWN : written.at(i).asInt();
            if (dims[i] < Shape.UNKNOWN) {
                throw written.at(i).expected("a size of at least 0, or -1");
            }
        }
        return Shape.of(dims);
    }

    private static Layer permute(LayerConfig config) {
        int[] dims = config.json().array("dims").asInts();
        List<Integer> order = new ArrayList<>(List.of(0));
        for (int dim : dims) {
            order.add(dim);
        }
        Transpose op = new Transpose(order);
        return inputs -> List.of(config.node(op, config.single(inputs, dims.length + 1)));
    }

    private static Layer repeatVector(LayerConfig config) {
        Repeat op = new Repeat(1, config.integer("n"));
        return inputs -> List.of(config.node(op, config.node(new ExpandDims(1), config.single(inputs, 2))));
    }
}
