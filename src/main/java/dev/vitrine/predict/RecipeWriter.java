package dev.vitrine.predict;

import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Scaling;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import java.util.List;
import java.util.Map;

/** Writes a recipe as {@link MetadataReader} reads it: in full numbers, so that no later default can change it. */
public final class RecipeWriter {
    private RecipeWriter() {
    }

    /**
     * The content of metadata.json with another recipe.
     *
     * @param given the file as it was, whose other members are kept, or null
     */
    public static String withRecipe(JsonObject given, Preprocessing recipe) {
        JsonWriter out = new JsonWriter().beginObject();
        if (given != null) {
            for (Map.Entry<String, JsonValue> member : given.members().entrySet()) {
                if (!member.getKey().equals("preprocessing")) {
                    out.name(member.getKey()).value(member.getValue());
                }
            }
        }
        out.name("preprocessing");
        write(recipe, out);
        return out.endObject().text();
    }

    /** The {@code preprocessing} object alone. */
    public static String text(Preprocessing recipe) {
        JsonWriter out = new JsonWriter();
        write(recipe, out);
        return out.text();
    }

    /** The {@code preprocessing} object. */
    public static void write(Preprocessing recipe, JsonWriter out) {
        out.beginObject().name("crop").value(recipe.crop().key());
        out.name("resize").beginObject().name("method").value(recipe.method().key());
        if (recipe.method().heedsCoordinates()) {
            out.name("coordinates").value(recipe.coordinates().key());
        }
        out.endObject().name("colorOrder").value(recipe.colorOrder().key());
        writeGray(recipe.gray(), out);
        Scaling scaling = recipe.scaling();
        out.name("divisor").value(scaling.divisor());
        if (scaling.scale() != 1) {
            out.name("scale").value(scaling.scale());
        }
        if (scaling.offset() != 0) {
            out.name("offset").value(scaling.offset());
        }
        writeNumbers("mean", scaling.mean(), out);
        writeNumbers("std", scaling.std(), out);
        out.endObject();
    }

    private static void writeGray(Gray gray, JsonWriter out) {
        if (gray.equals(Gray.MEAN)) {
            out.name("gray").value("mean");
        } else if (gray.equals(Gray.LUMA)) {
            out.name("gray").value("luma");
        } else if (gray instanceof Gray.Weighted weights) {
            writeNumbers("gray", List.of(weights.red(), weights.green(), weights.blue()), out);
        }
    }

    private static void writeNumbers(String name, List<Double> numbers, JsonWriter out) {
        if (!numbers.isEmpty()) {
            out.name(name).beginArray();
            for (double number : numbers) {
                out.value(number);
            }
            out.endArray();
        }
    }
}
