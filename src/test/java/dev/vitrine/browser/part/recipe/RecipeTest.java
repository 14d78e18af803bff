package dev.vitrine.browser.part.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;
import dev.vitrine.image.ResizeMethod;
import dev.vitrine.image.Coordinates;
import dev.vitrine.predict.MetadataReader;
import dev.vitrine.predict.RecipeWriter;
import dev.vitrine.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecipeTest {
    private RecipeFields shown;
    private String treated = "";
    private String said;
    private boolean isWrong;
    private boolean isChanged;
    private String saved;
    private final Recipe recipe = new Recipe(new RecipeView() {
        @Override
        public void show(RecipeFields fields, boolean isGray) {
            shown = fields;
        }

        @Override
        public void hide() {
            shown = null;
        }

        @Override
        public void say(String sentence, boolean wrong) {
            said = sentence;
            isWrong = wrong;
        }

        @Override
        public void changed(boolean changed) {
            isChanged = changed;
        }

        @Override
        public void treat(String json) {
            treated = json;
        }

        @Override
        public void save(String json) {
            saved = json;
        }
    }, Translations.of("en"));

    private void emotion() {
        recipe.model(RecipeWriter.text(Preprocessing.ARTICLE), 48, 48, 1, false);
    }

    private static Preprocessing read(String json, int channels) {
        return MetadataReader.recipe(json, Shape.of(1, 48, 48, channels));
    }

    @Test
    void showsTheModelsOwn() {
        emotion();
        assertEquals("zero_to_one", shown.preset());
        assertEquals("nearest", shown.method());
        assertEquals("asymmetric", shown.coordinates());
        assertEquals("mean", shown.gray());
        assertEquals("255", shown.divisor());
        assertNull(treated);
        assertEquals("This is the recipe of the model's folder.", said);
    }

    @Test
    void aChangeHoldsAtOnceAndCanBeTakenBack() {
        emotion();
        recipe.preset("tf");
        assertTrue(isChanged);
        assertEquals(Preset.TF.applyTo(Preprocessing.ARTICLE), read(treated, 1));
        assertEquals("127.5", shown.divisor());
        recipe.save();
        assertEquals(treated, saved);
        recipe.reset();
        assertNull(treated);
        assertFalse(isChanged);
    }

    @Test
    void whatIsNoRecipeChangesNothing() {
        emotion();
        treated = "untouched";
        RecipeFields own = shown;
        for (String mean : new String[] {"0.5,", "a", "1, 2, 3", "1]}"}) {
            recipe.change(new RecipeFields("", own.crop(), own.method(), own.coordinates(), own.colorOrder(), own.gray(),
                    "", own.divisor(), own.scale(), own.offset(), mean, ""));
            assertTrue(isWrong, mean);
            assertEquals("untouched", treated);
        }
    }

    @Test
    void anotherModelBringsItsOwn() {
        emotion();
        recipe.preset("none");
        recipe.model(RecipeWriter.text(Preprocessing.CAFFE), 224, 224, 3, true);
        assertNull(treated);
        assertEquals("caffe", shown.preset());
        assertEquals("103.939, 116.779, 123.68", shown.mean());
        assertTrue(said.contains("this is a guess"), said);
        recipe.noModel();
        assertNull(shown);
    }

    @ParameterizedTest
    @EnumSource(ResizeMethod.class)
    void everyWayToResizeComesThroughTheForm(ResizeMethod method) {
        Preprocessing before = Preprocessing.TORCH.with(method, Coordinates.HALF_PIXEL);
        assertEquals(before, read(RecipeFields.of(before).json(), 3));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetComesThroughTheForm(Preset preset) {
        Preprocessing before = preset.applyTo(Preprocessing.NONE);
        assertEquals(preset.key(), RecipeFields.of(before).preset());
        assertEquals(before, read(RecipeFields.of(before).json(), 3));
    }

    @Test
    void weightsOfOnesOwnComeThroughTheForm() {
        Preprocessing before = Preprocessing.ZERO_TO_ONE.with(new Gray.Weighted(0.2989, 0.587, 0.114));
        assertEquals("0.2989, 0.587, 0.114", RecipeFields.of(before).weights());
        assertEquals(before, read(RecipeFields.of(before).json(), 1));
    }
}
