package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.file.File;
import org.teavm.jso.file.FileList;

/** The ways a file comes into the page: chosen, dropped anywhere, pasted. It looks into none of them. */
final class FileSources {
    private final HTMLElement root;
    private final String fallbackName;
    private final Consumer<Picture> onPicture;

    /** @param fallbackName for a file without a name */
    FileSources(HTMLElement root, String fallbackName, Consumer<Picture> onPicture) {
        this.root = root;
        this.fallbackName = fallbackName;
        this.onPicture = onPicture;
    }

    void listen(HTMLInputElement input) {
        input.addEventListener("change", event -> {
            take(event);
            // So that the same file chosen again is a change again.
            input.setValue("");
        });
        Window window = Window.current();
        window.addEventListener("paste", this::take);
        window.addEventListener("dragover", event -> {
            if (Dom.dragsFiles(event)) {
                event.preventDefault();
                root.getClassList().add("dragging");
            }
        });
        window.addEventListener("dragleave", event -> {
            if (Dom.leavesWindow(event)) {
                root.getClassList().remove("dragging");
            }
        });
        window.addEventListener("drop", event -> {
            root.getClassList().remove("dragging");
            if (Dom.dragsFiles(event)) {
                event.preventDefault();
                take(event);
            }
        });
    }

    private void take(Event event) {
        FileList files = Dom.files(event);
        if (files != null && files.getLength() > 0) {
            File file = files.item(0);
            String name = file.getName();
            onPicture.accept(new Picture(file, name.isEmpty() ? fallbackName : name));
        }
    }
}
