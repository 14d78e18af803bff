package dev.vitrine.kernel;

import dev.vitrine.PlainJava;
import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.CategoryEncoding;
import dev.vitrine.graph.CenterCrop;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Constant;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv3D;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.ConvLstm2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Einsum;
import dev.vitrine.graph.Embedding;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Normalization;
import dev.vitrine.graph.NotEqual;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.PRelu;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Recurrent;
import dev.vitrine.graph.Reduce;
import dev.vitrine.graph.Repeat;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Standardize;
import dev.vitrine.graph.Transpose;
import dev.vitrine.graph.Unary;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Finds the kernel of a step and the working memory it wants. It runs nothing. */
public final class JavaKernels {
    private JavaKernels() {
    }

    /** Whoever will need kernels says so before there are weights: where there are none, another takes over at once. */
    @PlainJava
    public static void require() {
    }

    /** The kernels of steps that run one after the other, never two at a time; the weights must be bound. */
    @PlainJava
    public static List<Kernel> prepare(List<Step> steps) {
        Workspace workspace = new Workspace();
        List<Kernel> kernels = new ArrayList<>();
        for (Step step : steps) {
            kernels.add(prepare(step, workspace));
        }
        return kernels;
    }

    private static Kernel prepare(Step step, Workspace workspace) {
        // A file may declare a batch of none, beside sizes for which no table must be made.
        if (step.output().floatCount() == 0) {
            return arena -> { };
        }
        Op op = step.node().op();
        if (op instanceof Conv2D conv) {
            return Conv2DKernel.of(step, conv, workspace);
        } else if (op instanceof DepthwiseConv2D conv) {
            return DepthwiseConv2DKernel.of(step, conv, workspace);
        } else if (op instanceof Dense dense) {
            return DenseKernel.of(step, dense, workspace);
        } else if (op instanceof BatchNormalization || op instanceof Affine || op instanceof ChannelAffine
                || op instanceof Normalization) {
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
        return rarer(step, workspace);
    }

    @Uncommon
    private static Kernel rarer(Step step, Workspace workspace) {
        Op op = step.node().op();
        if (op instanceof Conv3D conv) {
            return Conv3DKernel.of(step, conv, workspace);
        } else if (op instanceof Conv3DTranspose conv) {
            return Conv3DTransposeKernel.of(step, conv, workspace);
        } else if (op instanceof Resize2D resize) {
            return Resize2DKernel.of(step, resize);
        } else if (op instanceof Transpose transpose) {
            return StridedCopyKernel.of(step, transpose);
        } else if (op instanceof Slice slice) {
            return StridedCopyKernel.of(step, slice);
        } else if (op instanceof CenterCrop crop) {
            return StridedCopyKernel.of(step, crop);
        } else if (op instanceof Repeat repeat) {
            return StridedCopyKernel.of(step, repeat);
        } else if (op instanceof PRelu) {
            return PReluKernel.of(step);
        } else if (op instanceof Unary unary) {
            return UnaryKernel.of(step, unary);
        } else if (op instanceof Standardize standardize) {
            return StandardizeKernel.of(step, standardize, workspace);
        } else if (op instanceof Reduce reduce) {
            return ReduceKernel.of(step, reduce, workspace);
        } else if (op instanceof Einsum einsum) {
            return EinsumKernel.of(step, einsum);
        }
        return sequential(step);
    }

    // What sequences, indices and constants need.
    private static Kernel sequential(Step step) {
        Op op = step.node().op();
        if (op instanceof Recurrent recurrent) {
            return RecurrentKernel.of(step, recurrent);
        } else if (op instanceof ConvLstm2D recurrent) {
            return ConvLstm2DKernel.of(step, recurrent);
        } else if (op instanceof Embedding embedding) {
            return IndexKernels.of(step, embedding);
        } else if (op instanceof CategoryEncoding encoding) {
            return IndexKernels.of(step, encoding);
        } else if (op instanceof NotEqual notEqual) {
            return IndexKernels.of(step, notEqual);
        } else if (op instanceof Constant constant) {
            return IndexKernels.of(step, constant);
        }
        throw new IllegalArgumentException("No kernel runs layer " + step.node().name() + ".");
    }

    /** The {@link dev.vitrine.plan.ScratchRule} of these kernels. */
    @PlainJava
    public static int scratchFloats(Node node, List<Shape> inputs, Shape output) {
        if (node.op() instanceof Conv2D conv && WinogradKernel.suits(conv, inputs.get(0), output)) {
            return WinogradKernel.scratchFloats(inputs.get(0));
        }
        if (node.op() instanceof Conv3DTranspose conv) {
            return Conv3DTransposeKernel.scratchFloats(conv);
        }
        return 0;
    }
}
