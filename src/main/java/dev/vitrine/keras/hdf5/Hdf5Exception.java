package dev.vitrine.keras.hdf5;

import dev.vitrine.VitrineException;

/**
 * An HDF5 file that cannot be read, with the file, the byte and the object's path; never a caller's mistake.
 */
public final class Hdf5Exception extends VitrineException {
    private static final long serialVersionUID = 1L;

    private Hdf5Exception(String code, String message, String... args) {
        super(code, message, args);
    }

    static Hdf5Exception notHdf5(String file) {
        return new Hdf5Exception("hdf5-not-hdf5", file + " is not an HDF5 file: the signature that every such"
                + " file"
                + " starts with is missing. Choose the .h5 or .keras file that model.save() wrote.", file);
    }

    static Hdf5Exception truncated(String file, int expectedBytes, int foundBytes) {
        return new Hdf5Exception("hdf5-truncated", file + " is not whole: it should have " + expectedBytes
                + " bytes but has " + foundBytes + ". Copy or download it again.",
                file, "" + expectedBytes, "" + foundBytes);
    }

    static Hdf5Exception damaged(String file, int offsetBytes, String path, String cause) {
        return new Hdf5Exception("hdf5-damaged", file + " is damaged at byte " + offsetBytes + ", in " + path
                + ": "
                + cause + ". Copy or download it again, or save the model again.",
                file, "" + offsetBytes, path, cause);
    }

    static Hdf5Exception unsupported(String file, int offsetBytes, String path, String feature) {
        return new Hdf5Exception("hdf5-unsupported", file + " uses a part of HDF5 that Keras does not write"
                + " and that"
                + " is not read here: " + feature + " (byte " + offsetBytes + ", in " + path
                + "). Open the model in Keras and save it again with model.save(\"model.keras\").",
                file, "" + offsetBytes, path, feature);
    }

    static Hdf5Exception missing(String file, String path) {
        return new Hdf5Exception("hdf5-missing", file + " has nothing at " + path
                + ". The file may have been written in parts; save the model again.", file, path);
    }

    static Hdf5Exception unexpected(String file, String path, String expected, String found) {
        return new Hdf5Exception("hdf5-unexpected", file + " should hold " + expected + " at " + path
                + " but holds "
                + found + ". Save the model again with model.save().", file, path, expected, found);
    }
}
