package dev.vitrine.format;

/**
 * Loads a model file, then its weight files one after the other, and names the file that is missing, cut
 * short or no weight file at all. It does not know how a source fetches.
 */
public final class ModelLoader {
    private final ModelSource source;
    private final LoadOptions options;

    public ModelLoader(ModelSource source, LoadOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * Loads description and weights.
     *
     * @param location of the model file
     * @throws dev.vitrine.VitrineException naming the file at fault
     */
    public static LoadedModel load(ModelSource source, String location, ProgressListener progress) {
        return new ModelLoader(source, LoadOptions.DEFAULT.withProgress(progress)).load(location);
    }

    /** As the static method, with this loader's options. */
    public LoadedModel load(String location) {
        ModelDescription description = description(location);
        return new LoadedModel(description, weights(location, description));
    }

    /** The model file alone, to be looked at before its weights are fetched. */
    public ModelDescription description(String location) {
        ModelFileBytes bytes = new ModelFileBytes(location);
        source.read(location, bytes);
        return bytes.description();
    }

    /** The weights of a description that came from that location. */
    public Weights weights(String location, ModelDescription description) {
        WeightStream stream = stream(location, description, options, source.hasQueries());
        for (String file = stream.wanted(); file != null; file = stream.wanted()) {
            source.read(file, stream.consumer());
            stream.end();
        }
        return stream.weights();
    }

    /** The same, for whoever fetches the files without blocking. @param hasQueries see {@link ModelSource} */
    public static WeightStream stream(String location, ModelDescription description, LoadOptions options,
            boolean hasQueries) {
        return new WeightStream(options.places(location, hasQueries), description, options.progress());
    }
}
