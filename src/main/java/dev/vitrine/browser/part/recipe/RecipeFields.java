package dev.vitrine.browser.part.recipe;

import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;
import java.util.List;

/**
 * A recipe as a form has it: choices by the keys of metadata.json, numbers as they are typed.
 *
 * @param preset empty where the scaling is nobody's
 * @param coordinates empty where the method has its own rule
 * @param gray {@code mean}, {@code luma}, {@code weights}, or empty for a colour model
 * @param weights three numbers; empty unless grey is weighted
 * @param mean one number, or one a channel, parted by commas; empty for none
 */
record RecipeFields(String preset, String crop, String method, String coordinates, String colorOrder, String gray,
        String weights, String divisor, String scale, String offset, String mean, String std) {
    static RecipeFields of(Preprocessing recipe) {
        Preset preset = Preset.of(recipe);
        boolean isLuma = recipe.gray().equals(Gray.LUMA);
        return new RecipeFields(preset == null ? "" : preset.key(), recipe.crop().key(), recipe.method().key(),
                recipe.method().heedsCoordinates() ? recipe.coordinates().key() : "", recipe.colorOrder().key(),
                recipe.gray() instanceof Gray.Kept ? "" : recipe.gray() instanceof Gray.Mean ? "mean"
                        : isLuma ? "luma" : "weights",
                recipe.gray() instanceof Gray.Weighted gray && !isLuma
                        ? numbers(List.of(gray.red(), gray.green(), gray.blue())) : "",
                number(recipe.scaling().divisor()), number(recipe.scaling().scale()), number(recipe.scaling().offset()),
                numbers(recipe.scaling().mean()), numbers(recipe.scaling().std()));
    }

    /** The {@code preprocessing} object that the fields say. What was typed stands in it as it is. */
    String json() {
        StringBuilder json = new StringBuilder("{\"crop\":\"").append(crop).append("\",\"resize\":{\"method\":\"")
                .append(method).append('"');
        if (!coordinates.isEmpty()) {
            json.append(",\"coordinates\":\"").append(coordinates).append('"');
        } else if (heedsCoordinates(method)) {
            json.append(",\"coordinates\":\"").append(Coordinates.HALF_PIXEL.key()).append('"');
        }
        json.append("},\"colorOrder\":\"").append(colorOrder).append('"');
        if (gray.equals("weights")) {
            json.append(",\"gray\":[").append(weights).append(']');
        } else if (!gray.isEmpty()) {
            json.append(",\"gray\":\"").append(gray).append('"');
        }
        append(json, "divisor", divisor);
        append(json, "scale", scale);
        append(json, "offset", offset);
        append(json, "mean", mean.isEmpty() ? "" : '[' + mean + ']');
        append(json, "std", std.isEmpty() ? "" : '[' + std + ']');
        return json.append('}').toString();
    }

    static boolean heedsCoordinates(String method) {
        return method.equals("nearest") || method.equals("bilinear");
    }

    private static void append(StringBuilder json, String key, String value) {
        if (!value.trim().isEmpty()) {
            json.append(",\"").append(key).append("\":").append(value);
        }
    }

    private static String numbers(List<Double> values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) {
            text.append(text.length() > 0 ? ", " : "").append(number(value));
        }
        return text.toString();
    }

    private static String number(double value) {
        String text = new StringBuilder().append(value).toString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
