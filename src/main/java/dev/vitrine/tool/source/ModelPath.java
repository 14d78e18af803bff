package dev.vitrine.tool.source;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.KerasModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What people write for a model on the command line: a model folder, its {@code model.json} by any name, or what Keras
 * saved: a .keras or .h5 file, a SavedModel's folder, a ZIP of one.
 */
public final class ModelPath {
    private static final String MODEL_JSON = "model.json";
    private static final int ZIP = 0x504b0304;
    private static final int HDF5 = 0x89484446;

    private ModelPath() {
    }

    /** The location of the model file, with forward slashes. */
    public static String file(String argument) {
        Path path = path(argument);
        Path file = Files.isDirectory(path) ? path.resolve(MODEL_JSON) : path;
        return file.toString().replace('\\', '/');
    }

    /** @throws dev.vitrine.VitrineException naming the file and what is wrong with it */
    public static ImageModel open(String argument) {
        KerasFile keras = keras(argument);
        return keras == null ? ModelFolder.open(new FileModelSource(), file(argument), LoadOptions.DEFAULT)
                : KerasModel.open(keras, metadataBeside(path(argument)));
    }

    /**
     * What Keras saved there, or null where the argument leads to a model.json or to nothing.
     *
     * @throws dev.vitrine.VitrineException if it is Keras's but cannot be opened
     */
    public static KerasFile keras(String argument) {
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(MODEL_JSON)) || isEmpty(path) ? null
                    : KerasFile.open(new DiskFolder(path));
        }
        if (!Files.isRegularFile(path) || !looksLikeKeras(path)) {
            return null;
        }
        return KerasFile.open(Bytes.of(path.getFileName().toString(), DiskFile.read(path)));
    }

    // An empty folder is a missing model.json, of which ModelFolder speaks.
    private static boolean isEmpty(Path folder) {
        return new DiskFolder(folder).names().isEmpty();
    }

    private static boolean looksLikeKeras(Path file) {
        String name = file.getFileName().toString();
        for (String ending : List.of(".keras", ".h5", ".hdf5", ".zip", ".pb", ".tflite")) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            int mark = 0;
            for (byte b : in.readNBytes(Integer.BYTES)) {
                mark = mark << 8 | b & 0xff;
            }
            return mark == ZIP || mark == HDF5;
        } catch (IOException e) {
            throw DiskFile.unreadable(file, e);
        }
    }

    private static byte[] metadataBeside(Path path) {
        boolean folder = Files.isDirectory(path);
        Path file = folder ? path.resolve("metadata.json") : path.resolveSibling("metadata.json");
        // In an unpacked .keras folder it is Keras's own, about something else.
        return Files.isRegularFile(file) && !(folder && Files.exists(path.resolve("config.json")))
                ? DiskFile.read(file) : null;
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new ToolException("path-invalid", "\"" + argument + "\" is no possible path.", argument);
        }
    }
}
