package dev.vitrine.format;

import dev.vitrine.VitrineException;

/**
 * A model file that is missing, cut short or of another kind. Its codes: model-not-found, model-not-json,
 * model-is-html, model-is-graph, model-weights-only, model-not-keras, manifest-invalid, shard-not-found,
 * shard-is-html, file-is-pointer, file-unreadable, weights-truncated, weights-too-long, weight-missing,
 * weight-dtype-unsupported.
 */
public final class ModelFormatException extends VitrineException {
    private static final long serialVersionUID = 1L;

    /**
     * @param code one of the codes above
     * @param message a whole sentence that names the file, the cause and the way out
     * @param args the file first, then what else the sentence names
     */
    public ModelFormatException(String code, String message, String... args) {
        super(code, message, args);
    }

    /** A source could not read a file at all. @param reason a clause, such as {@code "the network failed"} */
    public static ModelFormatException unreadable(String file, String reason) {
        return new ModelFormatException("file-unreadable", "The file " + file + " could not be read: "
                + reason + ".", file, reason);
    }

    /** The same, said of a file. */
    ModelFormatException in(String file) {
        return new ModelFormatException(code(), file + ": " + getMessage(), args().toArray(new String[0]));
    }

    static ModelFormatException invalidManifest(String file, String path, String problem) {
        return new ModelFormatException("manifest-invalid", file + ": " + path + " " + problem + ".",
                file, path, problem);
    }

    static ModelFormatException pointer(String file) {
        return new ModelFormatException("file-is-pointer", "The file " + file
                + " is a Git LFS pointer, not the file itself: fetch it with \"git lfs pull\" and upload"
                + " that.", file);
    }
}
