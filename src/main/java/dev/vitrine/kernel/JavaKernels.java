package dev.vitrine.kernel;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Softmax;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Finds the kernel of a step and the working memory it wants. It runs nothing. */
public final class JavaKernels {
    private JavaKernels() {
    }

    /** The kernels of steps that run one after the other, never two at a time; the weights must be bound. */
    public static List<Kernel> prepare(List<Step> steps) {
        Workspace workspace = new Workspace();
        List<Kernel> kernels = new ArrayList<>();
        for (Step step : steps) {
            kernels.add(prepare(step, workspace));
        }
        return kernels;
    }

    private static Kernel prepare(Step step, Workspace workspace) {
        Op op = step.node().op();
        if (op instanceof Conv2D conv) {
            return Conv2DKernel.of(step, conv, workspace);
        } else if (op instanceof DepthwiseConv2D conv) {
            return DepthwiseConv2DKernel.of(step, conv, workspace);
        } else if (op instanceof Dense dense) {
            return DenseKernel.of(step, dense, workspace);
        } else if (op instanceof BatchNormalization || op instanceof Affine) {
            return ScaleShiftKernel.of(step);
        } else if (op instanceof Activate activate) {
            return ActivationKernel.of(step, activate.activation());
        } else if (op instanceof Softmax softmax) {
            return SoftmaxKernel.of(step, softmax);
        } else if (op instanceof Pooling2D pooling) {
            return Pooling2DKernel.of(step, pooling);
        } else if (op instanceof GlobalPooling2D pooling) {
            return GlobalPooling2DKernel.of(step, pooling);
        } else if (op instanceof Pad pad) {
            return PadKernel.of(step, pad);
        } else if (op instanceof Merge merge) {
            return MergeKernel.of(step, merge);
        } else if (op instanceof Concatenate concatenate) {
            return ConcatenateKernel.of(step, concatenate);
        }
        throw new IllegalArgumentException("No kernel runs layer " + step.node().name() + ".");
    }

    /** The {@link dev.vitrine.plan.ScratchRule} of these kernels. */
    public static int scratchFloats(Node node, List<Shape> inputs, Shape output) {
        if (node.op() instanceof Conv2D conv && WinogradKernel.suits(conv, inputs.get(0), output)) {
            return WinogradKernel.scratchFloats(inputs.get(0));
        }
        return 0;
    }
}
