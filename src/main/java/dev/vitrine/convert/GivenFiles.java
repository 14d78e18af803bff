package dev.vitrine.convert;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.bytes.MemoryFolder;
import dev.vitrine.keras.savedmodel.SavedModel;
import dev.vitrine.keras.zip.ZipArchive;
import dev.vitrine.predict.LabelsText;
import dev.vitrine.predict.MetadataWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a model folder of whatever a person dropped: what Keras saved, with labels.txt and metadata.json beside it if
 * there are any, or the files or the ZIP of a model folder. It asks which is meant where there are two models.
 */
public final class GivenFiles {
    private static final String METADATA = "metadata.json";

    private final Folder given;
    private final List<String> names = new ArrayList<>();

    private GivenFiles(Folder given) {
        this.given = given;
        for (String name : given.names()) {
            if (!isJunk(name)) {
                names.add(name);
            }
        }
    }

    /**
     * @param given the files by their paths
     * @throws dev.vitrine.VitrineException if no model is among them, or more than one, or it cannot be converted
     */
    public static ReadyModel open(Folder given) {
        return new GivenFiles(given).open();
    }

    private ReadyModel open() {
        if (SavedModel.prefixIn(given) != null || names.contains("config.json")) {
            return converted(KerasFile.open(given));
        }
        ReadyModel folder = FolderAmong.read(given);
        if (folder != null) {
            return folder;
        }
        List<Bytes> models = new ArrayList<>();
        for (String name : names) {
            if (!isCompanion(name)) {
                models.add(given.read(name));
            }
        }
        if (models.size() != 1) {
            throw models.isEmpty() ? ConvertException.noModel(names) : ConvertException.severalModels(names);
        }
        Bytes model = models.get(0);
        if (ZipArchive.isZip(model)) {
            ZipArchive zip = ZipArchive.open(model);
            ReadyModel ready = FolderAmong.read(zip);
            return ready != null ? ready : converted(KerasFile.open(zip));
        }
        return converted(KerasFile.open(model));
    }

    private ReadyModel converted(KerasFile file) {
        JsonObject metadata = metadata();
        Converted converted = Converter.convert(file, new ConvertOptions(Quantizing.NONE,
                ConvertOptions.DEFAULT.shardBytes(), false, metadata));
        String text = file.labelsText() != null ? file.labelsText() : labels();
        String name = plainName(file.name());
        byte[] written = MetadataWriter.write(metadata, name, text == null ? List.of() : LabelsText.read(text),
                file.name());
        Map<String, byte[]> files = new LinkedHashMap<>(converted.files());
        if (written != null) {
            files.put(METADATA, written);
        }
        return new ReadyModel(name, files, converted.warnings());
    }

    // In an unpacked .keras folder the file of that name is Keras's own, about something else.
    private JsonObject metadata() {
        for (String name : names) {
            if (fileName(name).equals(METADATA)) {
                JsonObject object = JsonReader.read(given.read(name).toArray(), name).asObject();
                return object.has("keras_version") ? null : object;
            }
        }
        return null;
    }

    private String labels() {
        for (String name : names) {
            if (name.endsWith(".txt")) {
                return given.read(name).utf8();
            }
        }
        return null;
    }

    private static boolean isCompanion(String name) {
        return name.endsWith(".txt") || name.endsWith(".bin") || fileName(name).equals(METADATA);
    }

    private static boolean isJunk(String path) {
        return path.startsWith("__MACOSX/") || fileName(path).startsWith(".") || path.endsWith("/");
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What a person calls the model: {@code faces} for {@code up/faces.savedmodel.zip}. */
    static String plainName(String file) {
        String name = fileName(file.endsWith("/") ? file.substring(0, file.length() - 1) : file);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Files in memory as {@link #open} takes them. */
    public static ReadyModel open(String name, Map<String, byte[]> files) {
        Map<String, Bytes> named = new LinkedHashMap<>();
        files.forEach((path, content) -> named.put(path, Bytes.of(path, content)));
        return open(new MemoryFolder(name, named));
    }
}
