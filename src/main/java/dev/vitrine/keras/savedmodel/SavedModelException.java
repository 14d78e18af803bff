package dev.vitrine.keras.savedmodel;

import dev.vitrine.VitrineException;

/** A SavedModel that cannot be read, with the file and what to do. */
public final class SavedModelException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private SavedModelException(String code, String message, String... args) {
        super(code, message, args);
    }

    static SavedModelException damaged(String file, int offsetBytes, String cause) {
        return new SavedModelException("saved-model-damaged", file + " is damaged at byte " + offsetBytes
                + ": " + cause
                + ". Copy or download it again, or save the model again.", file, "" + offsetBytes, cause);
    }

    static SavedModelException unsupported(String file, String feature) {
        return new SavedModelException("saved-model-unsupported", file + " cannot be read here: " + feature
                + ". Open the model in Keras and save it with model.save(\"model.keras\").", file, feature);
    }

    static SavedModelException graphOnly(String folder) {
        return new SavedModelException("saved-model-graph-only", folder + " holds a computation graph without"
                + " its"
                + " layers: it was written by model.export() or tf.saved_model.save(), not by model.save()."
                + " Save the"
                + " model again with model.save(\"model.keras\") and open that file.", folder);
    }

    static SavedModelException missing(String folder, String path) {
        return new SavedModelException("saved-model-incomplete", folder + " lacks the file " + path
                + ". Choose the whole folder that model.save() wrote, or a ZIP of it.", folder, path);
    }

    static SavedModelException noVariable(String file, String key) {
        return new SavedModelException("saved-model-variable", file + " does not hold the variable " + key
                + ". Save the model again.", file, key);
    }
}
