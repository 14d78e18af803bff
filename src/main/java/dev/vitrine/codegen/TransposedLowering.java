package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2DTranspose;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Halo;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** A transposed convolution as one product a {@link Phase}, each of which writes every stride-th pixel and row. */
final class TransposedLowering {
    /** Phases whose code is written out at most. */
    private static final int MOST_PHASES = 16;

    private TransposedLowering() {
    }

    static boolean isCompiled(Conv2DTranspose conv) {
        return conv.height().dilation() == 1 && conv.width().dilation() == 1
                && (double) conv.height().stride() * conv.width().stride() <= MOST_PHASES;
    }

    /** What all phases together read around the input. */
    static Halo halo(Conv2DTranspose conv, Shape input) {
        Halo halo = Halo.NONE;
        for (Phase y : Phase.of(conv.height(), input.dim(1))) {
            for (Phase x : Phase.of(conv.width(), input.dim(2))) {
                halo = halo.with(new Halo(y.before(), x.before(), y.after(input.dim(1)), x.after(input.dim(2))));
            }
        }
        return halo;
    }

    static void lower(Step step, Fused fused, Conv2DTranspose conv, GemmLowering gemm, List<Stage> stages) {
        Grid from = Grid.of(step.input());
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        int strideY = conv.height().stride();
        int strideX = conv.width().stride();
        int pixelBytes = from.channels() * 4;
        int outBytes = to.channels() * 4;
        GemmLowering.Part whole = GemmLowering.Part.of(step, fused, conv.filters(), Lowering.address(step.input()));
        for (Phase y : Phase.of(conv.height(), from.rows())) {
            for (Phase x : Phase.of(conv.width(), from.pixels())) {
                boolean none = y.taps() * x.taps() == 0;
                Pixels pixels = Pixels.ofPlane(to.images(), new GemmSpec.Strides(from.imageBytes(),
                        to.imageBytes(), residual.imageBytes(), 0), y.outputs(), new GemmSpec.Strides(
                        none ? 0 : from.rowBytes(), strideY * to.rowBytes(), strideY * residual.rowBytes(), 0),
                        x.outputs(), new GemmSpec.Strides(none ? 0 : pixelBytes, strideX * outBytes, strideX * outBytes,
                                0));
                // Where no tap reaches, the first pixel times zeros leaves the bias.
                GemmSpec.Depth depth = none ? GemmSpec.Depth.flat(from.channels())
                        : new GemmSpec.Depth(y.taps(), from.rowBytes(), 1, 0, x.taps() * from.channels());
                List<Weight> weights = new ArrayList<>(step.node().weights());
                weights.set(0, kernel(weights.get(0), conv, y, x, from.channels()));
                int in = none ? whole.in()
                        : whole.in() + y.firstInput() * from.rowBytes() + x.firstInput() * pixelBytes;
                stages.add(gemm.product(new GemmLowering.Part(fused, weights, conv.filters(), in,
                        whole.out() + y.firstOutput() * to.rowBytes() + x.firstOutput() * outBytes,
                        whole.residual() + y.firstOutput() * residual.rowBytes() + x.firstOutput() * outBytes), pixels,
                        depth));
            }
        }
    }

    private static Weight kernel(Weight all, Conv2DTranspose conv, Phase y, Phase x, int channels) {
        Shape shape = Shape.of(Math.max(1, y.taps() * x.taps()) * channels, conv.filters());
        return Weight.computed(all.name() + "/" + y.firstOutput() + x.firstOutput(), shape,
                () -> taps(all, conv, y, x, channels * conv.filters()), all);
    }

    private static float[] taps(Weight all, Conv2DTranspose conv, Phase y, Phase x, int tap) {
        int taps = y.taps() * x.taps();
        float[] values = new float[Math.max(1, taps) * tap];
        for (int i = 0; i < taps; i++) {
            int row = y.tap(i / x.taps(), conv.height().stride());
            int column = x.tap(i % x.taps(), conv.width().stride());
            System.arraycopy(all.data(), (row * conv.width().size() + column) * tap, values, i * tap, tap);
        }
        return values;
    }
}
