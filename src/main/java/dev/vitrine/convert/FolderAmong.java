package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ready model folder among given files, in any order and under any folders: its files, taken as they are. Where the
 * folders' names are lost, as in a browser's selection, a file's own name is enough if no other has it.
 */
final class FolderAmong {
    private static final String JUNK = "__MACOSX/";
    private static final String MODEL = "model.json";
    private static final String SAVED_BY_TFJS = ".weights.bin";
    private static final List<String> BESIDE = List.of("metadata.json", "labels.txt");

    private FolderAmong() {
    }

    /**
     * The folder, or null where there is none.
     *
     * @throws ConvertException naming all weight files that are missing
     */
    static ReadyModel read(Folder given) {
        String model = modelFile(given);
        if (model == null) {
            return null;
        }
        String folder = model.substring(0, model.lastIndexOf('/') + 1);
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] json = given.read(model).toArray();
        files.put(MODEL, json);
        List<String> missing = new ArrayList<>();
        JsonObject root = JsonReader.read(json, given.name() + "/" + model).asObject();
        JsonArray groups = root.optionalArray("weightsManifest");
        if (groups != null) {
            for (JsonValue group : groups) {
                for (String path : group.asObject().array("paths").asStrings()) {
                    if (!add(given, folder, path, files)) {
                        missing.add(path);
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw ConvertException.filesMissing(model, missing);
        }
        for (String path : BESIDE) {
            add(given, folder, path, files);
        }
        return new ReadyModel(GivenFiles.plainName(folder.isEmpty() ? given.name() : folder), files, List.of());
    }

    private static boolean add(Folder given, String folder, String path, Map<String, byte[]> files) {
        // TF.js' own downloads list their weights as ./name.
        String plain = path.startsWith("./") ? path.substring(2) : path;
        String place = given.has(folder + plain) ? folder + plain : onlyOneCalled(plain, given);
        if (place == null) {
            return false;
        }
        files.put(plain, given.read(place).toArray());
        return true;
    }

    private static String onlyOneCalled(String path, Folder given) {
        String found = null;
        for (String name : given.names()) {
            if (fileName(name).equals(fileName(path)) && !name.startsWith(JUNK)) {
                if (found != null) {
                    return null;
                }
                found = name;
            }
        }
        return found;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    // The one nearest to the top: a site has its model below, and its other JSON files elsewhere.
    private static String modelFile(Folder given) {
        String found = null;
        List<String> renamed = new ArrayList<>();
        for (String name : given.names()) {
            if (isModelFile(given, name) && (found == null || name.length() < found.length())) {
                found = name;
            }
            if (name.endsWith(".json") && !name.startsWith(JUNK) && !BESIDE.contains(fileName(name))
                    && listsWeights(given.read(name))) {
                renamed.add(name);
            }
        }
        return found == null && renamed.size() == 1 ? renamed.get(0) : found;
    }

    private static boolean listsWeights(Bytes json) {
        byte[] wanted = "\"weightsManifest\"".getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; json.holds(at, wanted.length); at++) {
            int i = 0;
            while (i < wanted.length && json.u8(at + i) == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModelFile(Folder given, String name) {
        if (name.startsWith(JUNK) || !name.endsWith(".json")) {
            return false;
        }
        String stem = name.substring(0, name.length() - ".json".length());
        return name.equals(MODEL) || name.endsWith("/" + MODEL) || given.has(stem + SAVED_BY_TFJS);
    }
}
