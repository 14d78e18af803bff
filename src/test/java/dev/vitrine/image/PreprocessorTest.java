package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreprocessorTest {
    private static final Preprocessing NEAREST =
            Preprocessing.NONE.with(ResizeMethod.NEAREST, Coordinates.HALF_PIXEL);

    @Test
    void aGreenPixelIs85ByMeanAnd150ByLuma() {
        RgbaImage green = pixels(1, 1, 0, 255, 0, 255);
        assertArrayEquals(new float[] {85}, values(NEAREST.with(Gray.MEAN), 1, 1, 1, green));
        assertEquals(149.685f, values(NEAREST.with(Gray.LUMA), 1, 1, 1, green)[0], 1e-4f);
        assertArrayEquals(new byte[] {(byte) 150, (byte) 150, (byte) 150, -1},
                new Preprocessor(NEAREST.with(Gray.LUMA), 1, 1, 1).prepare(green).seen().rgba());
    }

    @Test
    void shapesTheTensorAsABatchOfOne() {
        ModelInput input =
                new Preprocessor(Preprocessing.ARTICLE, 48, 32, 1).prepare(SeededPixels.of(5, 9, 1));
        assertEquals(Shape.of(1, 48, 32, 1), input.tensor().shape());
        assertEquals(32, input.seen().width());
        assertEquals(48, input.seen().height());
    }

    @Test
    void whatIsSeenIsBeforeScalingAndInRgb() {
        RgbaImage image = SeededPixels.of(6, 4, 7);
        ModelInput input = new Preprocessor(Preprocessing.CAFFE, 4, 6, 3).prepare(image);
        assertArrayEquals(image.rgba(), input.seen().rgba());
        float[] values = input.tensor().data();
        assertEquals((image.rgba()[2] & 0xFF) - 103.939f, values[0]);
        assertEquals((image.rgba()[0] & 0xFF) - 123.68f, values[2]);
    }

    @Test
    void transparentPixelsAreLaidOverWhiteAndThatIsTold() {
        RgbaImage image = pixels(3, 1, 0, 0, 0, 0, 100, 0, 255, 128, 9, 8, 7, 255);
        ModelInput input = new Preprocessor(NEAREST, 1, 3, 3).prepare(image);
        assertTrue(input.composited());
        assertArrayEquals(new float[] {255, 255, 255, 177, 127, 255, 9, 8, 7}, input.tensor().data());
        PixelRectangle opaque = new PixelRectangle(2, 0, 1, 1);
        assertFalse(new Preprocessor(NEAREST, 1, 1, 3).prepare(image, opaque).composited());
    }

    @Test
    void layingOverWhiteIsTheNearestWholeNumber() {
        for (int alpha = 0; alpha < 256; alpha++) {
            for (int color = 0; color < 256; color++) {
                RgbaImage image = pixels(1, 1, color, color, color, alpha);
                float value = values(NEAREST, 1, 1, 3, image)[0];
                assertEquals(Math.round((color * alpha + 255.0 * (255 - alpha)) / 255), value,
                        "colour " + color + ", alpha " + alpha);
            }
        }
    }

    @Test
    void centerKeepsTheMiddleOfTheInputsProportions() {
        RgbaImage wide = ramp(7, 2);
        assertArrayEquals(new float[] {2, 3, 2, 3}, grays(NEAREST.with(Crop.CENTER), 2, 2, wide));
        assertArrayEquals(new float[] {1, 2, 3, 4, 1, 2, 3, 4}, grays(NEAREST.with(Crop.CENTER), 2, 4, wide));
        assertArrayEquals(new float[] {3}, grays(NEAREST.with(Crop.CENTER), 1, 1, ramp(7, 1)));
        assertArrayEquals(new float[] {0, 0, 0}, grays(NEAREST.with(Crop.CENTER), 1, 3, ramp(1, 9)));
    }

    @Test
    void coverScalesAllAndThenCutsTheMiddle() {
        assertArrayEquals(new float[] {1, 2, 1, 2}, grays(NEAREST.with(Crop.COVER), 2, 2, ramp(4, 2)));
        // 5 x 2 to 4 x 4 is scaled to 10 x 4 of which columns 3 to 6 stay.
        assertArrayEquals(new float[] {1, 2, 2, 3},
                firstRow(grays(NEAREST.with(Crop.COVER), 4, 4, ramp(5, 2)), 4));
        assertArrayEquals(new float[] {0.75f, 1.25f},
                firstRow(grays(Preprocessing.TEACHABLE_MACHINE.with(Scaling.NONE), 2, 2, ramp(3, 1)), 2));
        // So long and thin that its scaled length passes 2^31.
        assertEquals(1024, grays(NEAREST.with(Crop.COVER), 1024, 1024, ramp(1 << 22, 1)).length / 1024);
    }

    @Test
    void aPartChosenByHandReplacesTheRule() {
        ModelInput input = new Preprocessor(NEAREST.with(Crop.CENTER).with(Gray.MEAN), 1, 2, 1)
                .prepare(ramp(9, 3), new PixelRectangle(7, 1, 2, 1));
        assertArrayEquals(new float[] {7, 8}, input.tensor().data());
    }

    @Test
    void refusesAPartThatReachesOut() {
        Preprocessor preprocessor = new Preprocessor(NEAREST, 1, 1, 3);
        RgbaImage image = ramp(9, 3);
        ImageException outside = assertThrows(ImageException.class,
                () -> preprocessor.prepare(image, new PixelRectangle(8, 1, 2, 1)));
        assertEquals("image-crop-outside", outside.code());
        assertEquals("The part to look at, 2 x 1 at 8, 1, is empty or reaches out of the picture of 9 x 3"
                + " pixels. Choose a part inside the picture.", outside.getMessage());
        for (PixelRectangle bad : List.of(new PixelRectangle(-1, 0, 2, 2), new PixelRectangle(0, 0, 0, 1),
                new PixelRectangle(0, 2, 1, 2), new PixelRectangle(Integer.MAX_VALUE, 0, 2, 1),
                new PixelRectangle(1, 0, Integer.MAX_VALUE, 1), new PixelRectangle(0, 0, 1, -1))) {
            assertThrows(ImageException.class, () -> preprocessor.prepare(image, bad), bad.toString());
        }
    }

    @Test
    void greyForAModelOfColoursIsRepeated() {
        assertArrayEquals(new float[] {0, 0, 0, 1, 1, 1},
                values(NEAREST.with(Gray.MEAN), 1, 2, 3, ramp(2, 1)));
    }

    @Test
    void refusesRecipesThatDoNotFitTheModel() {
        assertEquals("The model takes grey pictures (1 channel) but its preprocessing keeps the colours: set"
                + " \"gray\" to \"mean\", \"luma\" or three weights in metadata.json.",
                unfit(Preprocessing.TORCH, 48,
                48, 1));
        assertEquals("The model takes pictures of 4 channels, and a picture can be given as 1 (grey) or 3"
                + " (colours) only.", unfit(Preprocessing.TORCH, 48, 48, 4));
        assertEquals("The preprocessing's \"mean\" has 3 values for a model of 1 channel: give one value, or"
                + " one a channel, in metadata.json.", unfit(Preprocessing.TORCH.with(Gray.LUMA), 48, 48, 1));
        assertEquals("The model takes pictures of 48 x 0 pixels, and no picture can be brought to that size.",
                unfit(Preprocessing.TORCH, 0, 48, 3));
        assertThrows(RecipeException.class, () -> new Preprocessor(Preprocessing.TORCH, 1 << 16, 1 << 16, 3));
    }

    private static String unfit(Preprocessing recipe, int height, int width, int channels) {
        RecipeException thrown = assertThrows(RecipeException.class,
                () -> new Preprocessor(recipe, height, width, channels));
        assertEquals("recipe-unfit", thrown.code());
        return thrown.getMessage();
    }

    private static float[] values(Preprocessing recipe, int height, int width, int channels,
            RgbaImage image) {
        return new Preprocessor(recipe, height, width, channels).prepare(image).tensor().data();
    }

    private static float[] grays(Preprocessing recipe, int height, int width, RgbaImage image) {
        float[] colors = values(recipe, height, width, 3, image);
        float[] grays = new float[colors.length / 3];
        for (int i = 0; i < grays.length; i++) {
            grays[i] = colors[i * 3];
        }
        return grays;
    }

    private static float[] firstRow(float[] values, int width) {
        return Arrays.copyOf(values, width);
    }

    /** Every pixel's colours are its column, modulo 256. */
    private static RgbaImage ramp(int width, int height) {
        byte[] rgba = new byte[width * height * 4];
        for (int i = 0; i < rgba.length; i++) {
            rgba[i] = i % 4 == 3 ? -1 : (byte) (i / 4 % width);
        }
        return new RgbaImage(width, height, rgba);
    }

    private static RgbaImage pixels(int width, int height, int... levels) {
        byte[] rgba = new byte[levels.length];
        for (int i = 0; i < levels.length; i++) {
            rgba[i] = (byte) levels[i];
        }
        return new RgbaImage(width, height, rgba);
    }
}
