package dev.vitrine.kernel;

import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;

/** One direction of a windowed operation, with Keras' formulas written out again and apart from the code's. */
record WindowCase(int length, int size, int stride, int dilation, Padding padding) {
    static WindowCase random(Samples samples) {
        int size = samples.pick(1, 2, 3, 3, 5);
        int stride = samples.pick(1, 1, 2, 3);
        int dilation = samples.pick(1, 1, 1, 2, 3);
        Padding padding = switch (samples.pick(0, 1, 2)) {
            case 0 -> Padding.SAME;
            case 1 -> Padding.VALID;
            default -> Padding.explicit(samples.pick(0, 1, 3), samples.pick(0, 1, 2));
        };
        int length = samples.pick(1, 2, 3, 5, 6, 7, 9, 11, 12);
        int extent = (size - 1) * dilation + 1;
        if (padding.rule() != Padding.Rule.SAME) {
            length = Math.max(length, extent - padding.before() - padding.after());
        }
        return new WindowCase(length, size, stride, dilation, padding);
    }

    static Window2D window(WindowCase height, WindowCase width) {
        return new Window2D(height.window(), width.window());
    }

    private Window window() {
        return new Window(size, stride, dilation, padding);
    }

    int outputs() {
        int extent = (size - 1) * dilation + 1;
        return switch (padding.rule()) {
            case SAME -> (int) Math.ceil(length / (double) stride);
            case VALID -> (int) Math.ceil((length - extent + 1) / (double) stride);
            default -> (padding.before() + length + padding.after() - extent) / stride + 1;
        };
    }

    /** The input element under tap {@code tap} of output {@code output}, or -1 where that is padding. */
    int input(int output, int tap) {
        int before = padding.before();
        if (padding.rule() == Padding.Rule.SAME) {
            int extent = (size - 1) * dilation + 1;
            before = Math.max(0, (outputs() - 1) * stride + extent - length) / 2;
        }
        int at = output * stride + tap * dilation - before;
        return at >= 0 && at < length ? at : -1;
    }
}
