package dev.vitrine.model;

import dev.vitrine.engine.Engine;
import dev.vitrine.engine.Model;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.image.ModelInput;
import dev.vitrine.image.Preprocessor;
import dev.vitrine.image.RecipeException;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.json.JsonObject;
import dev.vitrine.predict.Metadata;
import dev.vitrine.predict.Prediction;
import dev.vitrine.predict.TopK;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/**
 * A model that is ready to predict, with what its folder says beside it. One call at a time.
 *
 * @param description the model file as written, without its weights
 * @param model predicts on tensors
 * @param metadata labels and recipe, or the best guess
 * @param warnings sentences about weights that are not as they should be
 */
public record ImageModel(ModelDescription description, Model model, Metadata metadata, List<String> warnings) {
    /** The same, run by another engine. */
    public ImageModel on(Engine engine) {
        return new ImageModel(description, model.on(engine), metadata, warnings);
    }

    /** The folder's name for the model, else the file's. */
    public String name() {
        if (!metadata.modelName().isEmpty()) {
            return metadata.modelName();
        }
        // Old files write the layers of a Sequential model as a bare list, which has no name.
        return description.topology().optional("config") instanceof JsonObject config
                ? config.string("name", description.className()) : description.className();
    }

    /** Whether pictures can be classified; if not, only {@link Model#predict} is of use. */
    public boolean takesPictures() {
        if (model.graph().inputs().size() != 1) {
            return false;
        }
        try {
            preprocessor();
            return true;
        } catch (RecipeException e) {
            return false;
        }
    }

    /**
     * From pictures to input tensors by the folder's recipe.
     *
     * @throws RecipeException if the model takes no pictures, or the recipe does not fit it
     */
    public Preprocessor preprocessor() {
        return metadata.preprocessor();
    }

    /**
     * Runs the model on a prepared picture.
     *
     * @param topK how many classes, best first; 0 for all
     * @param language for the labels, such as {@code fr-CA}
     */
    public List<Prediction> classify(ModelInput input, int topK, String language) {
        Tensor output = model.predict(List.of(input.tensor())).get(0);
        int count = topK > 0 ? topK : output.data().length;
        return TopK.of(output.data(), count, metadata.labels(), language);
    }

    /** Both steps at once: prepares the picture and runs the model on it. */
    public List<Prediction> classify(RgbaImage image, int topK, String language) {
        return classify(preprocessor().prepare(image), topK, language);
    }
}
