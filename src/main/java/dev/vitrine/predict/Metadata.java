package dev.vitrine.predict;

import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preprocessor;
import dev.vitrine.image.RecipeException;
import dev.vitrine.image.Scaling;
import dev.vitrine.tensor.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model's folder says beside the model, or the best guess where it says nothing. It holds no weights
 * and no layers.
 *
 * @param modelName or empty
 * @param input the model's input, {@code [batch, height, width, channels]} if it takes pictures, completed by
 *     {@code imageSize} where the model leaves sizes open
 * @param guessed whether the preprocessing is a guess, which a page should tell
 * @param provenance where the model comes from, by keys of the author's choice, or nothing
 * @param licence or empty
 * @param otherInput a sentence on what the model takes instead of pictures; empty where the input's shape decides
 */
public record Metadata(String modelName, Labels labels, Shape input, Preprocessing preprocessing,
        boolean guessed, Map<String, String> provenance, String licence, String otherInput) {
    public Metadata {
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /** What a folder without metadata.json is taken to mean; see {@link #guess(Shape, boolean)}. */
    public static Metadata none(Shape input, boolean scalesItself) {
        return new Metadata("", Labels.NONE, input, guess(input, scalesItself), true, Map.of(), "", "");
    }

    /** What Teachable Machine's Keras download means: its recipe, and the names of its labels.txt. */
    public static Metadata teachableMachine(Shape input, List<String> labels) {
        return new Metadata("", new Labels(labels, Map.of()), input, isGray(input)
                ? Preprocessing.TEACHABLE_MACHINE_GRAY : Preprocessing.TEACHABLE_MACHINE, false, Map.of(), "", "");
    }

    /** The same with names for the classes, where it has none. */
    public Metadata withLabels(List<String> names) {
        return labels.equals(Labels.NONE) ? new Metadata(modelName, new Labels(names, Map.of()), input, preprocessing,
                guessed, provenance, licence, otherInput) : this;
    }

    /**
     * The commonest recipe for such an input: as TensorFlow 2 resizes, grey by luma for one channel, divided
     * by 255 unless the model does that itself.
     *
     * @param scalesItself whether the model begins with Rescaling or Normalization layers
     */
    static Preprocessing guess(Shape input, boolean scalesItself) {
        return Preprocessing.NONE.with(isGray(input) ? Gray.LUMA : Gray.NONE)
                .with(scalesItself ? Scaling.NONE : Scaling.dividedBy(255));
    }

    static boolean isGray(Shape input) {
        return input.rank() == 4 && input.last() == 1;
    }

    /**
     * What makes a picture this model's input.
     *
     * @throws RecipeException if the model takes no pictures, or the recipe does not fit it
     */
    public Preprocessor preprocessor() {
        if (!otherInput.isEmpty()) {
            throw RecipeException.noPictures(otherInput);
        }
        return Preprocessor.of(preprocessing, input);
    }
}
