package dev.vitrine.codegen;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.ComputedValues;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Values;
import java.util.ArrayList;
import java.util.List;

/** Turns a step of a plan into stages. Convolutions and dense layers have lowerings of their own. */
final class Lowering {
    private final Kernels kernels;
    private final WeightStore store;
    private final GemmLowering gemm;
    private final WinogradLowering winograd;
    private final Algorithms algorithms;

    Lowering(Kernels kernels, WeightStore store, Algorithms algorithms, int threads) {
        this.kernels = kernels;
        this.store = store;
        this.algorithms = algorithms;
        this.gemm = new GemmLowering(kernels, store, threads);
        this.winograd = new WinogradLowering(kernels, store, threads);
    }

    List<Stage> stages(Step step) {
        List<Stage> stages = new ArrayList<>();
        Buffer out = step.output();
        boolean inPlace = !step.inputs().isEmpty() && step.input().offset() == out.offset();
        if (!out.isDense() && !inPlace) {
            int start = out.offset() - out.halo().top() * out.rowFloats() - out.halo().left() * out.shape().last();
            stages.add(new Stage(CopyEmitter.clearHalo(out, kernels), out.shape().dim(0), start * 4));
        }
        Op op = step.node().op();
        if (op instanceof Fused fused) {
            fused(step, fused, stages);
        } else if (op instanceof Pooling2D pool) {
            stages.add(pool(step, pool));
        } else if (op instanceof GlobalPooling2D pool) {
            Grid in = Grid.of(step.input());
            stages.add(new Stage(GlobalPoolEmitter.function(new GlobalPoolEmitter.Spec(pool.kind(), in.rows(),
                    in.pixels(), in.channels(), in.imageBytes(), in.rowBytes(),
                    out.shape().rank() == 4 ? Grid.of(out).imageBytes() : in.channels() * 4), kernels), in.images(),
                    address(step.input()), address(out)));
        } else if (op instanceof Softmax) {
            int length = out.shape().last();
            stages.add(new Stage(SoftmaxEmitter.function(length, kernels), out.floatCount() / length,
                    address(step.input()), address(out)));
        } else if (op instanceof Merge merge) {
            merge(step, merge.kind(), stages);
        } else if (op instanceof Concatenate) {
            concatenate(step, stages);
        } else if (op instanceof Pad pad && Compilable.isZerosAroundPicture(pad)) {
            pad(step, pad, stages);
        } else if (op instanceof Activate activate) {
            stages.add(elementwise(step.input(), null, out, null, false, 1, activate.activation()));
        } else if (ScaleShift.axis(step.node()) >= 0) {
            scaleShift(step, stages);
        } else {
            Rarer.lower(step, kernels, store, stages);
        }
        return stages;
    }

    static int address(Buffer buffer) {
        return buffer.offset() * 4;
    }

    private void fused(Step step, Fused fused, List<Stage> stages) {
        Algorithms.Tiles tiles = algorithms.winograd(step.node());
        if (tiles == null && fused.pooled()) {
            throw new IllegalStateException(step.node().name() + " pools, but isn't a convolution by tiles.");
        } else if (tiles != null) {
            winograd.convolution(step, fused, tiles, stages);
        } else if (fused.main() instanceof Conv2D conv && conv.groups() == 1) {
            stages.add(gemm.convolution(step, fused, conv));
        } else if (fused.main() instanceof DepthwiseConv2D conv) {
            stages.add(gemm.depthwise(step, fused, conv));
        } else if (fused.main() instanceof Dense) {
            stages.add(gemm.dense(step, fused));
        } else {
            Rarer.convolution(step, fused, gemm, stages);
        }
    }

    private Stage pool(Step step, Pooling2D pool) {
        Buffer in = step.input();
        Shape shape = in.shape();
        Grid from = Grid.of(in);
        Grid to = Grid.of(step.output());
        PoolSpec spec = new PoolSpec(pool.kind(), to.images(), from.rows(), from.pixels(), to.rows(), to.pixels(),
                from.channels(), pool.window().height().size(), pool.window().width().size(),
                pool.window().height().stride(), pool.window().width().stride(),
                pool.window().height().padBefore(shape.dim(1)), pool.window().width().padBefore(shape.dim(2)),
                from.imageBytes(), from.rowBytes(), to.imageBytes(), to.rowBytes(),
                Compilable.reachesOver(pool.window(), shape));
        return new Stage(PoolEmitter.function(spec, kernels), to.chunks(), address(in), address(step.output()));
    }

    private void merge(Step step, MergeKind kind, List<Stage> stages) {
        List<Buffer> inputs = step.inputs();
        Buffer first = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            Buffer second = inputs.get(i);
            boolean once = Compilable.isPixel(second.shape(), step.output().shape());
            float factor = kind == MergeKind.AVERAGE && i == inputs.size() - 1 ? 1f / inputs.size() : 1;
            stages.add(elementwise(first, second, step.output(), kind, once, factor, Activation.LINEAR));
            first = step.output();
        }
    }

    private Stage elementwise(Buffer in, Buffer second, Buffer out, MergeKind kind, boolean once,
            float factor, Activation activation) {
        Grid to = Grid.of(out);
        ElementwiseSpec spec = new ElementwiseSpec(Grid.of(in), second == null ? null : Grid.of(second), to, kind, once,
                false, factor, activation);
        return new Stage(ElementwiseEmitter.function(spec, kernels), to.chunks(), address(in),
                second == null ? 0 : address(second), address(out));
    }

    private void scaleShift(Step step, List<Stage> stages) {
        Shape shape = Shape.of(2 * step.output().shape().last());
        Values values = new ComputedValues(shape, () -> factors(step.node()), Weight.values(step.node().weights()));
        int constants = store.reserve(4.0 * shape.elementCount());
        store.plain(Weight.slot(step.node().name() + "/factors", shape).bind(values), constants);
        Grid to = Grid.of(step.output());
        ElementwiseSpec spec = new ElementwiseSpec(Grid.of(step.input()), null, to, null, true, true, 1,
                Activation.LINEAR);
        stages.add(new Stage(ElementwiseEmitter.function(spec, kernels), to.chunks(), address(step.input()), constants,
                address(step.output())));
    }

    private static float[] factors(Node node) {
        ScaleShift factors = ScaleShift.of(node);
        int channels = factors.scale().length;
        float[] values = new float[2 * channels];
        for (int c = 0; c < channels; c++) {
            values[c] = (float) factors.scale()[c];
            values[channels + c] = (float) factors.shift()[c];
        }
        return values;
    }

    private void concatenate(Step step, List<Stage> stages) {
        int to = address(step.output());
        Grid out = Grid.of(step.output());
        for (Buffer input : step.inputs()) {
            Grid in = Grid.of(input);
            if (in.channels() > 0) {
                stages.add(new Stage(CopyEmitter.pixels(in, in.channels() * 4, out, out.channels() * 4, in.channels(),
                        kernels), in.chunks(), address(input), to));
            }
            to += in.channels() * 4;
        }
    }

    private void pad(Step step, Pad pad, List<Stage> stages) {
        Buffer out = step.output();
        Grid from = Grid.of(step.input());
        Grid to = Grid.of(out);
        int top = pad.before().get(1);
        int left = pad.before().get(2);
        if (out.floatCount() != step.input().floatCount()) {
            int bytes = to.imageBytes() * (to.images() - 1) + to.rowBytes() * (to.rows() - 1) + to.rowFloats() * 4;
            stages.add(new Stage(CopyEmitter.clear(bytes, kernels), 1, address(out)));
        }
        stages.add(new Stage(CopyEmitter.pixels(from, from.channels() * 4, to, from.channels() * 4, from.channels(),
                kernels), from.chunks(), address(step.input()),
                address(out) + top * to.rowBytes() + left * to.channels() * 4));
    }
}
