package dev.vitrine.keras.zip;

import dev.vitrine.VitrineException;

/** An archive that cannot or must not be unpacked; it names the archive and the file in it. */
public final class ZipArchiveException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private ZipArchiveException(String code, String message, String... args) {
        super(code, message, args);
    }

    static ZipArchiveException notZip(String archive) {
        return new ZipArchiveException("zip-not-zip", archive + " is not a whole ZIP archive: the list of"
                + " files at its"
                + " end is missing. Copy or download it again.", archive);
    }

    static ZipArchiveException damaged(String archive, int offsetBytes, String cause) {
        return new ZipArchiveException("zip-damaged", archive + " is damaged at byte " + offsetBytes + ": "
                + cause
                + ". Copy or download it again.", archive, "" + offsetBytes, cause);
    }

    static ZipArchiveException encrypted(String archive, String entry) {
        return new ZipArchiveException("zip-encrypted", archive + " is protected by a password (\"" + entry
                + "\" is encrypted). Unpack it and make a new ZIP without a password.", archive, entry);
    }

    static ZipArchiveException unsupported(String archive, String entry, String feature) {
        return new ZipArchiveException("zip-unsupported", archive + " cannot be unpacked: \"" + entry + "\" "
                + feature
                + ". Make a new ZIP with ordinary compression (deflate).", archive, entry, feature);
    }

    static ZipArchiveException hostile(String archive, String entry, String cause) {
        return new ZipArchiveException("zip-hostile", archive + " is refused: \"" + entry + "\" " + cause
                + ". No program for models writes such an archive; get the model from a source you trust.",
                archive, entry, cause);
    }

    static ZipArchiveException unwritable(String entry, String cause) {
        return new ZipArchiveException("zip-unwritable", "The archive cannot be written at \"" + entry + "\": " + cause
                + ". Leave some of the files out.", entry, cause);
    }

    static ZipArchiveException missing(String archive, String entry) {
        return new ZipArchiveException("zip-missing", archive + " does not contain the file \"" + entry
                + "\".",
                archive, entry);
    }
}
