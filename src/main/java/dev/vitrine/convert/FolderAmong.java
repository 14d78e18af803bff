package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.bytes.Folder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ready model folder among given files, at their top or in one of their folders: its files, taken as they are. */
final class FolderAmong {
    private static final String MODEL = "model.json";
    private static final String SAVED_BY_TFJS = ".weights.bin";
    private static final List<String> BESIDE = List.of("metadata.json", "labels.txt");

    private FolderAmong() {
    }

    /** The folder, or null where there is none. A shard that is missing is for the loader to tell. */
    static ReadyModel read(Folder given) {
        String model = modelFile(given);
        if (model == null) {
            return null;
        }
        String folder = model.substring(0, model.lastIndexOf('/') + 1);
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] json = given.read(model).toArray();
        files.put(MODEL, json);
        JsonObject root = JsonReader.read(json, given.name() + "/" + model).asObject();
        JsonArray groups = root.optionalArray("weightsManifest");
        if (groups != null) {
            for (JsonValue group : groups) {
                for (String path : group.asObject().array("paths").asStrings()) {
                    add(given, folder, path, files);
                }
            }
        }
        for (String path : BESIDE) {
            add(given, folder, path, files);
        }
        return new ReadyModel(GivenFiles.plainName(folder.isEmpty() ? given.name() : folder), files, List.of());
    }

    private static void add(Folder given, String folder, String path, Map<String, byte[]> files) {
        // TF.js' own downloads list their weights as ./name.
        String place = folder + (path.startsWith("./") ? path.substring(2) : path);
        if (given.has(place)) {
            files.put(path, given.read(place).toArray());
        }
    }

    // The one nearest to the top: a site has its model below, and its other JSON files elsewhere.
    private static String modelFile(Folder given) {
        String found = null;
        for (String name : given.names()) {
            if (isModelFile(given, name) && (found == null || name.length() < found.length())) {
                found = name;
            }
        }
        return found;
    }

    private static boolean isModelFile(Folder given, String name) {
        if (name.startsWith("__MACOSX/") || !name.endsWith(".json")) {
            return false;
        }
        String stem = name.substring(0, name.length() - ".json".length());
        return name.equals(MODEL) || name.endsWith("/" + MODEL) || given.has(stem + SAVED_BY_TFJS);
    }
}
