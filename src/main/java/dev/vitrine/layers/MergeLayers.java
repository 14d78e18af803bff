package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Einsum;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Standardize;
import java.util.List;

/** Layers that join several inputs. */
final class MergeLayers {
    private MergeLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        if (config.is("Add")) {
            return layer(config, new Merge(MergeKind.ADD));
        }
        if (config.is("Subtract")) {
            return layer(config, new Merge(MergeKind.SUBTRACT));
        }
        if (config.is("Multiply")) {
            return layer(config, new Merge(MergeKind.MULTIPLY));
        }
        if (config.is("Average")) {
            return layer(config, new Merge(MergeKind.AVERAGE));
        }
        if (config.is("Maximum")) {
            return layer(config, new Merge(MergeKind.MAXIMUM));
        }
        if (config.is("Minimum")) {
            return layer(config, new Merge(MergeKind.MINIMUM));
        }
        if (config.is("Concatenate")) {
            return layer(config, new Concatenate(config.integer("axis", -1)));
        }
        if (config.is("Dot")) {
            return dot(config);
        }
        return null;
    }

    private static Layer layer(LayerConfig config, Op op) {
        return inputs -> {
            Node output = config.node(op, inputs, List.of());
            config.context().mask(output, jointMask(config, inputs));
            return List.of(output);
        };
    }

    // A step counts where every input that has a mask lets it.
    private static Node jointMask(LayerConfig config, List<Node> inputs) {
        Node joint = null;
        for (Node input : inputs) {
            Node mask = config.context().maskOf(input);
            if (mask != null) {
                joint = joint == null ? mask : config.node(new Merge(MergeKind.MULTIPLY), joint, mask);
            }
        }
        return joint;
    }

    @Uncommon
    private static Layer dot(LayerConfig config) {
        int[] axes = config.sizes("axes", 2, -1);
        boolean normalize = config.bool("normalize", false);
        return inputs -> {
            if (inputs.size() != 2) {
                throw config.problem("It needs two inputs but gets " + inputs.size() + ".");
            }
            String[] letters = new String[2];
            Node[] factors = new Node[2];
            for (int i = 0; i < 2; i++) {
                Node input = inputs.get(i);
                int place = config.axis(axes[i], input.shape());
                if (place == 0) {
                    throw config.problem("It sums over the batch.");
                }
                StringBuilder names = new StringBuilder("n");
                for (int d = 1; d < input.shape().rank(); d++) {
                    names.append(d == place ? 'z' : (char) ((i == 0 ? 'a' : 'A') + d));
                }
                letters[i] = names.toString();
                factors[i] = !normalize ? input : config.node(
                        new Standardize(Standardize.Kind.UNIT, List.of(place), 0, 1e-12f), input);
            }
            String rest = letters[0] + letters[1].substring(1);
            Einsum sum = new Einsum(letters[0], letters[1], rest.replace("z", ""));
            Node output = config.node(sum, factors);
            return List.of(output.shape().rank() > 1 ? output : config.node(new ExpandDims(1), output));
        };
    }

    /** The class that InceptionResNetV2 of Keras 3 brings along: its first input plus its second times a number. */
    @Uncommon
    static Layer scaledSum(LayerConfig config) {
        if (!config.is("CustomScaleLayer")) {
            return null;
        }
        Affine scale = new Affine(List.of(config.number("scale", 1)), List.of(0f));
        return inputs -> {
            if (inputs.size() != 2) {
                throw config.problem("It needs two inputs but gets " + inputs.size() + ".");
            }
            return List.of(config.node(new Merge(MergeKind.ADD), inputs.get(0), config.node(scale, inputs.get(1))));
        };
    }
}
