package dev.vitrine.format;

import dev.vitrine.json.JsonObject;

/**
 * A model file as written: the Keras topology, unread, and the list of its weights. What an old or a bare
 * file does not say is null.
 *
 * @param file the name of the model file, as errors give it
 * @param topology an object with {@code class_name} and {@code config}
 * @param kerasVersion who wrote the topology, such as {@code 2.1.5} or {@code tfjs-layers 4.22.0}
 * @param format {@code layers-model}
 * @param userDefinedMetadata what the author of the model added
 * @param manifest empty where the topology came alone
 */
public record ModelDescription(String file, JsonObject topology, String kerasVersion, String format,
        String generatedBy, String convertedBy, JsonObject userDefinedMetadata, WeightManifest manifest) {
    /** A topology of another container than model.json, whose weights are not listed but read. */
    public static ModelDescription ofKeras(JsonObject topology, String kerasVersion) {
        return new ModelDescription(topology.file(), topology, kerasVersion, null, null, null, null,
                WeightManifest.EMPTY);
    }

    /**
     * Weights alone, of layers that need not be known any more.
     *
     * @param file that lists them, as errors give it
     */
    public static ModelDescription ofWeights(String file, WeightManifest manifest) {
        return new ModelDescription(file, null, null, null, null, null, null, manifest);
    }

    /** The class of the outermost model: Sequential, Functional or Model. */
    public String className() {
        return topology.string("class_name");
    }

    /**
     * The dialect of Keras the topology is written in, 2 or 3 (1 for its ancestors); 0 if the file does not
     * say.
     */
    public int kerasMajor() {
        String version = kerasVersion != null ? kerasVersion : generatedBy == null ? "" : generatedBy;
        String lower = version.toLowerCase();
        if (lower.contains("tfjs") || lower.contains("tensorflow.js")) {
            return 2;
        }
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c >= '0' && c <= '9') {
                return c - '0';
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return file + ": " + className() + (kerasVersion == null ? "" : " of Keras " + kerasVersion) + ", "
                + manifest.entries().size() + " weights in " + manifest.totalBytes() + " bytes";
    }
}
