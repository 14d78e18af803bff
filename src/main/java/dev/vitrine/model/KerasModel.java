package dev.vitrine.model;

import dev.vitrine.engine.Model;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.graph.Graph;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.layout.LayerWeight;
import dev.vitrine.keras.layout.WeightLayout;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.predict.LabelsText;
import dev.vitrine.predict.Metadata;
import dev.vitrine.predict.MetadataReader;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens what Keras saved: config to graph first, so that a model that cannot run is refused before its weights are
 * read. It fetches and unpacks nothing.
 */
public final class KerasModel {
    private static final String TEACHABLE_MACHINE = "keras_model.h5";

    private KerasModel() {
    }

    /**
     * @param metadata the content of a metadata.json for the model, or null
     * @throws dev.vitrine.VitrineException naming what keeps the model from running
     */
    public static ImageModel open(KerasFile file, byte[] metadata) {
        WeightLayout layout = WeightLayout.of(file);
        Graph graph = ModelImporter.read(layout.topology(), file.kerasVersion());
        Graph bound = WeightMatcher.bind(graph, tensors(layout));
        return new ImageModel(ModelDescription.ofKeras(layout.topology(), file.kerasVersion()), new Model(bound),
                metadata(file, metadata, graph), List.of());
    }

    /**
     * Reads the layers and not the weights.
     *
     * @throws dev.vitrine.VitrineException naming what keeps the model from running, as far as the layers tell
     */
    public static void check(KerasFile file) {
        ModelImporter.read(WeightLayout.of(file).topology(), file.kerasVersion());
    }

    /** The values of all weights by names that the layers know: layer and role, with the models around where needed. */
    static Map<String, Tensor> tensors(WeightLayout layout) {
        Map<String, Integer> count = new HashMap<>();
        for (LayerWeight weight : layout.weights()) {
            count.merge(weight.name(), 1, Integer::sum);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (LayerWeight weight : layout.weights()) {
            tensors.put(count.get(weight.name()) > 1 ? weight.fullName() : weight.name(),
                    new Tensor(weight.stored().shape(), weight.stored().floats()));
        }
        return tensors;
    }

    private static Metadata metadata(KerasFile file, byte[] json, Graph graph) {
        Shape input = graph.inputs().get(0).shape();
        boolean scalesItself = ModelOpening.scalesItself(graph);
        if (json != null) {
            return MetadataReader.read(json, "metadata.json", input, scalesItself);
        }
        if (file.labelsText() == null) {
            return Metadata.none(input, scalesItself);
        }
        return file.name().endsWith(TEACHABLE_MACHINE)
                ? Metadata.teachableMachine(input, LabelsText.read(file.labelsText()))
                : Metadata.none(input, scalesItself).withLabels(LabelsText.read(file.labelsText()));
    }
}
