package dev.vitrine.layers;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Normalisation, padding, reshaping, rescaling, and the layers that do nothing while predicting. */
final class CoreLayers {
    private CoreLayers() {
    }

    static void register(Map<String, LayerFactory> classes) {
        classes.put("BatchNormalization", CoreLayers::batchNormalization);
        classes.put("BatchNormalizationV1", CoreLayers::batchNormalization);
        classes.put("ZeroPadding2D", CoreLayers::zeroPadding2D);
        classes.put("Flatten", CoreLayers::flatten);
        classes.put("Reshape", CoreLayers::reshape);
        classes.put("Rescaling", CoreLayers::rescaling);
        for (String name : List.of("Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D",
                "AlphaDropout", "GaussianDropout", "GaussianNoise", "ActivityRegularization", "FixedDropout",
                "RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast", "RandomTranslation",
                "RandomBrightness")) {
            classes.put(name, config -> inputs ->
                    List.of(new Node(config.path(), new Identity(), inputs, List.of())));
        }
    }

    private static Layer batchNormalization(LayerConfig config) {
        float epsilon = config.number("epsilon", 1e-3);
        boolean scale = config.bool("scale", true);
        boolean center = config.bool("center", true);
        JsonValue axisValue = config.json().optional("axis");
        int axis = axisValue == null ? -1
                : axisValue instanceof JsonArray axes && axes.size() == 1 ? axes.at(0).asInt() : axisValue.asInt();
        return inputs -> {
            Shape input = inputs.get(0).shape();
            int place = axis < 0 ? axis + input.rank() : axis;
            if (place < 1 || place >= input.rank()) {
                throw config.problem("It normalises dimension " + axis + ", which its input " + input
                        + " does not have.");
            }
            int length = input.dim(place);
            List<Weight> weights = new ArrayList<>();
            if (scale) {
                weights.add(config.weight("gamma", length));
            }
            if (center) {
                weights.add(config.weight("beta", length));
            }
            weights.add(config.weight("moving_mean", length));
            weights.add(config.weight("moving_variance", length));
            return List.of(new Node(config.path(), new BatchNormalization(place, epsilon, scale, center), inputs,
                    weights));
        };
    }

    private static Layer zeroPadding2D(LayerConfig config) {
        config.requireChannelsLast();
        int[] counts = edges(config.json().optional("padding"));
        Pad op = new Pad(List.of(0, counts[0], counts[2], 0), List.of(0, counts[1], counts[3], 0), 0);
        return inputs -> List.of(new Node(config.path(), op, inputs, List.of()));
    }

    // Top, bottom, left, right, from one number, two numbers or two pairs.
    private static int[] edges(JsonValue padding) {
        if (padding == null) {
            return new int[] {1, 1, 1, 1};
        }
        int[] counts = new int[4];
        for (int i = 0; i < 4; i++) {
            JsonValue value = padding;
            if (padding instanceof JsonArray both) {
                if (both.size() != 2) {
                    throw padding.expected("a whole number, two of them, or two pairs");
                }
                value = both.at(i / 2);
                if (value instanceof JsonArray pair) {
                    value = pair.at(i % 2);
                }
            }
            counts[i] = value.asInt();
            if (counts[i] < 0) {
                throw padding.expected("numbers of at least 0");
            }
        }
        return counts;
    }

    private static Layer flatten(LayerConfig config) {
        config.requireChannelsLast();
        return inputs -> List.of(new Node(config.path(), Reshape.flat(), inputs, List.of()));
    }

    private static Layer reshape(LayerConfig config) {
        JsonArray target = config.json().array("target_shape");
        int[] dims = new int[target.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = target.at(i).isNull() ? Shape.UNKNOWN : target.at(i).asInt();
            if (dims[i] < Shape.UNKNOWN) {
                throw target.at(i).expected("a size of at least 0, or -1");
            }
        }
        Reshape op = new Reshape(Shape.of(dims));
        return inputs -> List.of(new Node(config.path(), op, inputs, List.of()));
    }

    private static Layer rescaling(LayerConfig config) {
        Affine op = new Affine(numbers(config, "scale", 1), numbers(config, "offset", 0));
        return inputs -> List.of(new Node(config.path(), op, inputs, List.of()));
    }

    private static List<Float> numbers(LayerConfig config, String key, float fallback) {
        if (config.json().optional(key) instanceof JsonArray array) {
            List<Float> values = new ArrayList<>();
            for (JsonValue value : array) {
                values.add((float) value.asDouble());
            }
            return values;
        }
        return List.of(config.number(key, fallback));
    }
}
