package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import dev.vitrine.browser.protocol.RecipeFacts;
import dev.vitrine.graph.Node;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.RecipeWriter;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** What the page may know of a model, from the model. */
final class FactsOfModel {
    private FactsOfModel() {
    }

    static ModelFacts of(ImageModel model, List<String> languages) {
        boolean pictures = model.takesPictures();
        List<Node> outputs = model.model().graph().outputs();
        return new ModelFacts(model.name(), ports(model.model().graph().inputs()), ports(outputs),
                labels(model, outputs.get(0).shape(), ModelSession.language(languages)),
                pictures ? recipe(model) : null, model.model().engine().name(), model.model().engine().reason(), model.model().parameterCount(),
                model.warnings());
    }

    private static List<String> labels(ImageModel model, Shape output, String language) {
        List<String> labels = new ArrayList<>();
        int count = output.rank() == 2 && !model.metadata().labels().isEmpty() ? Math.max(0, output.last()) : 0;
        for (int i = 0; i < count; i++) {
            labels.add(model.metadata().labels().label(i, language));
        }
        return labels;
    }

    private static List<ModelPort> ports(List<Node> nodes) {
        List<ModelPort> ports = new ArrayList<>();
        for (Node node : nodes) {
            ports.add(new ModelPort(node.name(), node.shape().toArray(), "float32"));
        }
        return ports;
    }

    private static RecipeFacts recipe(ImageModel model) {
        Preprocessing recipe = model.metadata().preprocessing();
        Shape input = model.metadata().input();
        return new RecipeFacts(input.dim(2), input.dim(1), input.dim(3),
                recipe.crop() == Crop.NONE ? "none" : "centre", recipe.method().key(),
                coordinates(recipe), gray(recipe.gray()), model.metadata().guessed(),
                RecipeWriter.text(recipe));
    }

    private static String coordinates(Preprocessing recipe) {
        if (!recipe.method().heedsCoordinates()) {
            return "";
        }
        return switch (recipe.coordinates()) {
            case ASYMMETRIC -> "tf1";
            case HALF_PIXEL -> "half-pixel";
            case ALIGN_CORNERS -> "align-corners";
        };
    }

    private static String gray(Gray gray) {
        return gray instanceof Gray.Kept ? "" : gray instanceof Gray.Weighted ? "luma" : "mean";
    }
}
