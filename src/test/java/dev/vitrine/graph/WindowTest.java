package dev.vitrine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import org.junit.jupiter.api.Test;

/** Keras' rules for outputs and padding, over every small window and at the ends of the range. */
class WindowTest {
    // keras/src/ops/operation_utils.py, compute_conv_output_shape; tf.nn's note on padding for the pads.
    @Test
    void sameAndValidFollowKerasFormulas() {
        for (int size = 1; size <= 7; size++) {
            for (int stride = 1; stride <= 9; stride++) {
                for (int dilation = 1; dilation <= 4; dilation++) {
                    int effective = size + (size - 1) * (dilation - 1);
                    Window same = new Window(size, stride, dilation, Padding.SAME);
                    Window valid = new Window(size, stride, dilation, Padding.VALID);
                    for (int length = 1; length <= 25; length++) {
                        int outputs = (int) Math.ceil((double) length / stride);
                        int pad = length % stride == 0 ? Math.max(effective - stride, 0)
                                : Math.max(effective - length % stride, 0);
                        String what = same + " on " + length;
                        assertEquals(outputs, same.outputLength(length), what);
                        assertEquals(pad / 2, same.padBefore(length), what);
                        assertEquals(pad - pad / 2, same.padAfter(length), what);
                        if (length >= effective) {
                            assertEquals((int) Math.ceil((length - effective + 1) / (double) stride),
                                    valid.outputLength(length), valid + " on " + length);
                        }
                        assertEquals(0, valid.padBefore(length) + valid.padAfter(length));
                    }
                }
            }
        }
    }

    @Test
    void explicitAndCausalPadding() {
        for (int length = 1; length <= 9; length++) {
            for (int before = 0; before <= 3; before++) {
                Window window = new Window(3, 2, 1, Padding.explicit(before, 2));
                if (length + before + 2 >= 3) {
                    int outputs = 0;
                    for (int first = 0; first + 3 <= length + before + 2; first += 2) {
                        outputs++;
                    }
                    assertEquals(outputs, window.outputLength(length));
                }
                assertEquals(before, window.padBefore(length));
                assertEquals(2, window.padAfter(length));
            }
            Window causal = new Window(3, 1, 2, Padding.CAUSAL);
            assertEquals(length, causal.outputLength(length));
            assertEquals(4, causal.padBefore(length));
            assertEquals(0, causal.padAfter(length));
        }
    }

    @Test
    void anUnknownLengthStaysUnknown() {
        assertEquals(Shape.UNKNOWN, new Window(3, 2, Padding.VALID).outputLength(Shape.UNKNOWN));
        assertEquals(Shape.UNKNOWN, new Window(3, 2, Padding.SAME).outputLength(Shape.UNKNOWN));
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        int most = Integer.MAX_VALUE;
        Window window = new Window(most, most, Padding.SAME);
        assertEquals(1, window.outputLength(48));
        assertEquals(most - 48, window.padBefore(48) + window.padAfter(48));
        assertEquals(1, new Window(1, most, Padding.VALID).outputLength(48));
        assertEquals(0, new Window(3, 1, Padding.SAME).outputLength(0));
    }

    @Test
    void whatDoesNotFitIsSaid() {
        assertEquals("A window of 5 does not fit an input of 3.", assertThrows(ShapeException.class,
                () -> new Window(3, 1, 2, Padding.VALID).outputLength(3)).getMessage());
        assertEquals("A window of 7 does not fit an input of 3 padded to 5.", assertThrows(ShapeException.class,
                () -> new Window(7, 1, Padding.explicit(1, 1)).outputLength(3)).getMessage());
        assertEquals("An input of 48 padded by 2147483647 and 2147483647 is too large.",
                assertThrows(ShapeException.class, () -> new Window(3, 1,
                        Padding.explicit(Integer.MAX_VALUE, Integer.MAX_VALUE)).outputLength(48)).getMessage());
    }

    @Test
    void whatCannotBeAWindowIsSaid() {
        assertEquals("A window needs size, stride and dilation of at least 1, but got size 3, stride 0, dilation 1.",
                assertThrows(ShapeException.class, () -> new Window(3, 0, Padding.SAME)).getMessage());
        assertEquals("A window of size 2000000000 with dilation 2 is too large.", assertThrows(ShapeException.class,
                () -> new Window(2_000_000_000, 1, 2, Padding.SAME)).getMessage());
        assertEquals("A window cannot be padded by -1 and 2: neither may be negative.",
                assertThrows(ShapeException.class, () -> Padding.explicit(-1, 2)).getMessage());
    }
}
