package dev.vitrine.browser.worker;

import dev.vitrine.Uncommon;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.zip.ZipArchive;
import dev.vitrine.model.ChosenModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Files that somebody chose, of which one is a model: a selection, a folder, or one ZIP. A file in a ZIP is unpacked
 * when it is wanted.
 */
final class ChosenFiles extends ModelFiles {
    private final ChosenModel chosen;
    private final Map<String, Blob> blobs;
    private final ZipArchive archive;

    private ChosenFiles(ChosenModel chosen, Map<String, Blob> blobs, ZipArchive archive) {
        this.chosen = chosen;
        this.blobs = blobs;
        this.archive = archive;
    }

    /** Finds the model and begins to load it; what is read on the way is only its description. */
    @Uncommon
    static void open(List<NamedBlob> files, ModelLoad load) {
        Map<String, Blob> blobs = new LinkedHashMap<>();
        for (NamedBlob file : files) {
            blobs.put(file.name(), file.blob());
        }
        gather(new ArrayList<>(blobs.keySet()), 0, blobs, new LinkedHashMap<>(), load);
    }

    // One candidate after the other; then the model is known.
    private static void gather(List<String> names, int index, Map<String, Blob> blobs, Map<String, byte[]> contents,
            ModelLoad load) {
        int next = index;
        while (next < names.size() && !ChosenModel.isCandidate(names.get(next), names.size())) {
            next++;
        }
        if (next == names.size()) {
            start(load, () -> new ChosenFiles(ChosenModel.of(names, contents), blobs, null));
            return;
        }
        String name = names.get(next);
        int after = next + 1;
        Promises.settle(buffer(blobs.get(name)), buffer -> {
            Bytes bytes = Bytes.of(name, new Int8Array((ArrayBuffer) buffer).copyToJavaArray());
            if (names.size() == 1 && ZipArchive.isZip(bytes)) {
                start(load, () -> unpacked(ZipArchive.open(bytes)));
            } else {
                contents.put(name, bytes.array());
                gather(names, after, blobs, contents, load);
            }
        }, reason -> load.refuse(ModelFormatException.unreadable(name, FileReading.words(reason))));
    }

    private static ChosenFiles unpacked(ZipArchive archive) {
        List<String> names = new ArrayList<>();
        for (String name : archive.names()) {
            // What macOS puts into every archive it makes.
            if (!name.startsWith("__MACOSX/")) {
                names.add(name);
            }
        }
        if (archive.has("config.json") && archive.has("model.weights.h5")) {
            throw new ModelFormatException("model-is-keras", archive.name() + " is a file that model.save() wrote."
                    + " Convert it first: java -jar vitrine.jar convert " + archive.name() + " FOLDER.", archive.name());
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String name : names) {
            if (ChosenModel.isCandidate(name, names.size())) {
                contents.put(name, archive.read(name).toArray());
            }
        }
        return new ChosenFiles(ChosenModel.of(names, contents), Map.of(), archive);
    }

    /** Finds the model. */
    private interface Finding {
        ChosenFiles find();
    }

    private static void start(ModelLoad load, Finding finding) {
        try {
            ChosenFiles files = finding.find();
            load.start(files, files.chosen.location(), false);
        } catch (RuntimeException | Error e) {
            load.refuse(e);
        }
    }

    @Override
    JSObject open(String location, JSObject abort) {
        String name = chosen.find(location);
        if (name == null) {
            return response(null, 404);
        }
        return response(archive == null ? blobs.get(name)
                : Int8Array.fromJavaArray(archive.read(name).toArray()), 200);
    }

    @JSBody(params = "blob", script = "return blob.arrayBuffer();")
    private static native JSObject buffer(Blob blob);
}
