package dev.vitrine.codegen;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv2DTranspose;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Interpolation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.PRelu;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.ResizeTaps;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.Standardize;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Halo;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** The steps that picture classifiers seldom have: what there is code for, and their stages. */
final class Rarer {
    /** Taps of a resizing that are written out one after the other at most. */
    private static final int MOST_TAPS = 16;

    private Rarer() {
    }

    /** Whether a convolution can be compiled, whatever follows it. */
    @Uncommon
    static boolean isFusable(Op op) {
        return op instanceof Conv2D conv && GroupedLowering.isCompiled(conv)
                || op instanceof Conv2DTranspose transposed && TransposedLowering.isCompiled(transposed);
    }

    /** @param node its sizes known, none of them 0 */
    @Uncommon
    static boolean isCompiled(Node node) {
        Op op = node.op();
        Shape input = node.inputs().isEmpty() ? null : node.inputs().get(0).shape();
        if (op instanceof Resize2D resize) {
            return taps(resize.interpolation(), input.dim(1), node.shape().dim(1))
                    * taps(resize.interpolation(), input.dim(2), node.shape().dim(2)) <= MOST_TAPS;
        } else if (op instanceof Standardize standardize) {
            return standardize.axes().equals(List.of(input.rank() - 1));
        } else if (op instanceof PRelu) {
            return isShared(node) || alpha(node).elementCount() == input.elementCountFrom(1);
        }
        return input != null && input.rank() == 4 && (op instanceof Slice slice && isPart(slice)
                || op instanceof Pad pad && isCrop(pad));
    }

    private static boolean isCrop(Pad pad) {
        // Only what is taken off, of height, width or channels.
        for (int i = 0; i < 4; i++) {
            if (pad.before().get(i) > 0 || pad.after().get(i) > 0) {
                return false;
            }
        }
        return pad.before().get(0) == 0 && pad.after().get(0) == 0;
    }

    private static int taps(Interpolation method, int inputs, int outputs) {
        return ResizeTaps.perOutput(method, (double) inputs / outputs);
    }

    private static Shape alpha(Node node) {
        return node.weights().get(0).shape();
    }

    private static boolean isShared(Node node) {
        return alpha(node).last() == node.shape().last() && alpha(node).elementCount() == alpha(node).last();
    }

    // A stretch of rows, pixels and channels of every image.
    private static boolean isPart(Slice slice) {
        for (Slice.Range range : slice.ranges()) {
            if (range.step() != 1) {
                return false;
            }
        }
        return slice.ranges().get(0).equals(Slice.Range.ALL);
    }

    /** Whether it wants something around its input that no other convolution wants. */
    @Uncommon
    static boolean reachesAround(Op op) {
        return op instanceof Fused fused && fused.main() instanceof Conv2DTranspose;
    }

    /** What it wants there. */
    @Uncommon
    static Halo halo(Op op, Shape input) {
        return TransposedLowering.halo((Conv2DTranspose) ((Fused) op).main(), input);
    }

    @Uncommon
    static void convolution(Step step, Fused fused, GemmLowering gemm, List<Stage> stages) {
        if (fused.main() instanceof Conv2D conv) {
            GroupedLowering.lower(step, fused, conv, gemm, stages);
        } else {
            TransposedLowering.lower(step, fused, (Conv2DTranspose) fused.main(), gemm, stages);
        }
    }

    @Uncommon
    static void lower(Step step, Kernels kernels, WeightStore store, List<Stage> stages) {
        Op op = step.node().op();
        Buffer input = step.input();
        Grid in = Grid.of(input);
        Grid out = Grid.of(step.output());
        int from = Lowering.address(input);
        int to = Lowering.address(step.output());
        if (op instanceof Resize2D resize) {
            ResizeTaps rows = ResizeTaps.of(resize.interpolation(), in.rows(), out.rows());
            ResizeTaps columns = ResizeTaps.of(resize.interpolation(), in.pixels(), out.pixels());
            float[] table = new float[2 * (rows.index.length + columns.index.length)];
            int end = ResizeEmitter.table(table, 0, rows.perOutput, rows.index, rows.share);
            ResizeEmitter.table(table, end, columns.perOutput, columns.index, columns.share);
            stages.add(new Stage(ResizeEmitter.function(new ResizeEmitter.Spec(in, out, rows.perOutput,
                    columns.perOutput), kernels), out.chunks(), from, to, constants(step, table, store)));
        } else if (op instanceof Standardize standardize) {
            stages.add(new Stage(StandardizeEmitter.function(new StandardizeEmitter.Spec(in, out, standardize.kind(),
                    standardize.epsilon()), kernels), out.chunks(), from, to));
        } else if (op instanceof PRelu) {
            stages.add(new Stage(PReluEmitter.function(new PReluEmitter.Spec(in, out, isShared(step.node())), kernels),
                    out.chunks(), from, to, constants(step, step.node().weights().get(0).data(), store)));
        } else {
            int first = from + first(op, 1, in.rows()) * in.rowBytes()
                    + (first(op, 2, in.pixels()) * in.channels() + first(op, 3, in.channels())) * 4;
            Grid part = new Grid(in.images(), out.rows(), out.pixels(), in.channels(), in.imageBytes(), in.rowBytes());
            stages.add(new Stage(CopyEmitter.pixels(part, in.channels() * 4, out, out.channels() * 4, out.channels(),
                    kernels), out.chunks(), first, to));
        }
    }

    // Where the part that is taken begins along a dimension.
    private static int first(Op op, int axis, int length) {
        return op instanceof Slice slice ? slice.ranges().get(axis).first(length) : -((Pad) op).before().get(axis);
    }

    private static int constants(Step step, float[] values, WeightStore store) {
        int address = store.reserve(values.length * 4.0);
        store.plain(Weight.slot(step.node().name() + "/table", Shape.of(values.length)).bind(values), address);
        return address;
    }
}
