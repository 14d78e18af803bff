package dev.vitrine.predict;

import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;
import dev.vitrine.image.RecipeChoice;
import dev.vitrine.image.ResizeMethod;
import dev.vitrine.image.Scaling;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the {@code preprocessing} object of metadata.json. Every key may be absent, none may be unknown: a
 * slip of the pen would give wrong predictions without a word.
 */
final class PreprocessingReader {
    private static final List<String> KEYS = List.of("preset", "crop", "resize", "colorOrder", "gray",
            "divisor", "scale", "offset", "mean", "std");
    private static final List<String> RESIZE_KEYS = List.of("method", "coordinates");

    private PreprocessingReader() {
    }

    /**
     * @param grayInput whether the model takes grey, so that colours must become luma where the recipe is
     *     silent
     */
    static Preprocessing read(JsonObject recipe, boolean grayInput) {
        requireKeys(recipe, KEYS);
        Preprocessing absent = choice(recipe, "preset", Preset.values(), Preset.NONE).applyTo(Preprocessing.NONE);
        ResizeMethod method = absent.method();
        Coordinates coordinates = absent.coordinates();
        JsonObject resize = recipe.optionalObject("resize");
        if (resize != null) {
            requireKeys(resize, RESIZE_KEYS);
            method = choice(resize, "method", ResizeMethod.values(), method);
            coordinates = choice(resize, "coordinates", Coordinates.values(), coordinates);
        }
        Scaling usual = absent.scaling();
        Scaling scaling = new Scaling(nonZero(recipe, "divisor", usual.divisor()),
                finite(recipe, "scale", usual.scale()), finite(recipe, "offset", usual.offset()),
                perChannel(recipe, "mean", false, usual.mean()), perChannel(recipe, "std", true, usual.std()));
        return new Preprocessing(choice(recipe, "crop", Crop.values(), absent.crop()), method, coordinates,
                choice(recipe, "colorOrder", ColorOrder.values(), absent.colorOrder()),
                gray(recipe.optional("gray"), grayInput), scaling);
    }

    private static void requireKeys(JsonObject object, List<String> keys) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!keys.contains(member.getKey())) {
                throw member.getValue().invalid("is not known; the keys there are " + listed(keys, " and "));
            }
        }
    }

    private static <C extends RecipeChoice> C choice(JsonObject object, String key, C[] choices, C absent) {
        JsonValue value = object.optional(key);
        if (value == null) {
            return absent;
        }
        List<String> allowed = new ArrayList<>();
        for (C choice : choices) {
            if (value instanceof JsonString string && string.text().equals(choice.key())) {
                return choice;
            }
            allowed.add('"' + choice.key() + '"');
        }
        throw value.expected(listed(allowed, " or "));
    }

    private static String listed(List<String> words, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? last : ", ").append(words.get(i));
        }
        return text.toString();
    }

    private static Gray gray(JsonValue value, boolean grayInput) {
        if (value == null) {
            return grayInput ? Gray.LUMA : Gray.NONE;
        }
        if (value instanceof JsonString string && string.text().equals("mean")) {
            return Gray.MEAN;
        }
        if (value instanceof JsonString string && string.text().equals("luma")) {
            return Gray.LUMA;
        }
        if (value instanceof JsonArray weights && weights.size() == 3) {
            return new Gray.Weighted(finite(weights.at(0)), finite(weights.at(1)), finite(weights.at(2)));
        }
        throw value.expected("\"mean\", \"luma\" or a list of three weights for red, green and blue");
    }

    private static double nonZero(JsonObject recipe, String key, double absent) {
        JsonValue value = recipe.optional(key);
        return value == null ? absent : nonZero(value);
    }

    private static double finite(JsonObject recipe, String key, double absent) {
        JsonValue value = recipe.optional(key);
        return value == null ? absent : finite(value);
    }

    /** One number for all channels, or a list of one or three. */
    private static List<Double> perChannel(JsonObject recipe, String key, boolean divides, List<Double> absent) {
        JsonValue value = recipe.optional(key);
        if (value == null) {
            return absent;
        }
        List<Double> numbers = new ArrayList<>();
        if (value instanceof JsonNumber) {
            numbers.add(divides ? nonZero(value) : finite(value));
        } else if (value instanceof JsonArray list && (list.size() == 1 || list.size() == 3)) {
            for (JsonValue element : list) {
                numbers.add(divides ? nonZero(element) : finite(element));
            }
        } else {
            throw value.expected("a number, or a list of one number a channel (1 or 3)");
        }
        return numbers;
    }

    private static double nonZero(JsonValue value) {
        double number = finite(value);
        if (Math.abs(number) < Float.MIN_NORMAL) {
            throw value.expected("a number other than 0");
        }
        return number;
    }

    /** It is stored as float32, so it must be finite there too. */
    private static double finite(JsonValue value) {
        double number = value instanceof JsonNumber written ? written.doubleValue() : Double.NaN;
        if (!(Math.abs(number) <= Float.MAX_VALUE)) {
            throw value.expected("a number");
        }
        return number;
    }
}
