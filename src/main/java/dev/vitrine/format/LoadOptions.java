package dev.vitrine.format;

import dev.vitrine.ModelLocation;

/**
 * What a caller may change about loading.
 *
 * @param weightPathPrefix stands before each weight file's path in the place of the model's folder; or null
 * @param weightPathConverter gives the whole location of a weight file; null for folder, or prefix, and path
 * @param strict whether a weight that the files lack is an error; if not, it is zeros and a warning
 */
public record LoadOptions(String weightPathPrefix, PathConverter weightPathConverter,
        ProgressListener progress, boolean strict) {
    /** Weights beside the model and all there, progress unheard. */
    public static final LoadOptions DEFAULT = new LoadOptions(null, null, ProgressListener.NONE, true);

    public LoadOptions withProgress(ProgressListener listener) {
        return new LoadOptions(weightPathPrefix, weightPathConverter, listener, strict);
    }

    /** Takes zeros for the weights that the files lack. */
    public LoadOptions lenient() {
        return new LoadOptions(weightPathPrefix, weightPathConverter, progress, false);
    }

    /** Where the weight files of a model lie. @param hasQueries as {@link ModelSource#hasQueries} says */
    PathConverter places(String model, boolean hasQueries) {
        return weightPathConverter != null ? weightPathConverter
                : new ModelLocation(model, weightPathPrefix, hasQueries)::of;
    }

    /** Turns a path of the manifest into a location. */
    public interface PathConverter {
        String locationOf(String path);
    }
}
