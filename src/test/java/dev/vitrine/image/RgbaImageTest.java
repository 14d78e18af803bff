package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RgbaImageTest {
    @Test
    void refusesAHundredMegapixelsByNameAndSize() {
        ImageException tooLarge = assertThrows(ImageException.class,
                () -> RgbaImage.requireSize("wall.png", 10000, 10000));
        assertEquals("image-too-large", tooLarge.code());
        assertEquals(List.of("wall.png", "10000", "10000", "100", "64"), tooLarge.args());
        assertEquals("wall.png is too large: 10000 x 10000 pixels are 100 megapixels, and at most 64 can be"
                + " opened. Make it smaller and try again.", tooLarge.getMessage());
        assertThrows(ImageException.class,
                () -> RgbaImage.requireSize("", Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void a64MegapixelCamerasPictureFits() {
        assertDoesNotThrow(() -> RgbaImage.requireSize("", 9248, 6936));
        assertDoesNotThrow(() -> RgbaImage.requireSize("", 8192, 8192));
        assertThrows(ImageException.class, () -> RgbaImage.requireSize("", 8193, 8192));
    }

    @Test
    void refusesPixelsThatDoNotFillTheSize() {
        assertEquals("image-unreadable",
                assertThrows(ImageException.class, () -> new RgbaImage(2, 2, new byte[15])).code());
        assertEquals("image-unreadable",
                assertThrows(ImageException.class, () -> new RgbaImage(0, 2, new byte[0])).code());
    }
}
