package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A SavedModel of Keras: the JSON it stored for the model, and its variables. It runs no graph. */
public final class SavedModel {
    private static final String MODEL_FILE = "saved_model.pb";
    private static final double CLAIM_BYTES = 1 << 24;
    private static final double CLAIM_RATIO = 16;

    private final String metadataJson;
    private final List<SavedVariable> variables;

    private SavedModel(String metadataJson, List<SavedVariable> variables) {
        this.metadataJson = metadataJson;
        this.variables = variables;
    }

    /**
     * The folder in {@code folder} that holds a SavedModel.
     *
     * @return its path with a slash at the end, empty for the top, or null if there is none
     */
    public static String prefixIn(Folder folder) {
        for (String name : folder.names()) {
            if (name.equals(MODEL_FILE)) {
                return "";
            }
        }
        for (String name : folder.names()) {
            if (name.endsWith("/" + MODEL_FILE) && !name.startsWith("__MACOSX/")) {
                return name.substring(0, name.length() - MODEL_FILE.length());
            }
        }
        return null;
    }

    /**
     * Reads the model's JSON and the list of its variables, not their values.
     *
     * @param prefix as {@link #prefixIn} gives it
     * @throws SavedModelException if it is a graph without layers, incomplete or damaged
     */
    public static SavedModel open(Folder folder, String prefix) {
        return open(folder, prefix, new Crc32c());
    }

    static SavedModel open(Folder folder, String prefix, Crc32c crc) {
        String metadataPath = prefix + "keras_metadata.pb";
        String json = folder.has(metadataPath) ? KerasMetadata.fromMetadata(folder.read(metadataPath))
                : KerasMetadata.fromSavedModel(folder.read(prefix + MODEL_FILE));
        if (json == null) {
            throw SavedModelException.graphOnly(folder.name());
        }
        TensorBundle bundle = new TensorBundle(folder, prefix + "variables/variables", crc);
        List<SavedVariable> variables = new ArrayList<>();
        double claimed = 0;
        Bytes graph = bundle.string("_CHECKPOINTABLE_OBJECT_GRAPH");
        for (Map.Entry<String, ObjectGraph.Variable> found : ObjectGraph.variables(graph).entrySet()) {
            String key = found.getValue().key();
            BundleEntry entry = bundle.entry(key);
            claimed += entry.sizeBytes();
            if (entry.type() != null && entry.type().sizeBytes() > 0) {
                variables.add(new SavedVariable(found.getKey(), found.getValue().fullName(),
                        Shape.of(entry.dims()),
                        entry.type(), bundle, key));
            }
        }
        // A layer that is shared is listed at each of its places; a few thousand times the same is no model.
        if (claimed > CLAIM_BYTES + CLAIM_RATIO * bundle.dataBytes()) {
            throw SavedModelException.damaged(folder.name(), 0, "its variables claim more than the data files"
                    + " hold");
        }
        return new SavedModel(json, variables);
    }

    /**
     * {@code class_name}, {@code config}, and in newer files {@code keras_version} and {@code model_config}.
     */
    public String metadataJson() {
        return metadataJson;
    }

    /** In the order of the object graph; optimizer state is left out. */
    public List<SavedVariable> variables() {
        return variables;
    }
}
