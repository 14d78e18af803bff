package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** Two buttons that let a person choose a folder or several pictures. */
final class FileChoice {
    FileChoice(HTMLElement parent, Phrases phrases, Consumer<List<PictureFile>> onFiles) {
        add(parent, "many-folder", phrases.text("many-folder"), true, onFiles);
        add(parent, "many-files", phrases.text("many-files"), false, onFiles);
    }

    private static void add(HTMLElement parent, String id, String text, boolean folder,
            Consumer<List<PictureFile>> onFiles) {
        HTMLElement input = Markup.add(parent, "input", "hidden");
        input.setId(id);
        input.setAttribute("type", "file");
        input.setAttribute("multiple", "");
        if (folder) {
            input.setAttribute("webkitdirectory", "");
        } else {
            input.setAttribute("accept", "image/*");
        }
        HTMLElement label = Markup.text(parent, "label", folder ? "button small" : "button small plain", text);
        label.setAttribute("for", id);
        input.addEventListener("change", event -> {
            List<PictureFile> files = new ArrayList<>();
            for (int i = 0, n = count(input); i < n; i++) {
                files.add(new PictureFile(path(file(input, i)), (Blob) file(input, i)));
            }
            clear(input);
            onFiles.accept(files);
        });
    }

    @JSBody(params = "input", script = "input.given = Array.from(input.files); return input.given.length;")
    private static native int count(HTMLElement input);

    @JSBody(params = {"input", "index"}, script = "return input.given[index];")
    private static native JSObject file(HTMLElement input, int index);

    @JSBody(params = "file", script = "return file.webkitRelativePath || file.name;")
    private static native String path(JSObject file);

    // So that the same folder chosen again is a change again.
    @JSBody(params = "input", script = "input.given = null; input.value = '';")
    private static native void clear(HTMLElement input);
}
