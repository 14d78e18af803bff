package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** A grouped convolution as one product a group, all by the same code: each reads and writes its part of every pixel. */
final class GroupedLowering {
    /** More groups than these wait for each other too often. */
    private static final int MOST_GROUPS = 64;

    private GroupedLowering() {
    }

    static boolean isCompiled(Conv2D conv) {
        return conv.groups() <= MOST_GROUPS;
    }

    static void lower(Step step, Fused fused, Conv2D conv, GemmLowering gemm, List<Stage> stages) {
        Window2D window = conv.window();
        Grid from = Grid.of(step.input());
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        int filters = conv.filters() / conv.groups();
        int channels = from.channels() / conv.groups();
        int pixelBytes = from.channels() * 4;
        Shape shape = step.input().shape();
        int start = Lowering.address(step.input()) - window.height().padBefore(shape.dim(1)) * from.rowBytes()
                - window.width().padBefore(shape.dim(2)) * pixelBytes;
        Pixels pixels = Pixels.ofPlane(to.images(), new GemmSpec.Strides(from.imageBytes(),
                to.imageBytes(), residual.imageBytes(), 0), to.rows(), new GemmSpec.Strides(
                window.height().stride() * from.rowBytes(), to.rowBytes(), residual.rowBytes(), 0), to.pixels(),
                new GemmSpec.Strides(window.width().stride() * pixelBytes, to.channels() * 4, to.channels() * 4, 0));
        GemmSpec.Depth depth = new GemmSpec.Depth(window.height().size(), window.height().dilation() * from.rowBytes(),
                window.width().size(), window.width().dilation() * pixelBytes, channels);
        for (int group = 0; group < conv.groups(); group++) {
            List<Weight> weights = new ArrayList<>();
            for (Weight weight : step.node().weights()) {
                weights.add(columns(weight, group * filters, filters));
            }
            GemmLowering.Part whole = GemmLowering.Part.of(step, fused, filters, start);
            stages.add(gemm.product(new GemmLowering.Part(fused, weights, filters, whole.in() + group * channels * 4,
                    whole.out() + group * filters * 4, whole.residual() + group * filters * 4), pixels, depth));
        }
    }

    private static Weight columns(Weight weight, int first, int count) {
        int rows = weight.shape().elementCount() / weight.shape().last();
        return Weight.computed(weight.name() + "/" + first, Shape.of(rows, count), () -> values(weight, first, count),
                weight);
    }

    private static float[] values(Weight weight, int first, int count) {
        float[] values = weight.data();
        int all = weight.shape().last();
        float[] result = new float[values.length / all * count];
        for (int row = 0; row < values.length / all; row++) {
            System.arraycopy(values, row * all + first, result, row * count, count);
        }
        return result;
    }
}
