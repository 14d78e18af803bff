package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Constant;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Einsum;
import dev.vitrine.graph.Embedding;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.NotEqual;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Layers that multiply with a matrix or look its rows up. */
final class DenseLayers {
    private DenseLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        if (config.is("Dense")) {
            return dense(config);
        }
        if (config.is("EinsumDense")) {
            return einsumDense(config);
        }
        if (config.is("Embedding")) {
            return embedding(config);
        }
        return null;
    }

    private static Layer dense(LayerConfig config) {
        int units = config.integer("units");
        boolean bias = config.bool("use_bias", true);
        ActivationSpec activation = config.activation("activation");
        return inputs -> {
            Shape input = config.single(inputs).shape();
            if (input.rank() < 2) {
                throw config.problem("It needs an input of at least 2 dimensions but gets " + input + ".");
            }
            List<Weight> weights = config.withBias(bias, units, config.weight("kernel", input.last(), units));
            Dense op = new Dense(units, bias, activation.elementWise());
            return List.of(activation.after(config.node(op, inputs, weights)));
        };
    }

    @Uncommon
    private static Layer embedding(LayerConfig config) {
        int inputDim = config.integer("input_dim");
        int outputDim = config.integer("output_dim");
        boolean masks = config.bool("mask_zero", false);
        return inputs -> {
            Node input = config.single(inputs);
            Node output = config.node(new Embedding(inputDim, outputDim), inputs,
                    List.of(config.weight("embeddings", inputDim, outputDim)));
            config.context().mask(output, masks ? config.node(new NotEqual(0, false), input) : null);
            return List.of(output);
        };
    }

    @Uncommon
    private static Layer einsumDense(LayerConfig config) {
        String equation = config.string("equation", "");
        int comma = equation.indexOf(',');
        int arrow = equation.indexOf("->");
        if (comma < 0 || arrow < comma) {
            throw config.json().required("equation").expected("two inputs and an output, such as \"ab,bc->ac\"");
        }
        JsonValue written = config.json().required("output_shape");
        String biasAxes = config.string("bias_axes", "");
        ActivationSpec activation = config.activation("activation");
        return inputs -> {
            Node input = config.single(inputs);
            int rank = input.shape().rank();
            String first = spread(equation.substring(0, comma), rank, config);
            if (first.length() != rank) {
                throw unfit(config, rank);
            }
            Einsum sum = new Einsum(first, equation.substring(comma + 1, arrow),
                    spread(equation.substring(arrow + 2), rank, config));
            Shape output = written instanceof JsonArray list ? ShapeLayers.target(list)
                    : Shape.of(written.asInt());
            Weight kernel = config.weight("kernel", dims(sum.second(), sum, input.shape(), output));
            Node node = config.node(sum, input, config.node(new Constant(kernel.shape(), List.of()), List.of(),
                    List.of(kernel)));
            if (!biasAxes.isEmpty()) {
                Weight bias = config.weight("bias", dims(biasAxes, sum, input.shape(), output));
                int[] broadcast = new int[sum.output().length()];
                for (int i = 0; i < broadcast.length; i++) {
                    int place = biasAxes.indexOf(sum.output().charAt(i));
                    broadcast[i] = place < 0 ? 1 : bias.shape().dim(place);
                }
                Node shift = config.node(new Constant(Shape.of(broadcast), List.of()), List.of(), List.of(bias));
                node = config.node(new Merge(MergeKind.ADD), node, shift);
            }
            return List.of(activation.apply(config, node));
        };
    }

    // The letters of one side, with letters of its own for the dimensions that "..." stands for.
    private static String spread(String letters, int rank, LayerConfig config) {
        int dots = letters.indexOf("...");
        if (dots < 0) {
            return letters;
        }
        int count = rank - (letters.length() - 3);
        if (count < 0 || count > 8) {
            throw unfit(config, rank);
        }
        return letters.substring(0, dots) + "01234567".substring(0, count) + letters.substring(dots + 3);
    }

    private static LayerException unfit(LayerConfig config, int rank) {
        return config.problem("Its equation does not fit an input of " + rank + " dimensions.");
    }

    // Sizes by letter, from the input or from the output's written shape, which may lack the batch.
    private static int[] dims(String letters, Einsum sum, Shape input, Shape output) {
        int[] dims = new int[letters.length()];
        for (int i = 0; i < dims.length; i++) {
            int place = sum.output().indexOf(letters.charAt(i));
            int fromInput = sum.first().indexOf(letters.charAt(i));
            int last = sum.output().length() - place;
            dims[i] = fromInput >= 0 ? input.dim(fromInput)
                    : place >= 0 && last <= output.rank() ? output.dim(output.rank() - last) : Shape.UNKNOWN;
        }
        return dims;
    }
}
