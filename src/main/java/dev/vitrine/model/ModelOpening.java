package dev.vitrine.model;

import dev.vitrine.ModelLocation;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelFileBytes;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.ModelSource;
import dev.vitrine.format.WeightStream;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.predict.Metadata;
import dev.vitrine.predict.MetadataReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A model folder being opened, file by file: the model file first, so that a model that cannot run is refused before
 * its weights are fetched; then {@code metadata.json} beside it, which need not be there; then the weights. It names
 * the file it wants and takes its bytes. How to wait for them is the driver's business: a disk's blocks, a browser
 * calls back.
 */
public final class ModelOpening implements Opening {
    private final String location;
    private final boolean hasQueries;
    private final LoadOptions options;
    private final ModelFileBytes modelFile;
    private final String metadataPlace;
    private final SmallFile metadataFile = new SmallFile();
    private ModelDescription description;
    private Graph graph;
    private Metadata metadata;
    private WeightStream stream;
    private ImageModel expected;

    /**
     * @param location of the model file
     * @param hasQueries whether locations are URLs, see {@link ModelSource#hasQueries}
     */
    public ModelOpening(String location, boolean hasQueries, LoadOptions options) {
        this.location = location;
        this.hasQueries = hasQueries;
        this.options = options;
        modelFile = new ModelFileBytes(location);
        metadataPlace = new ModelLocation(location, options.weightPathPrefix(), hasQueries).beside("metadata.json");
    }

    @Override
    public String wanted() {
        if (description == null) {
            return location;
        }
        return metadata == null ? metadataPlace : stream.wanted();
    }

    @Override
    public String ahead(int steps) {
        if (stream == null) {
            return description == null && steps == 1 ? metadataPlace : null;
        }
        return stream.ahead(steps);
    }

    /** The graph, its weights not bound; null until the model file has been read. */
    public Graph graph() {
        return graph;
    }

    @Override
    public ModelSource.Consumer consumer() {
        if (description == null) {
            return modelFile;
        }
        return metadata == null ? metadataFile : stream.consumer();
    }

    @Override
    public boolean isOptional() {
        return description != null && metadata == null;
    }

    @Override
    public void end() {
        if (description == null) {
            description = modelFile.description();
            graph = ModelImporter.read(description.topology(), description.kerasVersion());
        } else if (metadata != null) {
            stream.end();
        } else if (metadataFile.isJson()) {
            beginWeights(MetadataReader.read(metadataFile.bytes(), metadataPlace, graph.inputs().get(0).shape(),
                    scalesItself(graph)));
        } else {
            skip();
        }
    }

    @Override
    public void skip() {
        beginWeights(Metadata.none(graph.inputs().get(0).shape(), scalesItself(graph)));
    }

    private void beginWeights(Metadata known) {
        metadata = known;
        stream = ModelLoader.stream(location, description, options, hasQueries);
        WeightMatcher.Matched matched;
        try {
            matched = WeightMatcher.fill(graph, stream.expected().values(), options.strict());
        } catch (WeightMatcher.WeightException e) {
            throw e.in(description.file());
        }
        List<String> warnings = new ArrayList<>(matched.warnings());
        if (!metadata.otherInput().isEmpty()) {
            warnings.add(metadata.otherInput());
        }
        expected = new ImageModel(description, new Model(matched.graph()), metadata, warnings);
    }

    /** What the model will be, while its weights are still on their way; null until the first of them is wanted. */
    public ImageModel expected() {
        return expected;
    }

    /**
     * The model, after the last file.
     *
     * @throws dev.vitrine.VitrineException if the files do not have the length that they should have
     */
    public ImageModel model() {
        stream.weights();
        return expected;
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
}
