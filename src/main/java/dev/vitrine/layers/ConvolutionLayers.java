package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv3D;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.TransposedWindow;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Convolutions over one, two and three dimensions; those over one run as over two with a height of 1. */
final class ConvolutionLayers {
    private ConvolutionLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "Conv1D", "Convolution1D" -> convolution(config, 1);
            case "Conv2D", "Convolution2D" -> convolution(config, 2);
            case "Conv3D", "Convolution3D" -> convolution(config, 3);
            case "DepthwiseConv1D" -> depthwise(config, 1);
            case "DepthwiseConv2D" -> depthwise(config, 2);
            case "SeparableConv1D", "SeparableConvolution1D" -> separable(config, 1);
            case "SeparableConv2D", "SeparableConvolution2D" -> separable(config, 2);
            case "Conv1DTranspose", "Convolution1DTranspose" -> transposed(config, 1);
            case "Conv2DTranspose", "Convolution2DTranspose", "Deconvolution2D" -> transposed(config, 2);
            case "Conv3DTranspose", "Convolution3DTranspose" -> transposed(config, 3);
            default -> null;
        };
    }

    private static Layer convolution(LayerConfig config, int dimensions) {
        int filters = config.integer("filters");
        int groups = config.integer("groups", 1);
        boolean bias = config.bool("use_bias", true);
        Window[] windows = WindowConfig.convolution(config, dimensions);
        ActivationSpec activation = config.activation("activation");
        return oriented(config, dimensions, inputs -> {
            int channels = channels(config, inputs, Math.max(2, dimensions));
            if (groups < 1 || channels != Shape.UNKNOWN && channels % groups != 0) {
                throw config.problem("Its " + groups + " groups do not divide the " + channels
                        + " channels of its input.");
            }
            Weight kernel = config.weight("kernel", with(windows, channels < 0 ? channels : channels / groups,
                    filters));
            List<Weight> weights = config.withBias(bias, filters, kernel);
            Node node = dimensions == 3 ? config.node(new Conv3D(windows[0], windows[1], windows[2], filters, groups,
                    bias, activation.elementWise()), inputs, weights)
                    : config.node(new Conv2D(plane(windows), filters, groups, bias, activation.elementWise()), inputs,
                    weights);
            return List.of(activation.after(node));
        });
    }

    private static Layer depthwise(LayerConfig config, int dimensions) {
        int multiplier = config.integer("depth_multiplier", 1);
        boolean bias = config.bool("use_bias", true);
        Window[] windows = WindowConfig.convolution(config, dimensions);
        ActivationSpec activation = config.activation("activation");
        return oriented(config, dimensions, inputs -> {
            int channels = channels(config, inputs, 2);
            DepthwiseConv2D op = new DepthwiseConv2D(plane(windows), multiplier, bias, activation.elementWise());
            // Keras 3 calls the kernel plainly so; the matcher finds it by its shape.
            List<Weight> weights = config.withBias(bias, channels * multiplier,
                    config.weight("depthwise_kernel", with(windows, channels, multiplier)));
            return List.of(activation.after(config.node(op, inputs, weights)));
        });
    }

    private static Layer separable(LayerConfig config, int dimensions) {
        int filters = config.integer("filters");
        int multiplier = config.integer("depth_multiplier", 1);
        boolean bias = config.bool("use_bias", true);
        Window[] windows = WindowConfig.convolution(config, dimensions);
        ActivationSpec activation = config.activation("activation");
        Window[] point = new Window[dimensions];
        for (int i = 0; i < dimensions; i++) {
            point[i] = WindowConfig.ONE;
        }
        return oriented(config, dimensions, inputs -> {
            int channels = channels(config, inputs, 2);
            Node depthwise = new Node(config.path() + " (depthwise)",
                    new DepthwiseConv2D(plane(windows), multiplier, false, Activation.LINEAR), inputs,
                    List.of(config.weight("depthwise_kernel", with(windows, channels, multiplier))));
            Conv2D op = new Conv2D(plane(point), filters, 1, bias, activation.elementWise());
            List<Weight> weights = config.withBias(bias, filters,
                    config.weight("pointwise_kernel", with(point, channels * multiplier, filters)));
            return List.of(activation.after(config.node(op, List.of(depthwise), weights)));
        });
    }

    private static Layer transposed(LayerConfig config, int dimensions) {
        int filters = config.integer("filters");
        boolean bias = config.bool("use_bias", true);
        TransposedWindow[] given = WindowConfig.transposed(config, dimensions);
        TransposedWindow[] windows = {TransposedWindow.ONE, TransposedWindow.ONE, TransposedWindow.ONE};
        System.arraycopy(given, 0, windows, 3 - dimensions, dimensions);
        if (config.integer("groups", 1) != 1) {
            throw config.problem("It has groups, which a transposed convolution cannot have here.");
        }
        ActivationSpec activation = config.activation("activation");
        return ChannelOrder.around(config, inputs -> {
            Node node = config.single(inputs, dimensions + 2);
            int[] dims = new int[dimensions + 2];
            for (int i = 0; i < dimensions; i++) {
                dims[i] = given[i].size();
            }
            dims[dimensions] = filters;
            dims[dimensions + 1] = node.shape().last();
            List<Weight> weights = config.withBias(bias, filters, config.weight("kernel", dims));
            for (int i = dimensions; i < 3; i++) {
                node = config.node(new ExpandDims(1), node);
            }
            node = config.node(new Conv3DTranspose(windows[0], windows[1], windows[2], filters, bias,
                    activation.elementWise()), List.of(node), weights);
            for (int i = dimensions; i < 3; i++) {
                node = config.node(new Squeeze(1), node);
            }
            return List.of(activation.after(node));
        });
    }

    // The layer for inputs of its dimensions and order, from one over a plane or a space with channels last.
    private static Layer oriented(LayerConfig config, int dimensions, Layer layer) {
        return ChannelOrder.around(config, dimensions == 1 ? ChannelOrder.line(config, layer) : layer);
    }

    private static Window2D plane(Window[] windows) {
        return new Window2D(windows.length == 1 ? WindowConfig.ONE : windows[0], windows[windows.length - 1]);
    }

    private static int[] with(Window[] windows, int inputs, int outputs) {
        int[] dims = new int[windows.length + 2];
        for (int i = 0; i < windows.length; i++) {
            dims[i] = windows[i].size();
        }
        dims[windows.length] = inputs;
        dims[windows.length + 1] = outputs;
        return dims;
    }

    private static int channels(LayerConfig config, List<Node> inputs, int dimensions) {
        int channels = config.single(inputs, dimensions + 2).shape().last();
        if (channels == Shape.UNKNOWN) {
            throw config.problem("The number of its input's channels is open. Save the model with a full input"
                    + " shape.");
        }
        return channels;
    }
}
