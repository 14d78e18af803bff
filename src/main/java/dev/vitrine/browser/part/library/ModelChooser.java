package dev.vitrine.browser.part.library;

import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.Blob;

/** A button that asks for the files of a model, or for the folder that they lie in. It looks into none of them. */
final class ModelChooser {
    private static final String ENDINGS = ".keras,.h5,.hdf5,.zip,.json,.bin,.txt";

    private ModelChooser() {
    }

    static void add(HTMLElement parent, String className, String text, boolean isFolder,
            Consumer<List<NamedBlob>> onFiles) {
        HTMLInputElement input = (HTMLInputElement) Markup.add(parent, "input", "");
        input.setType("file");
        input.setId(isFolder ? "model-folder" : "model-files");
        input.setHidden(true);
        input.setAttribute(isFolder ? "webkitdirectory" : "multiple", "");
        if (!isFolder) {
            input.setAttribute("accept", ENDINGS);
        }
        input.addEventListener("change", event -> {
            List<NamedBlob> files = new ArrayList<>();
            for (int i = 0, n = count(input); i < n; i++) {
                files.add(new NamedBlob(path(input, i), file(input, i)));
            }
            // So that the same file chosen again is a change again.
            input.setValue("");
            onFiles.accept(files);
        });
        Markup.button(parent, className, text, input::click);
    }

    @JSBody(params = "input", script = "return input.files.length;")
    private static native int count(HTMLInputElement input);

    @JSBody(params = {"input", "index"}, script = "return input.files[index];")
    private static native Blob file(HTMLInputElement input, int index);

    @JSBody(params = {"input", "index"}, script = ""
            + "return input.files[index].webkitRelativePath || input.files[index].name;")
    private static native String path(HTMLInputElement input, int index);
}
