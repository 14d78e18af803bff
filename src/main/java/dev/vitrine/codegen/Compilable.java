package dev.vitrine.codegen;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** What there is code for; the rest runs in Java on the same arena. */
public final class Compilable {
    /** Taps that are written out one after the other at most. */
    private static final int MOST_TAPS = 64;

    private Compilable() {
    }

    /** Whether a convolution or dense layer can be compiled, whatever follows it. */
    public static boolean isFusable(Op op) {
        if (op instanceof Conv2D conv) {
            return conv.groups() == 1 || Rarer.isFusable(op);
        }
        if (op instanceof DepthwiseConv2D conv) {
            return conv.multiplier() == 1 && conv.window().height().size() <= 7 && conv.window().width().size() <= 7;
        }
        return op instanceof Dense || Rarer.isFusable(op);
    }

    /** Whether there is code for an activation. */
    public static boolean knows(Activation activation) {
        return VectorMath.knows(activation);
    }

    /** @param node all shapes known */
    static boolean isCompiled(Node node) {
        Op op = node.op();
        if (node.shape().elementCount() == 0 || !node.inputs().isEmpty() && node.inputs().get(0).shape()
                .elementCount() == 0) {
            return false;
        }
        if (op instanceof Fused || op instanceof GlobalPooling2D) {
            return true;
        } else if (op instanceof Activate activate) {
            return knows(activate.activation());
        } else if (op instanceof Softmax softmax) {
            return !softmax.log() && (softmax.axis() == -1 || softmax.axis() == node.shape().rank() - 1);
        } else if (op instanceof Pooling2D pool) {
            return isCompiled(pool, node.inputs().get(0).shape());
        } else if (op instanceof Merge) {
            return isCompiledMerge(node);
        } else if (op instanceof Concatenate concatenate) {
            return concatenate.place(node.shape()) == node.shape().rank() - 1;
        } else if (op instanceof Pad pad) {
            return isZerosAroundPicture(pad) || Rarer.isCompiled(node);
        }
        ScaleShift factors = node.inputs().size() == 1 ? ScaleShift.of(node) : null;
        return factors != null ? factors.axis() == node.shape().rank() - 1 : Rarer.isCompiled(node);
    }

    private static boolean isCompiled(Pooling2D pool, Shape input) {
        Window2D window = pool.window();
        return window.taps() <= MOST_TAPS && isCompiled(window.height(), input.dim(1))
                && isCompiled(window.width(), input.dim(2));
    }

    private static boolean isCompiled(Window window, int length) {
        return window.dilation() == 1 && window.padBefore(length) < window.size()
                && window.padAfter(length) < window.size();
    }

    // All of one shape; or the second stretches from a pixel over the first, as in squeeze and excitation.
    private static boolean isCompiledMerge(Node node) {
        List<Node> inputs = node.inputs();
        if (inputs.size() < 2 || !inputs.get(0).shape().equals(node.shape())) {
            return false;
        }
        if (inputs.size() == 2 && isPixel(inputs.get(1).shape(), node.shape())) {
            return true;
        }
        for (Node input : inputs) {
            if (!input.shape().equals(node.shape())) {
                return false;
            }
        }
        return true;
    }

    static boolean isPixel(Shape pixel, Shape whole) {
        return pixel.rank() == 4 && whole.rank() == 4 && pixel.dim(0) == whole.dim(0) && pixel.dim(1) == 1
                && pixel.dim(2) == 1 && pixel.dim(3) == whole.dim(3) && !pixel.equals(whole);
    }

    static boolean isZerosAroundPicture(Pad pad) {
        if (pad.before().size() != 4 || pad.value() != 0) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            boolean spatial = i == 1 || i == 2;
            int before = pad.before().get(i);
            int after = pad.after().get(i);
            if (before < 0 || after < 0 || !spatial && before + after != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the code that reads or writes a node's value minds no halo around it. */
    static boolean takesHalo(Node node) {
        return node.op() instanceof Input
                || isCompiled(node) && !(node.op() instanceof Fused fused && fused.main() instanceof Dense)
                && !(node.op() instanceof Softmax);
    }

    /** Whether a mean's window reaches over the edge. */
    static boolean isPaddedMean(Op op, Shape input) {
        return op instanceof Pooling2D pool && pool.kind() == PoolKind.AVERAGE && reachesOver(pool.window(), input);
    }

    static boolean reachesOver(Window2D window, Shape input) {
        return window.height().padBefore(input.dim(1)) + window.height().padAfter(input.dim(1))
                + window.width().padBefore(input.dim(2)) + window.width().padAfter(input.dim(2)) > 0;
    }
}
