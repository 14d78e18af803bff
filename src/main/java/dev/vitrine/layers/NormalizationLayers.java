package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Normalization;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Standardize;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Layers that scale and shift: by trained statistics, by the input's own, or by those of the training data. */
final class NormalizationLayers {
    private NormalizationLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        if (config.is("BatchNormalization", "BatchNormalizationV1", "BatchNormalizationV2",
                "SyncBatchNormalization")) {
            return batch(config);
        }
        if (config.is("LayerNormalization")) {
            return layer(config, config.bool("rms_scaling", false));
        }
        if (config.is("RMSNormalization")) {
            return layer(config, true);
        }
        if (config.is("GroupNormalization", "InstanceNormalization")) {
            return group(config);
        }
        if (config.is("UnitNormalization")) {
            return unit(config);
        }
        if (config.is("Normalization")) {
            return normalization(config);
        }
        if (config.is("LayerScale")) {
            return layerScale(config);
        }
        return null;
    }

    private static Layer batch(LayerConfig config) {
        float epsilon = config.number("epsilon", 1e-3);
        boolean scale = config.bool("scale", true);
        boolean center = config.bool("center", true);
        int[] axes = config.axes("axis", -1);
        if (axes.length != 1) {
            throw config.json().required("axis").expected("one dimension");
        }
        return inputs -> {
            Shape input = config.single(inputs).shape();
            int place = config.axis(axes[0], input);
            if (place == 0) {
                throw config.problem("It normalises the batch.");
            }
            List<Weight> weights = gammaBeta(config, scale, center, input.dim(place));
            weights.add(config.weight("moving_mean", input.dim(place)));
            weights.add(config.weight("moving_variance", input.dim(place)));
            return List.of(config.node(new BatchNormalization(place, epsilon, scale, center), inputs, weights));
        };
    }

    private static List<Weight> gammaBeta(LayerConfig config, boolean scale, boolean center, int... dims) {
        List<Weight> weights = new ArrayList<>();
        if (scale) {
            weights.add(config.weight(config.className().startsWith("RMS") ? "scale" : "gamma", dims));
        }
        if (center) {
            weights.add(config.weight("beta", dims));
        }
        return weights;
    }

    // ConvNeXt's own class, in keras.applications: each channel times a trained number.
    @Uncommon
    private static Layer layerScale(LayerConfig config) {
        int channels = config.integer("projection_dim");
        return inputs -> List.of(config.node(new ChannelAffine(config.single(inputs).shape().rank() - 1, true, false),
                inputs, List.of(config.weight("gamma", channels))));
    }

    @Uncommon
    private static Layer layer(LayerConfig config, boolean meanSquare) {
        boolean rms = config.className().equals("RMSNormalization");
        boolean scale = config.bool("scale", true);
        boolean center = config.bool("center", !meanSquare) && !meanSquare;
        float epsilon = config.number("epsilon", rms ? 1e-6 : 1e-3);
        int[] axes = config.axes("axis", -1);
        return inputs -> {
            Node input = config.single(inputs);
            List<Integer> places = places(config, axes, input.shape());
            Standardize op = new Standardize(
                    meanSquare ? Standardize.Kind.MEAN_SQUARE : Standardize.Kind.VARIANCE, places, 0, epsilon);
            Node scaled = config.node(op, input);
            if (!scale && !center) {
                return List.of(scaled);
            }
            List<Weight> weights = gammaBeta(config, scale, center, dims(input.shape(), places));
            return List.of(along(config, scaled, places, axis -> new ChannelAffine(axis, scale, center), weights));
        };
    }

    // An operation along one dimension, or along neighbours up to the last melted into one.
    private static Node along(LayerConfig config, Node node, List<Integer> places,
            IntFunction<Op> op, List<Weight> weights) {
        int first = places.get(0);
        if (places.size() == 1) {
            return config.node(op.apply(first), List.of(node), weights);
        }
        if (first + places.size() != node.shape().rank()) {
            throw config.problem("Of several dimensions that it normalises, the last of the input must be one and the"
                    + " others its neighbours, but they are " + places + " of " + node.shape() + ".");
        }
        Shape inner = node.shape().remove(0);
        int[] melted = Arrays.copyOf(inner.toArray(), first);
        melted[first - 1] = inner.elementCountFrom(first - 1);
        Node flat = config.node(new Reshape(Shape.of(melted)), node);
        return config.node(new Reshape(inner), config.node(op.apply(first), List.of(flat), weights));
    }

    private static List<Integer> places(LayerConfig config, int[] axes, Shape input) {
        if (axes.length == 0) {
            throw config.problem("It normalises no dimension.");
        }
        int[] places = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            places[i] = config.axis(axes[i], input);
        }
        Arrays.sort(places);
        List<Integer> result = new ArrayList<>();
        for (int place : places) {
            if (place == 0) {
                throw config.problem("It normalises the batch.");
            }
            result.add(place);
        }
        return result;
    }

    private static int[] dims(Shape input, List<Integer> places) {
        int[] dims = new int[places.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = input.dim(places.get(i));
        }
        return dims;
    }

    @Uncommon
    private static Layer group(LayerConfig config) {
        boolean instance = config.className().equals("InstanceNormalization");
        int groups = instance ? -1 : config.integer("groups", 32);
        float epsilon = config.number("epsilon", 1e-3);
        boolean scale = config.bool("scale", true);
        boolean center = config.bool("center", true);
        int axis = config.axes("axis", -1)[0];
        return inputs -> {
            Node input = config.single(inputs);
            int place = config.axis(axis, input.shape());
            int last = input.shape().rank() - 1;
            Node turned = ChannelOrder.moved(config, input, place, last);
            int channels = input.shape().dim(place);
            List<Integer> axes = new ArrayList<>();
            for (int i = 1; i < last; i++) {
                axes.add(i);
            }
            List<Weight> weights = gammaBeta(config, scale, center, channels);
            Node node = config.node(new Standardize(Standardize.Kind.VARIANCE, axes, groups < 1 ? channels : groups,
                    epsilon), turned);
            node = config.node(new ChannelAffine(last, scale, center), List.of(node), weights);
            return List.of(ChannelOrder.moved(config, node, last, place));
        };
    }

    @Uncommon
    private static Layer unit(LayerConfig config) {
        int[] axes = config.axes("axis", -1);
        return inputs -> {
            Node input = config.single(inputs);
            return List.of(config.node(new Standardize(Standardize.Kind.UNIT, places(config, axes, input.shape()), 0,
                    1e-12f), input));
        };
    }

    @Uncommon
    private static Layer normalization(LayerConfig config) {
        if (config.bool("invert", false)) {
            throw config.problem("It undoes a normalisation (invert), which only normalises here.");
        }
        boolean whole = config.json().has("axis") && config.json().optional("axis") == null;
        int[] axes = config.axes("axis", -1);
        JsonValue mean = config.json().optional("mean");
        JsonValue variance = config.json().optional("variance");
        return inputs -> {
            Node input = config.single(inputs);
            Shape shape = input.shape();
            List<Integer> places = axes.length == 0 || whole ? List.of(shape.rank() - 1)
                    : places(config, axes, shape);
            if (mean != null && variance != null) {
                int place = places.get(0);
                if (places.size() > 1) {
                    return List.of(along(config, input, places, axis -> affine(config, mean, variance), List.of()));
                }
                Node turned = ChannelOrder.moved(config, input, place, shape.rank() - 1);
                return List.of(ChannelOrder.moved(config, config.node(affine(config, mean, variance), turned),
                        shape.rank() - 1, place));
            }
            int[] dims = axes.length == 0 || whole ? new int[0] : dims(shape, places);
            List<Weight> weights = List.of(config.weight("mean", dims), config.weight("variance", dims));
            return List.of(along(config, input, places, Normalization::new, weights));
        };
    }

    private static Affine affine(LayerConfig config, JsonValue mean, JsonValue variance) {
        List<Float> means = LayerConfig.numbers(mean);
        List<Float> variances = LayerConfig.numbers(variance);
        if (means.size() != variances.size() && means.size() != 1 && variances.size() != 1) {
            throw config.problem("It has " + means.size() + " means but " + variances.size() + " variances.");
        }
        List<Float> scale = new ArrayList<>();
        List<Float> offset = new ArrayList<>();
        for (int i = 0; i < Math.max(means.size(), variances.size()); i++) {
            double deviation = Math.sqrt(variances.get(variances.size() == 1 ? 0 : i));
            double factor = 1 / Math.max(deviation, Normalization.EPSILON);
            scale.add((float) factor);
            offset.add((float) (-means.get(means.size() == 1 ? 0 : i) * factor));
        }
        return new Affine(scale, offset);
    }
}
