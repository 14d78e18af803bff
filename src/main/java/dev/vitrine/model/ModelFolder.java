package dev.vitrine.model;

import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.ModelSource;
import dev.vitrine.format.Weights;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.predict.Metadata;
import dev.vitrine.predict.MetadataReader;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Opens a model folder: the model file first, so that a model that cannot run is refused before its weights are
 * fetched; then {@code metadata.json} beside it, if there is one; then the weights.
 */
public final class ModelFolder {
    private ModelFolder() {
    }

    /**
     * @param location of the model file, as the source understands it
     * @throws dev.vitrine.VitrineException naming the file and what is wrong with it
     */
    public static ImageModel open(ModelSource source, String location, LoadOptions options) {
        ModelLoader loader = new ModelLoader(source, options);
        ModelDescription description = loader.description(location);
        Graph graph = ModelImporter.read(description.topology(), description.kerasVersion());
        Metadata metadata = metadata(source, location, graph);
        Weights weights = loader.weights(location, description);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : weights.names()) {
            tensors.put(name, weights.tensor(name));
        }
        return new ImageModel(description, new Model(WeightMatcher.bind(graph, tensors)), metadata);
    }

    private static Metadata metadata(ModelSource source, String location, Graph graph) {
        Shape input = graph.inputs().get(0).shape();
        boolean scalesItself = scalesItself(graph);
        String place = beside(location, source.hasQueries());
        SmallFile file = new SmallFile();
        try {
            source.read(place, file);
        } catch (ModelFormatException e) {
            // No metadata is no error: what cannot be reached is taken as absent, and the recipe is a guess.
            return Metadata.none(input, scalesItself);
        }
        return file.isJson() ? MetadataReader.read(file.bytes(), place, input, scalesItself)
                : Metadata.none(input, scalesItself);
    }

    // Whether the first thing done to the input is to scale it.
    static boolean scalesItself(Graph graph) {
        for (Node node : graph.nodes()) {
            if (node.inputs().contains(graph.inputs().get(0))) {
                return node.op() instanceof Affine;
            }
        }
        return false;
    }

    private static String beside(String location, boolean hasQueries) {
        int query = hasQueries ? location.indexOf('?') : -1;
        String path = query < 0 ? location : location.substring(0, query);
        return path.substring(0, path.lastIndexOf('/') + 1) + "metadata.json"
                + (query < 0 ? "" : location.substring(query));
    }
}
