package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Dense layers and convolutions. */
final class ConvolutionLayers {
    private ConvolutionLayers() {
    }

    static void register(Map<String, LayerFactory> classes) {
        classes.put("Dense", ConvolutionLayers::dense);
        classes.put("Conv2D", ConvolutionLayers::conv2D);
        classes.put("DepthwiseConv2D", ConvolutionLayers::depthwiseConv2D);
        classes.put("SeparableConv2D", ConvolutionLayers::separableConv2D);
    }

    private static Layer dense(LayerConfig config) {
        int units = config.integer("units");
        boolean bias = config.bool("use_bias", true);
        ActivationSpec activation = config.activation("activation");
        return inputs -> {
            Dense op = new Dense(units, bias, activation.elementWise());
            Shape input = single(config, inputs).shape();
            if (input.rank() < 2) {
                throw config.problem("It needs an input of at least 2 dimensions but gets " + input + ".");
            }
            List<Weight> weights = withBias(config, bias, units, config.weight("kernel", input.last(), units));
            return List.of(activation.after(new Node(config.path(), op, inputs, weights)));
        };
    }

    private static Layer conv2D(LayerConfig config) {
        config.requireChannelsLast();
        int filters = config.integer("filters");
        int groups = config.integer("groups", 1);
        boolean bias = config.bool("use_bias", true);
        Window2D window = config.convolutionWindow();
        ActivationSpec activation = config.activation("activation");
        return inputs -> {
            Conv2D op = new Conv2D(window, filters, groups, bias, activation.elementWise());
            int channels = channels(config, inputs);
            Weight kernel = config.weight("kernel", window.height().size(), window.width().size(),
                    channels == Shape.UNKNOWN ? channels : channels / groups, filters);
            List<Weight> weights = withBias(config, bias, filters, kernel);
            return List.of(activation.after(new Node(config.path(), op, inputs, weights)));
        };
    }

    private static Layer depthwiseConv2D(LayerConfig config) {
        config.requireChannelsLast();
        int multiplier = config.integer("depth_multiplier", 1);
        boolean bias = config.bool("use_bias", true);
        Window2D window = config.convolutionWindow();
        ActivationSpec activation = config.activation("activation");
        return inputs -> {
            DepthwiseConv2D op = new DepthwiseConv2D(window, multiplier, bias, activation.elementWise());
            int channels = channels(config, inputs);
            List<Weight> weights = withBias(config, bias, channels * multiplier,
                    depthwiseKernel(config, window, channels, multiplier));
            return List.of(activation.after(new Node(config.path(), op, inputs, weights)));
        };
    }

    private static Layer separableConv2D(LayerConfig config) {
        config.requireChannelsLast();
        int filters = config.integer("filters");
        int multiplier = config.integer("depth_multiplier", 1);
        boolean bias = config.bool("use_bias", true);
        Window2D window = config.convolutionWindow();
        ActivationSpec activation = config.activation("activation");
        Window2D point = Window2D.square(1, 1, Padding.VALID);
        return inputs -> {
            int channels = channels(config, inputs);
            Node depthwise = new Node(config.path() + " (depthwise)",
                    new DepthwiseConv2D(window, multiplier, false, Activation.LINEAR), inputs,
                    List.of(depthwiseKernel(config, window, channels, multiplier)));
            Conv2D op = new Conv2D(point, filters, 1, bias, activation.elementWise());
            List<Weight> weights = withBias(config, bias, filters,
                    config.weight("pointwise_kernel", 1, 1, channels * multiplier, filters));
            return List.of(activation.after(new Node(config.path(), op, List.of(depthwise), weights)));
        };
    }

    private static Weight depthwiseKernel(LayerConfig config, Window2D window, int channels, int multiplier) {
        return config.weight("depthwise_kernel", window.height().size(), window.width().size(), channels, multiplier);
    }

    private static List<Weight> withBias(LayerConfig config, boolean bias, int length, Weight... kernels) {
        List<Weight> weights = new ArrayList<>(List.of(kernels));
        if (bias) {
            weights.add(config.weight("bias", length));
        }
        return weights;
    }

    private static int channels(LayerConfig config, List<Node> inputs) {
        Shape input = single(config, inputs).shape();
        if (input.rank() != 4) {
            throw config.problem("It needs an input of 4 dimensions (batch, height, width, channels) but gets " + input
                    + ".");
        }
        return input.last();
    }

    private static Node single(LayerConfig config, List<Node> inputs) {
        if (inputs.size() != 1) {
            throw config.problem("It needs one input but gets " + inputs.size() + ".");
        }
        return inputs.get(0);
    }
}
