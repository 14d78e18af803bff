package dev.vitrine.browser.opener;

import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerPort;
import dev.vitrine.browser.protocol.OpenerReply;
import dev.vitrine.convert.GivenFiles;
import dev.vitrine.convert.ReadyModel;
import dev.vitrine.keras.zip.ZipWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.Int8Array;

/** Answers the two questions that the opener is asked. It reads no blob. */
final class Opener {
    private Opener() {
    }

    static OpenerReply open(OpenerPort.Question question, Map<String, byte[]> contents) {
        String name = question.files().isEmpty() ? "" : question.files().get(0).name();
        int slash = name.indexOf('/');
        ReadyModel model = GivenFiles.open(slash < 0 ? name : name.substring(0, slash), contents);
        List<NamedBlob> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : model.files().entrySet()) {
            JSObject parts = parts();
            add(parts, Int8Array.fromJavaArray(file.getValue()));
            files.add(new NamedBlob(file.getKey(), blob(parts, "")));
        }
        return new OpenerReply.Opened(question.id(), model.name(), files, model.warnings());
    }

    static OpenerReply pack(OpenerPort.Question question, Map<String, byte[]> contents) {
        ZipWriter zip = new ZipWriter();
        JSObject parts = parts();
        for (NamedBlob file : question.files()) {
            add(parts, Int8Array.fromJavaArray(zip.header(file.name(), contents.get(file.name()))));
            // The blob and not its bytes: the browser then copies nothing.
            add(parts, file.blob());
        }
        add(parts, Int8Array.fromJavaArray(zip.directory()));
        return new OpenerReply.Packed(question.id(), blob(parts, "application/zip"));
    }

    @JSBody(script = "return [];")
    private static native JSObject parts();

    @JSBody(params = {"parts", "part"}, script = "parts.push(part);")
    private static native void add(JSObject parts, JSObject part);

    @JSBody(params = {"parts", "type"}, script = "return new Blob(parts, {type: type});")
    private static native Blob blob(JSObject parts, String type);
}
