package dev.vitrine.keras;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.hdf5.Hdf5File;
import dev.vitrine.keras.savedmodel.SavedModel;
import dev.vitrine.keras.zip.ZipArchive;

/**
 * A model that Keras saved, as written: config and weights. It recognises the form by its content, whatever
 * the file is called, and maps nothing to layers.
 *
 * @param name what a person calls the file or folder
 * @param kind which form it is
 * @param configText JSON of the model: {@code class_name} and {@code config}
 * @param kerasVersion such as {@code 2.15.0}, or null where the file has none
 * @param weights by the path they are written under
 * @param labelsText the content of a {@code labels.txt} that lay beside the model, or null
 */
public record KerasFile(String name, Kind kind, String configText, String kerasVersion, WeightsByPath weights,
        String labelsText) {
    /** The forms that {@code model.save()} has. */
    public enum Kind { KERAS_ARCHIVE, HDF5, SAVED_MODEL }

    private static final String LABELS = "labels.txt";
    private static final int TFLITE_MARK = 0x334c4654;

    /**
     * Opens one file: .keras, .h5, or a ZIP with a SavedModel or with such a file in it.
     *
     * @throws dev.vitrine.VitrineException if it is none of these, holds no model, or is damaged
     */
    public static KerasFile open(Bytes file) {
        if (ZipArchive.isZip(file)) {
            return open(ZipArchive.open(file));
        }
        if (Hdf5File.isHdf5(file) || looksLikeHdf5(file.name())) {
            return Hdf5Model.open(file, null);
        }
        throw KerasFileException.unknown(file.name(), describe(file));
    }

    /** Opens an unpacked SavedModel or .keras folder, or a folder with one model file in it. */
    public static KerasFile open(Folder folder) {
        if (folder.has("config.json") || folder.has(KerasArchive.WEIGHTS)) {
            return KerasArchive.open(folder);
        }
        String labels = labels(folder);
        String prefix = SavedModel.prefixIn(folder);
        if (prefix != null) {
            return SavedModelFolder.open(folder, prefix, labels);
        }
        for (String path : folder.names()) {
            if (!path.startsWith("__MACOSX/") && (path.endsWith(".h5") || path.endsWith(".hdf5"))) {
                return Hdf5Model.open(folder.read(path), labels);
            }
        }
        for (String path : folder.names()) {
            // Only once: an archive in an archive in an archive is no model.
            if (!path.startsWith("__MACOSX/") && path.endsWith(".keras")) {
                Bytes inner = folder.read(path);
                return ZipArchive.isZip(inner) ? KerasArchive.open(ZipArchive.open(inner))
                        : Hdf5Model.open(inner, labels);
            }
        }
        throw KerasFileException.unknown(folder.name(), describe(folder));
    }

    private static String labels(Folder folder) {
        for (String path : folder.names()) {
            if (path.equals(LABELS) || path.endsWith("/" + LABELS) && !path.startsWith("__MACOSX/")) {
                return folder.read(path).utf8();
            }
        }
        return null;
    }

    private static boolean looksLikeHdf5(String name) {
        return name.endsWith(".h5") || name.endsWith(".hdf5") || name.endsWith(".keras");
    }

    private static String describe(Bytes file) {
        if (file.length() == 0) {
            return "it is empty";
        }
        if (file.length() > 8 && file.i32(4) == TFLITE_MARK) {
            return "it is a TensorFlow Lite model, from which the layers cannot be recovered";
        }
        if (file.name().endsWith(".pb")) {
            return "it is one file of a SavedModel, which is a whole folder";
        }
        if (file.length() > 2 && file.u16(0) == 0x8b1f) {
            return "it is packed with gzip and has to be unpacked first";
        }
        return "its content is of another kind";
    }

    private static String describe(Folder folder) {
        for (String path : folder.names()) {
            if (path.endsWith("/data.pkl")) {
                return "it is a PyTorch model";
            }
            if (path.endsWith("model.json")) {
                return "it is a TF.js model, which is opened by its model.json";
            }
        }
        return folder.names().isEmpty() ? "it has no files" : "it has neither saved_model.pb nor a .keras or"
                + " .h5 file";
    }
}
