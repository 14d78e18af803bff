package dev.vitrine.layers;

import dev.vitrine.graph.Padding;
import dev.vitrine.graph.TransposedWindow;
import dev.vitrine.graph.Window;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;

/** How a layer's kernel or pool slides over its spatial dimensions, and what it adds to or cuts off their edges. */
final class WindowConfig {
    /** The window that changes nothing. */
    static final Window ONE = new Window(1, 1, Padding.VALID);

    private WindowConfig() {
    }

    /** Of a convolution: {@code kernel_size}, {@code strides}, {@code dilation_rate}, {@code padding}. */
    static Window[] convolution(LayerConfig config, int dimensions) {
        config.json().required("kernel_size");
        return windows(config, config.sizes("kernel_size", dimensions, 1), config.sizes("strides", dimensions, 1),
                config.sizes("dilation_rate", dimensions, 1));
    }

    /** Of a pool: {@code pool_size}, {@code strides} (the pool's size if absent), {@code padding}. */
    static Window[] pool(LayerConfig config, int dimensions) {
        int[] size = config.sizes("pool_size", dimensions, 2);
        int[] stride = config.json().optional("strides") == null ? size : config.sizes("strides", dimensions, 1);
        return windows(config, size, stride, new int[] {1, 1, 1});
    }

    /** Of a transposed convolution: those of a convolution and {@code output_padding}. */
    static TransposedWindow[] transposed(LayerConfig config, int dimensions) {
        config.json().required("kernel_size");
        int[] size = config.sizes("kernel_size", dimensions, 1);
        int[] stride = config.sizes("strides", dimensions, 1);
        int[] dilation = config.sizes("dilation_rate", dimensions, 1);
        int[] extra = config.sizes("output_padding", dimensions, -1);
        boolean same = padding(config, false).rule() == Padding.Rule.SAME;
        TransposedWindow[] windows = new TransposedWindow[dimensions];
        for (int i = 0; i < dimensions; i++) {
            check(config, size[i], stride[i], dilation[i]);
            windows[i] = new TransposedWindow(size[i], stride[i], dilation[i], same, extra[i]);
        }
        return windows;
    }

    private static Window[] windows(LayerConfig config, int[] size, int[] stride, int[] dilation) {
        Padding padding = padding(config, size.length == 1);
        Window[] windows = new Window[size.length];
        for (int i = 0; i < size.length; i++) {
            check(config, size[i], stride[i], dilation[i]);
            windows[i] = new Window(size[i], stride[i], dilation[i], padding);
        }
        return windows;
    }

    private static void check(LayerConfig config, int size, int stride, int dilation) {
        if (size < 1 || stride < 1 || dilation < 1) {
            throw config.problem("Its window has size " + size + ", stride " + stride + " and dilation " + dilation
                    + ", which must all be at least 1.");
        }
    }

    private static Padding padding(LayerConfig config, boolean causal) {
        String rule = config.string("padding", "valid");
        switch (rule) {
            case "same", "SAME":
                return Padding.SAME;
            case "valid", "VALID":
                return Padding.VALID;
            case "causal":
                if (causal) {
                    return Padding.CAUSAL;
                }
                break;
            default:
        }
        throw config.json().required("padding").expected("\"valid\" or \"same\"");
    }

    /**
     * Counts at the start and end of each dimension: one number for all, a number or a pair each.
     *
     * @return start and end of the first dimension, of the second, and so on
     */
    static int[] edges(LayerConfig config, String key, int dimensions, int fallback) {
        JsonValue value = config.json().optional(key);
        int[] counts = new int[2 * dimensions];
        JsonArray list = value instanceof JsonArray array ? array : null;
        boolean flat = dimensions == 1 && list != null && list.size() == 2;
        if (list != null && !flat && list.size() != dimensions) {
            throw value.expected("a whole number, " + dimensions + " of them, or " + dimensions + " pairs");
        }
        for (int i = 0; i < counts.length; i++) {
            JsonValue count = list == null ? value : list.at(flat ? i : i / 2);
            if (count instanceof JsonArray pair) {
                count = pair.at(i % 2);
            }
            counts[i] = count == null ? fallback : count.asInt();
            if (counts[i] < 0) {
                throw value.expected("numbers of at least 0");
            }
        }
        return counts;
    }
}
