package dev.vitrine.format;

/**
 * Hears how many bytes of the weights have come; the model file itself, whose length nobody knows, is not
 * counted.
 */
public interface ProgressListener {
    /** For whom progress is of no interest. */
    ProgressListener NONE = (loadedBytes, totalBytes, file) -> { };

    /**
     * @param loadedBytes of all weight files so far
     * @param totalBytes of all weight files, as the manifest has it
     * @param file the one that is being read
     */
    void progress(double loadedBytes, double totalBytes, String file);
}
