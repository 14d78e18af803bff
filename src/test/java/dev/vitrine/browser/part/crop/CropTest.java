package dev.vitrine.browser.part.crop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.page.PlainNumbers;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CropTest {
    private static final double ROUNDING = 1e-9;

    private final Map<String, int[]> kept = new HashMap<>();
    private CropBox shown;
    private CropBox treated;
    private int treatments;
    private String said = "";
    private boolean isPressed;
    private final Crop crop = crop();

    private Crop crop() {
        return new Crop(new CropView() {
            @Override
            public void show(CropBox box, int width, int height) {
                shown = box;
            }

            @Override
            public void hide() {
                shown = null;
            }

            @Override
            public void treat(CropBox box) {
                treated = box;
                treatments++;
            }

            @Override
            public void announce(String sentence) {
                said = sentence;
            }

            @Override
            public void press(boolean isOn) {
                isPressed = isOn;
            }
        }, new CropMemory() {
            @Override
            public int[] recall(String model) {
                return kept.get(model);
            }

            @Override
            public void keep(String model, int[] box) {
                if (box == null) {
                    kept.remove(model);
                } else {
                    kept.put(model, box);
                }
            }
        }, Translations.of("en"), new PlainNumbers());
    }

    private void on() {
        crop.model("emotion", 48, 48);
        crop.picture(800, 400);
        crop.toggle();
    }

    @Test
    void startsAsALargeBoxOfTheModelsShapeInTheMiddle() {
        on();
        assertTrue(isPressed);
        assertEquals(0.8, shown.height(), ROUNDING);
        assertEquals(0.4, shown.width(), ROUNDING);
        assertEquals(0.3, shown.x(), ROUNDING);
        assertEquals(0.1, shown.y(), ROUNDING);
        assertEquals(shown, treated);
    }

    @Test
    void keysMoveAndResizeItAndSayWhereItIs() {
        on();
        assertTrue(crop.key("ArrowLeft", true));
        assertEquals(0.2, treated.x(), ROUNDING);
        assertEquals("320 × 320 pixels, 160 from the left, 40 from the top.", said);
        crop.key("-", false);
        assertEquals(0.8 * 0.98, treated.height(), ROUNDING);
        for (int i = 0; i < 30; i++) {
            crop.key("ArrowUp", true);
        }
        assertEquals(0, treated.y(), ROUNDING);
        assertFalse(crop.key("Tab", false));
    }

    @Test
    void isRememberedForItsModelAndFitsThePicturesThatFollow() {
        on();
        crop.key("ArrowRight", true);
        crop.pictureChanged();
        assertNull(shown);
        crop.picture(400, 800);
        assertEquals(0.8, shown.width(), 0.001);
        assertEquals(0.4, shown.height(), 0.001);

        crop.model("flowers", 224, 224);
        assertNull(treated);
        assertFalse(isPressed);
        crop.model("emotion", 48, 48);
        crop.picture(800, 400);
        assertTrue(isPressed);
        assertEquals(0.6, treated.centreX(), 0.001);
    }

    @Test
    void leavesThePictureWholeWhenPutAway() {
        on();
        crop.toggle();
        assertNull(treated);
        assertNull(shown);
        assertEquals(0, kept.size());
        assertEquals("The model sees the whole picture.", said);
    }

    @Test
    void asksOnlyWhenTheBoxHasChanged() {
        on();
        int before = treatments;
        crop.picture(800, 400);
        assertEquals(before, treatments);
    }

    @Test
    void staysInsideAndInShapeHoweverItIsDragged() {
        long seed = Long.getLong("vitrine.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            double shape = CropBox.shape(1 + random.nextInt(4000), 1 + random.nextInt(4000), 1 + random.nextInt(300),
                    1 + random.nextInt(300));
            CropBox box = CropBox.around(random.nextDouble(), random.nextDouble(), random.nextDouble() * 1.5, shape);
            for (int step = 0; step < 5; step++) {
                box = random.nextBoolean() ? box.moved(random.nextGaussian(), random.nextGaussian())
                        : box.drawn(random.nextBoolean(), random.nextBoolean(), random.nextDouble() * 3 - 1,
                                random.nextDouble() * 3 - 1);
                String words = "vitrine.seed=" + seed + " " + box + " shape " + shape;
                assertTrue(box.x() >= -ROUNDING && box.y() >= -ROUNDING && box.x() + box.width() <= 1 + ROUNDING
                        && box.y() + box.height() <= 1 + ROUNDING && box.width() > 0, words);
                assertEquals(shape, box.height() / box.width(), shape * 1e-9, words);
            }
        }
    }
}
