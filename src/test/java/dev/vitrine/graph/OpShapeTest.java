package dev.vitrine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Output shapes of every operation, unknown batch and sizes included, and the sentence for what does not fit. */
class OpShapeTest {
    private static final int ANY = Shape.UNKNOWN;
    private static final Window2D SAME_2 = Window2D.square(3, 2, Padding.SAME);
    private static final Window2D VALID = Window2D.square(3, 1, Padding.VALID);

    @Test
    void convolutions() {
        shape(conv(VALID, 8, 1), Shape.of(ANY, 46, 46, 8), Shape.of(ANY, 48, 48, 1));
        shape(conv(SAME_2, 8, 2), Shape.of(ANY, ANY, 4, 8), Shape.of(ANY, ANY, 7, 4));
        shape(conv(SAME_2, 8, 2), Shape.of(1, 1, 1, 8), Shape.of(1, 1, 1, ANY));
        shape(depthwise(SAME_2, 3), Shape.of(2, 4, 4, 15), Shape.of(2, 7, 8, 5));
        shape(depthwise(VALID, 3), Shape.of(ANY, 5, 6, ANY), Shape.of(ANY, 7, 8, ANY));
        fails("Conv2D has 3 groups, which do not divide the 4 channels of its input [null, 7, 7, 4].",
                conv(SAME_2, 9, 3), Shape.of(ANY, 7, 7, 4));
        fails("Conv2D needs an input of 4 dimensions, the batch included, but got [null, 7].", conv(SAME_2, 8, 1),
                Shape.of(ANY, 7));
        fails("A depth multiplier of 1000000000 is too large for an input of [1, 7, 7, 4].",
                depthwise(SAME_2, 1_000_000_000), Shape.of(1, 7, 7, 4));
        assertEquals("A convolution needs at least one filter and a number of filters that its groups divide, but got"
                + " 8 filters in 3 groups.",
                assertThrows(ShapeException.class, () -> conv(VALID, 8, 3)).getMessage());
        assertEquals("A depthwise convolution needs a depth multiplier of at least 1, but got 0.",
                assertThrows(ShapeException.class, () -> depthwise(VALID, 0)).getMessage());
    }

    @Test
    void dense() {
        Dense op = new Dense(7, true, Activation.LINEAR);
        shape(op, Shape.of(ANY, 7), Shape.of(ANY, 12800));
        shape(op, Shape.of(ANY, 3, 3, 7), Shape.of(ANY, 3, 3, 5));
        fails("Dense needs an input of at least 2 dimensions, the batch included, but got [5].", op, Shape.of(5));
        fails("Dense needs one input but got 2.", op, Shape.of(1, 5), Shape.of(1, 5));
    }

    @Test
    void pools() {
        shape(new Pooling2D(PoolKind.MAX, SAME_2), Shape.of(ANY, 3, 4, 5), Shape.of(ANY, 6, 7, 5));
        shape(new Pooling2D(PoolKind.MAX, Window2D.square(1, 3, Padding.SAME)), Shape.of(1, 2, 3, 5),
                Shape.of(1, 6, 7, 5));
        shape(new GlobalPooling2D(PoolKind.AVERAGE, false), Shape.of(ANY, 5), Shape.of(ANY, ANY, ANY, 5));
        shape(new GlobalPooling2D(PoolKind.AVERAGE, true), Shape.of(ANY, 1, 1, 5), Shape.of(ANY, 3, 4, 5));
        fails("A window of 3 does not fit an input of 2.", new Pooling2D(PoolKind.MAX, VALID), Shape.of(1, 2, 2, 1));
    }

    @Test
    void elementWise() {
        Shape any = Shape.of(ANY, 3, 4);
        shape(new Activate(Activation.RELU), any, any);
        shape(new Identity(), any, any);
        shape(new Softmax(-1, false), any, any);
        shape(new BatchNormalization(1, 1e-3f, true, true), any, any);
        shape(new Affine(List.of(1f), List.of(1f, 2f, 3f, 4f)), any, any);
        fails("Softmax works along dimension 3, which its input [null, 3, 4] does not have.", new Softmax(3, false),
                any);
        fails("Rescaling has 3 values for the 4 channels of [null, 3, 4].",
                new Affine(List.of(1f), List.of(1f, 2f, 3f)), any);
        fails("BatchNormalization works along dimension 3, which its input [null, 3, 4] does not have or which is its"
                + " batch.", new BatchNormalization(3, 1e-3f, true, true), any);
    }

    @Test
    void merging() {
        Merge op = new Merge(MergeKind.ADD);
        shape(op, Shape.of(ANY, 3, 4), Shape.of(ANY, 3, 4), Shape.of(2, 3, 4).with(0, ANY));
        shape(op, Shape.of(2, 3, 4), Shape.of(ANY, 3, 1), Shape.of(2, 1, 4));
        shape(op, Shape.of(ANY, 3, 5, 4), Shape.of(ANY, 4), Shape.of(ANY, 3, 5, 4));
        shape(op, Shape.of(ANY, ANY, 4), Shape.of(ANY, 1, 4), Shape.of(ANY, ANY, 4));
        shape(op, Shape.of(ANY, 7, 4), Shape.of(ANY, 7, 4), Shape.of(ANY, ANY, 4));
        fails("Inputs of [null, 3, 4] and [null, 3, 5] cannot be joined: 4 and 5 differ.", op, Shape.of(ANY, 3, 4),
                Shape.of(ANY, 3, 5));
        fails("A subtraction or division needs two inputs but got 1.", new Merge(MergeKind.SUBTRACT), Shape.of(1));
        fails("A merge layer needs at least one input but got none.", op);
    }

    @Test
    void concatenating() {
        Concatenate op = new Concatenate(-1);
        shape(op, Shape.of(ANY, 3, 9), Shape.of(ANY, 3, 4), Shape.of(ANY, 3, 5));
        shape(op, Shape.of(2, 3, ANY), Shape.of(ANY, 3, 4), Shape.of(2, ANY, ANY));
        fails("Inputs of [1, 3, 4] and [1, 2, 4] cannot be put one after the other along dimension -1.", op,
                Shape.of(1, 3, 4), Shape.of(1, 2, 4));
        fails("Inputs of 2000000000 and 2000000000 together are too large.", op, Shape.of(1, 2_000_000_000),
                Shape.of(1, 2_000_000_000));
        fails("Concatenate works along dimension 3, which its input [1, 3, 4] does not have.", new Concatenate(3),
                Shape.of(1, 3, 4));
    }

    @Test
    void reshaping() {
        shape(Reshape.flat(), Shape.of(ANY, 60), Shape.of(ANY, 3, 4, 5));
        shape(Reshape.flat(), Shape.of(ANY, ANY), Shape.of(ANY, ANY, 4, 5));
        shape(new Reshape(Shape.of(ANY, 6)), Shape.of(2, 10, 6), Shape.of(2, 3, 4, 5));
        shape(new Reshape(Shape.of(ANY)), Shape.of(2, 0), Shape.of(2, 0, 3));
        fails("An input of [null, 3, 4, 5] cannot take the shape [null, 7] (batch left out): the numbers of elements"
                + " differ.", new Reshape(Shape.of(ANY, 7)), Shape.of(ANY, 3, 4, 5));
        fails("An input of [null, 3] cannot take the shape [2, 2] (batch left out): the numbers of elements differ.",
                new Reshape(Shape.of(2, 2)), Shape.of(ANY, 3));
        assertEquals("Reshape can work out one dimension of [null, null], not 2.",
                assertThrows(ShapeException.class, () -> new Reshape(Shape.of(ANY, ANY))).getMessage());
    }

    @Test
    void padding() {
        Pad op = new Pad(List.of(0, 1, -2), List.of(0, 2, 0), 0);
        shape(op, Shape.of(ANY, 6, 2), Shape.of(ANY, 3, 4));
        shape(op, Shape.of(ANY, ANY, 0), Shape.of(ANY, ANY, 2));
        fails("Padding by -2 before and 0 after does not fit dimension 2 of an input of [1, 3, 1].", op,
                Shape.of(1, 3, 1));
    }

    @Test
    void multiplyAdds() {
        Shape input = Shape.of(2, 48, 48, 8);
        assertEquals(2 * 48 * 48 * 16 * 9 * 4.0,
                conv(Window2D.square(3, 1, Padding.SAME), 16, 2).multiplyAdds(List.of(input), Shape.of(2, 48, 48, 16)));
        assertEquals(2 * 24 * 24 * 16 * 9.0,
                depthwise(SAME_2, 2).multiplyAdds(List.of(input), Shape.of(2, 24, 24, 16)));
        assertEquals(3 * 256 * 12800.0, new Dense(256, true, Activation.LINEAR).multiplyAdds(
                List.of(Shape.of(3, 12800)), Shape.of(3, 256)));
        assertEquals(0, new Identity().multiplyAdds(List.of(input), input));
    }

    private static Conv2D conv(Window2D window, int filters, int groups) {
        return new Conv2D(window, filters, groups, true, Activation.LINEAR);
    }

    private static DepthwiseConv2D depthwise(Window2D window, int multiplier) {
        return new DepthwiseConv2D(window, multiplier, true, Activation.LINEAR);
    }

    private static void shape(Op op, Shape expected, Shape... inputs) {
        assertEquals(expected, op.outputShape(List.of(inputs)), op.toString());
    }

    private static void fails(String sentence, Op op, Shape... inputs) {
        assertEquals(sentence,
                assertThrows(ShapeException.class, () -> op.outputShape(List.of(inputs)), op.toString()).getMessage());
    }
}
