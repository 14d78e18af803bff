package dev.vitrine.tool.site;

import dev.vitrine.ModelLocation;
import dev.vitrine.ahead.CompiledFiles;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files of a model folder that a page needs: model.json, metadata.json and the shards that model.json
 * lists, their names hashed; and for pages of others what {@code compile} made of them. It leaves out everything else
 * there, such as training scripts, and does not check the weights.
 */
final class ModelFolder {
    private static final String MODEL_JSON = "model.json";

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    boolean isPresent() {
        return Files.isRegularFile(folder.resolve(MODEL_JSON));
    }

    /** The folder's files, named for the site under {@code model/}. */
    List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        Map<String, SiteFile> shards = new LinkedHashMap<>();
        String json = new String(read(MODEL_JSON), StandardCharsets.UTF_8);
        for (String path : shardPaths(json)) {
            SiteFile shard = SiteFile.hashed("model/" + path, read(path));
            String hashedPath = pathOf(shard);
            // Not written anew: the bytes of the file stay as the converter left them.
            json = json.replace('"' + path + '"', '"' + hashedPath + '"');
            if (!json.contains('"' + hashedPath + '"')) {
                throw new ToolException("site-shard-name", folder.resolve(MODEL_JSON)
                        + " lists the shard \"" + path + "\" in escaped form."
                        + " Give the shard a name of plain letters and digits.", path);
            }
            shards.put(path, shard);
        }
        files.add(SiteFile.fixed("model/" + MODEL_JSON, json.getBytes(StandardCharsets.UTF_8)));
        if (Files.isRegularFile(folder.resolve("metadata.json"))) {
            files.add(SiteFile.fixed("model/metadata.json", read("metadata.json")));
        }
        files.addAll(shards.values());
        String module = MODEL_JSON.replace(".json", ".wasm");
        for (String name : List.of(module, ModelLocation.forThreads(module))) {
            if (Files.isRegularFile(folder.resolve(name))) {
                files.add(SiteFile.fixed("model/" + name, compiled(name, shards)));
            }
        }
        return files;
    }

    private byte[] compiled(String name, Map<String, SiteFile> shards) {
        Path place = folder.resolve(name);
        CompiledFiles compiled = new CompiledFiles(read(name), place.toString());
        if (!shards.keySet().containsAll(compiled.names()) || !compiled.isOf(path -> shards.get(path).bytes())) {
            throw new ToolException("site-compiled-stale", place + " was compiled for other weights than those beside it."
                    + " Compile them again: java -jar target/vitrine.jar compile " + folder + ". Or delete it.",
                    place.toString());
        }
        return compiled.renamed(path -> pathOf(shards.get(path)));
    }

    private static String pathOf(SiteFile file) {
        return file.name().substring("model/".length());
    }

    private Set<String> shardPaths(String json) {
        Set<String> paths = new LinkedHashSet<>();
        JsonValue model = JsonReader.read(json, folder.resolve(MODEL_JSON).toString());
        for (JsonValue group : model.asObject().array("weightsManifest")) {
            paths.addAll(group.asObject().array("paths").asStrings());
        }
        return paths;
    }

    private byte[] read(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new ToolException("site-shard-missing", folder.resolve(MODEL_JSON)
                    + " lists the file \"" + name + "\", but the folder has no such file."
                    + " Export the model again.", name);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
