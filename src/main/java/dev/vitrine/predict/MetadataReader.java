package dev.vitrine.predict;

import dev.vitrine.Uncommon;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonException;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads metadata.json: ours, Teachable Machine's, or anyone's who names labels. Unknown keys at its top are
 * left.
 */
public final class MetadataReader {
    /** Teachable Machine's size where its file tells none. */
    private static final int TEACHABLE_MACHINE_PIXELS = 224;

    private MetadataReader() {
    }

    /**
     * @param file the name that errors give
     * @param input the model's input shape; where it leaves height or width open the file's {@code imageSize}
     *     fills in
     * @param scalesItself whether the model begins with Rescaling or Normalization layers; matters to a guess
     *     only
     * @throws JsonException naming the path of what is not JSON, of a wrong type, or none of the allowed
     *     values
     */
    public static Metadata read(byte[] bytes, String file, Shape input, boolean scalesItself) {
        JsonObject root = JsonReader.read(bytes, file).asObject();
        boolean teachable = isTeachableMachine(root);
        Shape sized = sized(root, input, teachable);
        JsonObject recipe = root.optionalObject("preprocessing");
        boolean gray = root.bool("grayscale", false) || Metadata.isGray(sized);
        Preprocessing preprocessing;
        if (recipe != null) {
            preprocessing = PreprocessingReader.read(recipe, gray);
        } else if (teachable) {
            preprocessing = gray ? Preprocessing.TEACHABLE_MACHINE_GRAY : Preprocessing.TEACHABLE_MACHINE;
        } else {
            Preprocessing guess = Metadata.guess(sized, scalesItself);
            preprocessing = gray ? guess.with(Gray.LUMA) : guess;
        }
        return new Metadata(root.string("modelName", ""), labels(root), sized, preprocessing,
                recipe == null && !teachable, provenance(root),
                licence(root), isOther(root) ? otherInput(root) : "");
    }

    private static boolean isOther(JsonObject root) {
        return root.has("wordLabels") || text(root.optional("packageName")).endsWith("teachablemachine/pose");
    }

    @Uncommon
    private static String otherInput(JsonObject root) {
        String way = "; to classify pictures, train an image project there. Numbers can be given to predict.";
        return root.has("wordLabels")
                ? "This is an audio project of Teachable Machine: it takes the spectrogram of a second of sound, and no"
                        + " picture" + way
                : "This is a pose project of Teachable Machine: it takes what PoseNet, another model that is not part of"
                        + " it, finds in a picture, and not the picture itself" + way;
    }

    /**
     * A recipe alone.
     *
     * @param json a {@code preprocessing} object
     * @param input the model's input shape
     * @throws JsonException as {@link #read} does
     */
    public static Preprocessing recipe(String json, Shape input) {
        return PreprocessingReader.read(JsonReader.read(json, "the recipe").asObject(), Metadata.isGray(input));
    }

    /** Its pose and audio projects say so in the package's name; their input is no picture. */
    private static boolean isTeachableMachine(JsonObject root) {
        String packageName = text(root.optional("packageName"));
        return packageName.contains("teachablemachine/image") || packageName.contains("teachable-machine")
                || packageName.isEmpty() && !text(root.optional("tmVersion")).isEmpty();
    }

    private static Shape sized(JsonObject root, Shape input, boolean teachable) {
        JsonValue size = root.optional("imageSize");
        int height = teachable ? TEACHABLE_MACHINE_PIXELS : Shape.UNKNOWN;
        int width = height;
        if (size instanceof JsonArray list && list.size() == 2) {
            height = pixels(list.at(0));
            width = pixels(list.at(1));
        } else if (size instanceof JsonNumber) {
            height = pixels(size);
            width = height;
        } else if (size != null) {
            throw size.expected("a number of pixels or a list of two, height and width,");
        }
        if (input.rank() != 4) {
            return input;
        }
        Shape sized = input.dim(1) == Shape.UNKNOWN ? input.with(1, height) : input;
        return input.dim(2) == Shape.UNKNOWN ? sized.with(2, width) : sized;
    }

    private static int pixels(JsonValue value) {
        double pixels = value instanceof JsonNumber number ? number.doubleValue() : 0;
        if (pixels >= 1 && pixels <= 8192 && pixels == Math.floor(pixels)) {
            return (int) pixels;
        }
        throw value.expected("a whole number of pixels from 1 to 8192");
    }

    private static Labels labels(JsonObject root) {
        JsonArray plain = root.optionalArray(root.has("wordLabels") ? "wordLabels" : "labels");
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        JsonObject languages = root.optionalObject("labelsByLanguage");
        if (languages != null) {
            for (Map.Entry<String, JsonValue> language : languages.members().entrySet()) {
                byLanguage.put(language.getKey(), language.getValue().asArray().asStrings());
            }
        }
        return new Labels(plain == null ? List.of() : plain.asStrings(), byLanguage);
    }

    /** One text, or an object of what its author found worth telling. */
    private static Map<String, String> provenance(JsonObject root) {
        Map<String, String> provenance = new LinkedHashMap<>();
        JsonValue value = root.optional("provenance");
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                provenance.put(member.getKey(), text(member.getValue()));
            }
        } else if (value != null) {
            provenance.put("source", value.asString());
        }
        return provenance;
    }

    /** One text, or an object of several: {@code weights: Apache-2.0; data: research only}. */
    private static String licence(JsonObject root) {
        JsonValue value = root.optional("licence") == null ? root.optional("license") : root.optional("licence");
        if (!(value instanceof JsonObject object)) {
            return value == null ? "" : value.asString();
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonValue> part : object.members().entrySet()) {
            text.append(text.length() > 0 ? "; " : "").append(part.getKey()).append(": ")
                    .append(text(part.getValue()));
        }
        return text.toString();
    }

    private static String text(JsonValue value) {
        return value == null ? "" : value instanceof JsonString string ? string.text() : value.toString();
    }
}
