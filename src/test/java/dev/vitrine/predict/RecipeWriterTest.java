package dev.vitrine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;
import dev.vitrine.image.ResizeMethod;
import dev.vitrine.image.Scaling;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.tensor.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That what is written is read again as it was. */
class RecipeWriterTest {
    private static final Shape COLOR = Shape.of(Shape.UNKNOWN, 224, 224, 3);

    static List<Preprocessing> recipes() {
        List<Preprocessing> recipes = new ArrayList<>(List.of(Preprocessing.ARTICLE,
                Preprocessing.TEACHABLE_MACHINE_GRAY,
                new Preprocessing(Crop.CENTER, ResizeMethod.BILINEAR, Coordinates.ALIGN_CORNERS, ColorOrder.BGR,
                        Gray.LUMA, new Scaling(127.5, 2, -0.1, List.of(0.5), List.of(0.1, 0.2, 1e-7)))));
        for (Preset preset : Preset.values()) {
            recipes.add(preset.applyTo(Preprocessing.NONE));
        }
        for (ResizeMethod method : ResizeMethod.values()) {
            recipes.add(Preprocessing.NONE.with(method, Coordinates.HALF_PIXEL));
        }
        return recipes;
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsWrittenIsReadAgain(Preprocessing recipe) {
        assertEquals(recipe, read(RecipeWriter.withRecipe(null, recipe)).preprocessing());
    }

    @Test
    void otherMembersAreKept() {
        JsonObject given = JsonReader.read("""
                {"modelName": "cats", "preprocessing": {"divisor": 2}, "labels": ["a", "b"], "epochs": 1e3}"""
                .getBytes(StandardCharsets.UTF_8), "metadata.json").asObject();
        assertEquals("{\"modelName\":\"cats\",\"labels\":[\"a\",\"b\"],\"epochs\":1e3,\"preprocessing\":{"
                + "\"crop\":\"none\",\"resize\":{\"method\":\"pil_bicubic\"},\"colorOrder\":\"rgb\",\"divisor\":255}}",
                RecipeWriter.withRecipe(given, Preprocessing.ZERO_TO_ONE.with(ResizeMethod.PIL_BICUBIC,
                        Coordinates.HALF_PIXEL)));
    }

    @Test
    void aPresetIsRecognised() {
        for (Preset preset : Preset.values()) {
            assertEquals(preset, Preset.of(preset.applyTo(Preprocessing.ARTICLE)));
        }
        assertEquals(null, Preset.of(Preprocessing.NONE.with(Scaling.dividedBy(254))));
    }

    private static Metadata read(String json) {
        return MetadataReader.read(json.getBytes(StandardCharsets.UTF_8), "metadata.json", COLOR, false);
    }
}
