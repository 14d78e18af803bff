package dev.vitrine.keras.bytes;

import dev.vitrine.VitrineException;

/** A read past the end of a file, or bytes that do not inflate; the containers say more where they can. */
public final class BytesException extends VitrineException {
    private static final long serialVersionUID = 1L;

    BytesException(String file, int at, int count, int length) {
        super("file-truncated", file + " ends too early: " + count + " bytes were expected at byte " + at
                + ", but the file has " + length + ". It was probably not copied or downloaded whole; get it"
                + " again.",
                file, "" + at, "" + count, "" + length);
    }

    BytesException(String file, String cause) {
        super("file-damaged", file + " is damaged: " + cause + ". Copy or download it again, or save the"
                + " model again.",
                file, cause);
    }

    private BytesException(String code, String message, String folder, String path) {
        super(code, message, folder, path);
    }

    static BytesException missing(String folder, String path) {
        return new BytesException("file-missing", folder + " does not contain the file \"" + path
                + "\". Choose the whole folder.", folder, path);
    }
}
