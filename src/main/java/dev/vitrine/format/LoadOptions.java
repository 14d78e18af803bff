package dev.vitrine.format;

/**
 * What a caller may change about loading.
 *
 * @param weightPathPrefix stands before each weight file's path in the place of the model's folder; or null
 * @param weightPathConverter gives the whole location of a weight file; null for folder, or prefix, and path
 */
public record LoadOptions(String weightPathPrefix, PathConverter weightPathConverter,
        ProgressListener progress) {
    /** Weights beside the model, progress unheard. */
    public static final LoadOptions DEFAULT = new LoadOptions(null, null, ProgressListener.NONE);

    public LoadOptions withProgress(ProgressListener listener) {
        return new LoadOptions(weightPathPrefix, weightPathConverter, listener);
    }

    /** Turns a path of the manifest into a location. */
    public interface PathConverter {
        String locationOf(String path);
    }
}
