package dev.vitrine.codegen;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.MergeKind;

/**
 * One value for one value: {@code out = act(join(in, second) factor)}, or {@code in scale[c] + shift[c]}.
 *
 * @param join how the second operand comes in; null for none
 * @param secondOnce whether the second operand is one pixel an image, or scale and shift for all
 * @param scaled whether the second operand is scale, then shift, each as long as the channels
 */
record ElementwiseSpec(Grid in, Grid second, Grid out, MergeKind join, boolean secondOnce, boolean scaled, float factor,
        Activation activation) {
    String name() {
        String what = scaled ? "_scale" : join == null ? "" : "_" + join.ordinal();
        String act = activation == Activation.LINEAR ? "" : "_" + VectorMath.name(activation);
        return "f32_each" + what + act + "_" + out.rows() + "x" + out.pixels() + "x" + out.channels();
    }
}
