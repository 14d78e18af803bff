package dev.vitrine.pass;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import java.util.List;

/**
 * Makes zeros around a picture the window's own padding: of a convolution, or of a max pool whose input has no
 * negative values, for which a zero at the edge and no value at all are the same.
 */
final class FoldPadding extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (inputs.size() == 1 && inputs.get(0).op() instanceof Pad pad && isZerosAroundPicture(pad)) {
            Node before = inputs.get(0).inputs().get(0);
            Op op = padded(node.op(), pad, before);
            if (op != null) {
                return new Node(node.name(), op, List.of(before), node.weights());
            }
        }
        return unchanged(node, inputs);
    }

    private static boolean isZerosAroundPicture(Pad pad) {
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

    private static Op padded(Op op, Pad pad, Node before) {
        if (op instanceof Conv2D conv && window(conv.window(), pad) != null) {
            return new Conv2D(window(conv.window(), pad), conv.filters(), conv.groups(), conv.bias(),
                    conv.activation());
        }
        if (op instanceof DepthwiseConv2D conv && window(conv.window(), pad) != null) {
            return new DepthwiseConv2D(window(conv.window(), pad), conv.multiplier(), conv.bias(),
                    conv.activation());
        }
        if (op instanceof Pooling2D pool && pool.kind() == PoolKind.MAX && isNeverNegative(before)
                && window(pool.window(), pad) != null) {
            Window2D window = window(pool.window(), pad);
            return covers(window.height()) && covers(window.width()) ? new Pooling2D(PoolKind.MAX, window) : null;
        }
        return null;
    }

    // Whether every window holds at least one value of the picture.
    private static boolean covers(Window window) {
        return window.padding().before() < window.extent() && window.padding().after() < window.extent();
    }

    private static boolean isNeverNegative(Node node) {
        Activation activation = Activations.of(node.op());
        return activation instanceof Activation.Relu relu && relu.isClip();
    }

    private static Window2D window(Window2D window, Pad pad) {
        Window height = window(window.height(), pad.before().get(1), pad.after().get(1));
        Window width = window(window.width(), pad.before().get(2), pad.after().get(2));
        return height == null || width == null ? null : new Window2D(height, width);
    }

    private static Window window(Window window, int before, int after) {
        Padding padding = window.padding();
        if (padding.rule() != Padding.Rule.VALID && padding.rule() != Padding.Rule.EXPLICIT) {
            return null;
        }
        return new Window(window.size(), window.stride(), window.dilation(),
                Padding.explicit(padding.before() + before, padding.after() + after));
    }
}
