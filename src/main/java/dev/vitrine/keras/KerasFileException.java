package dev.vitrine.keras;

import dev.vitrine.VitrineException;

/** A whole file that holds no model that can be opened; it says what it is instead and how to get a model. */
public final class KerasFileException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private KerasFileException(String code, String message, String... args) {
        super(code, message, args);
    }

    static KerasFileException unknown(String file, String found) {
        return new KerasFileException("keras-unknown", file + " is not a model that Keras saved: " + found
                + ". Choose the .keras or .h5 file, or the SavedModel folder, that model.save() wrote.", file,
                found);
    }

    static KerasFileException weightsOnly(String file) {
        return new KerasFileException("keras-weights-only", file + " holds weights without the model they"
                + " belong to: it"
                + " was written by save_weights(). Load the weights in Python and save the whole model with"
                + " model.save(\"model.keras\").", file);
    }

    static KerasFileException optimizerOnly(String file) {
        return new KerasFileException("keras-optimizer-only", file + " holds only the state of an optimizer,"
                + " no model."
                + " Save the whole model with model.save(\"model.keras\").", file);
    }

    static KerasFileException subclassed(String file, String className) {
        return new KerasFileException("keras-subclassed", file + " holds a model of the Python class \""
                + className
                + "\", whose code is not in the file. Build the same model as keras.Sequential or"
                + " keras.Model(inputs,"
                + " outputs), load the weights, and save it with model.save(\"model.keras\").", file,
                className);
    }

    static KerasFileException notNumbers(String file, String path, String found) {
        return new KerasFileException("keras-weight-type", file + " holds " + found
                + " where a weight should be, at "
                + path + ". Save the model again.", file, path, found);
    }

    static KerasFileException tooLarge(String file) {
        return new KerasFileException("keras-too-large", file + " claims more weights than a file of its size"
                + " can hold."
                + " Copy or download it again.", file);
    }
}
