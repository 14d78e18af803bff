package dev.vitrine.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void countsElements() {
        assertEquals(2304, Shape.of(1, 48, 48, 1).elementCount());
        assertEquals(1, Shape.SCALAR.elementCount());
        assertEquals(0, Shape.of(3, 0).elementCount());
    }

    @Test
    void refusesWhatNoArrayCanHold() {
        ShapeException tooLarge = assertThrows(ShapeException.class,
                () -> Shape.of(65536, 65536).elementCount());
        assertEquals("A tensor of shape [65536, 65536] is too large: it would take 17180 MB of memory, and at most"
                + " 8589 can be addressed.",
                tooLarge.getMessage());
        assertThrows(ShapeException.class, () -> Shape.of(1 << 30, 1 << 30, 1 << 30).elementCount());
        assertThrows(ShapeException.class, () -> Shape.of(-2));
        assertThrows(ShapeException.class, () -> Shape.of(Shape.UNKNOWN, 3).elementCount());
    }

    @Test
    void unknownDimensionsAgreeWithAnySize() {
        assertTrue(Shape.of(Shape.UNKNOWN, 48).agreesWith(Shape.of(7, 48)));
        assertFalse(Shape.of(Shape.UNKNOWN, 48).agreesWith(Shape.of(7, 47)));
        assertFalse(Shape.of(48).agreesWith(Shape.of(1, 48)));
    }

    @Test
    void printsAsKerasDoes() {
        assertEquals("[null, 48, 48, 1]", Shape.of(Shape.UNKNOWN, 48, 48, 1).toString());
    }

    @Test
    void insertsAndRemovesDimensions() {
        assertEquals(Shape.of(2, 5, 3), Shape.of(2, 3).insert(1, 5));
        assertEquals(Shape.of(2, 3), Shape.of(2, 5, 3).remove(1));
        assertEquals(Shape.of(2, 9), Shape.of(2, 3).with(-1, 9));
    }

    @Test
    void aTensorHasAsManyValuesAsItsShape() {
        ShapeException wrong = assertThrows(ShapeException.class, () -> new Tensor(Shape.of(2, 2), new float[3]));
        assertEquals("A tensor of shape [2, 2] needs 4 values but got 3.", wrong.getMessage());
    }
}
