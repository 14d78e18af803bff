package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Constant;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Einsum;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Reduce;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonArray;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Layers that weigh steps of a sequence by how well they answer a query. */
final class AttentionLayers {
    private static final float FAR = 1e9f;

    private AttentionLayers() {
    }

    /** The layer, or null if its class is none of these. */
    @Uncommon
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "MultiHeadAttention" -> new MultiHead(config);
            case "Attention" -> attention(config, false);
            case "AdditiveAttention" -> attention(config, true);
            default -> null;
        };
    }

    // Very small where the mask, which may have fewer dimensions in front, is 0.
    private static Node masked(LayerConfig config, Node scores, Node mask) {
        Node far = config.node(new Affine(List.of(FAR), List.of(-FAR)), mask);
        return config.node(new Merge(MergeKind.ADD), scores, far);
    }

    private static Layer attention(LayerConfig config, boolean additive) {
        boolean scaled = config.bool("use_scale", additive);
        if (!config.string("score_mode", "dot").equals("dot") || config.bool("causal", false)) {
            throw config.problem("It has the score mode concat or is causal, which does not run here.");
        }
        return inputs -> {
            if (inputs.size() < 2) {
                throw config.problem("It needs a query and a value.");
            }
            Node query = inputs.get(0);
            Node value = inputs.get(1);
            Node key = inputs.size() > 2 ? inputs.get(2) : value;
            Node scores;
            if (additive) {
                Node sum = config.node(new Merge(MergeKind.ADD), config.node(new ExpandDims(2), query),
                        config.node(new ExpandDims(1), key));
                Node tanh = config.node(new Activate(Activation.Plain.TANH), sum);
                if (scaled) {
                    tanh = config.node(new ChannelAffine(3, true, false), List.of(tanh),
                            List.of(config.weight("scale", key.shape().last())));
                }
                scores = config.node(new Reduce(Reduce.Kind.SUM, List.of(3), false), tanh);
            } else {
                scores = config.node(new Einsum("nqd", "nkd", "nqk"), query, key);
                if (scaled) {
                    Node scale = config.node(new Constant(Shape.of(1, 1, 1), List.of()), List.of(),
                            List.of(config.weight("scale")));
                    scores = config.node(new Merge(MergeKind.MULTIPLY), scores, scale);
                }
            }
            Node mask = config.context().maskOf(value);
            if (mask != null) {
                scores = masked(config, scores, config.node(new ExpandDims(1), mask));
            }
            Node shares = config.node(new Softmax(-1, false), scores);
            return List.of(config.node(new Einsum("nqk", "nkd", "nqd"), shares, value));
        };
    }

    /** Several attentions side by side, each on projections of its own. */
    private static final class MultiHead implements Layer {
        private final LayerConfig config;
        private final int heads;
        private final int keyDim;
        private final int valueDim;
        private final boolean bias;

        MultiHead(LayerConfig config) {
            this.config = config;
            heads = config.integer("num_heads");
            keyDim = config.integer("key_dim");
            valueDim = config.integer("value_dim", keyDim);
            bias = config.bool("use_bias", true);
            int[] axes = config.axes("attention_axes", 1);
            if (axes.length != 1 || axes[0] != 1) {
                throw config.problem("It attends along other dimensions than time (attention_axes).");
            }
            if (heads < 1 || keyDim < 1 || valueDim < 1) {
                throw config.problem("It needs at least one head and one dimension of keys and values.");
            }
        }

        @Override
        public List<Node> call(List<Node> inputs) {
            return call(Arguments.of(inputs));
        }

        @Override
        public List<Node> call(Arguments arguments) {
            Node query = arguments.node(0, "query") == null ? arguments.nodes().get(0) : arguments.node(0, "query");
            Node value = arguments.node(1, "value") == null ? query : arguments.node(1, "value");
            Node key = arguments.node(2, "key") == null ? value : arguments.node(2, "key");
            for (Node input : List.of(query, value, key)) {
                config.single(List.of(input), 3);
            }
            Node scaled = config.node(new Affine(List.of((float) (1 / Math.sqrt(keyDim))), List.of(0f)),
                    project("query", query, keyDim));
            Node keys = project("key", key, keyDim);
            Node values = project("value", value, valueDim);
            Node scores = config.node(new Einsum("nqhd", "nkhd", "nhqk"), scaled, keys);
            for (Node mask : masks(arguments, query, value)) {
                scores = masked(config, scores, mask);
            }
            Node shares = config.node(new Softmax(-1, false), scores);
            Node joined = config.node(new Einsum("nhqk", "nkhd", "nqhd"), shares, values);
            List<Node> outputs = new ArrayList<>(List.of(output(joined, query.shape().last())));
            if (arguments.json(4, "return_attention_scores") != null
                    && arguments.json(4, "return_attention_scores").asBoolean()) {
                outputs.add(shares);
            }
            config.context().mask(outputs.get(0), config.context().maskOf(query));
            return outputs;
        }

        private Node project(String scope, Node input, int dim) {
            LayerConfig part = parts(scope);
            int width = heads * dim;
            List<Weight> weights = new ArrayList<>(List.of(part.weight("kernel", input.shape().last(), heads, dim)));
            if (bias) {
                weights.add(part.weight("bias", heads, dim));
            }
            Node flat = config.node(new Dense(width, bias, Activation.LINEAR), List.of(input), weights);
            return config.node(new Reshape(Shape.of(Shape.UNKNOWN, heads, dim)), flat);
        }

        private Node output(Node joined, int width) {
            LayerConfig part = parts("attention_output");
            int units = width;
            if (config.json().optional("output_shape") != null) {
                units = config.json().optional("output_shape") instanceof JsonArray list && list.size() == 1
                        ? list.at(0).asInt() : config.integer("output_shape");
            }
            List<Weight> weights = part.withBias(bias, units, part.weight("kernel", heads, valueDim, units));
            Node flat = config.node(new Reshape(Shape.of(Shape.UNKNOWN, heads * valueDim)), joined);
            return config.node(new Dense(units, bias, Activation.LINEAR), List.of(flat), weights);
        }

        // One part each, so that a layer called twice has its weights once.
        private final Map<String, LayerConfig> parts = new HashMap<>();

        private LayerConfig parts(String scope) {
            LayerConfig part = parts.get(scope);
            if (part == null) {
                part = config.part(config.className(), config.json(), scope);
                parts.put(scope, part);
            }
            return part;
        }

        // Each of four dimensions: batch, heads, query, key.
        private List<Node> masks(Arguments arguments, Node query, Node value) {
            List<Node> masks = new ArrayList<>();
            Node given = arguments.node(3, "attention_mask");
            if (given != null) {
                masks.add(given.shape().rank() == 3 ? config.node(new ExpandDims(1), given) : given);
            }
            Node ofValue = config.context().maskOf(value);
            if (ofValue != null) {
                masks.add(config.node(new ExpandDims(1), config.node(new ExpandDims(1), ofValue)));
            }
            if (arguments.json(6, "use_causal_mask") != null && arguments.json(6, "use_causal_mask").asBoolean()) {
                masks.add(causal(query.shape().dim(1), value.shape().dim(1)));
            }
            return masks;
        }

        private Node causal(int queries, int keys) {
            if (queries == Shape.UNKNOWN || keys == Shape.UNKNOWN) {
                throw config.problem("It is causal, for which the length of its sequences must be known.");
            }
            Shape shape = Shape.of(1, 1, queries, keys);
            List<Float> values = new ArrayList<>();
            for (int i = 0; i < shape.elementCount(); i++) {
                values.add(i % keys <= i / keys ? 1f : 0f);
            }
            return config.node(new Constant(shape, values));
        }
    }
}
