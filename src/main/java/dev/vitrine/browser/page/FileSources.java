package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;
import org.teavm.jso.file.File;

/**
 * The ways a file comes into the page: chosen, dropped anywhere, pasted. A single picture goes straight into the case; what
 * is more than that is left to the part {@code sources}. A button with {@code data-give="part wish"} gives its part the wish.
 */
final class FileSources {
    private static final String PART = "sources";

    private final HTMLElement root;
    private final String fallbackName;
    private final Consumer<Picture> onPicture;
    private final PageHost parts;

    /** @param fallbackName for a file without a name */
    FileSources(HTMLElement root, String fallbackName, Consumer<Picture> onPicture, PageHost parts) {
        this.root = root;
        this.fallbackName = fallbackName;
        this.onPicture = onPicture;
        this.parts = parts;
    }

    void listen(HTMLInputElement input) {
        input.addEventListener("change", event -> {
            take(Dom.given(event));
            // So that the same file chosen again is a change again.
            input.setValue("");
        });
        Dom.onLaunch(this::take);
        Window window = Window.current();
        window.addEventListener("paste", this::paste);
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
                take(Dom.given(event));
            }
        });
        NodeList<? extends HTMLElement> buttons = root.querySelectorAll("[data-give]");
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.item(i);
            String wish = button.getAttribute("data-give");
            int space = wish.indexOf(' ');
            button.addEventListener("click", event -> parts.give(wish.substring(0, space),
                    gift(wish.substring(space + 1), button)));
        }
    }

    private void paste(Event event) {
        JSObject given = Dom.given(event);
        String text = Dom.pastedText(event);
        if (Fields.size(given) > 0) {
            take(given);
        } else if (text != null) {
            parts.give(PART, gift("text", text));
        }
    }

    private void take(JSObject given) {
        File file = Dom.singlePicture(given);
        if (file != null) {
            String name = file.getName();
            onPicture.accept(new Picture(file, name.isEmpty() ? fallbackName : name));
        } else if (Fields.size(given) > 0) {
            parts.give(PART, gift("files", given));
        }
    }

    @JSBody(params = {"kind", "value"}, script = "return {kind: kind, value: value};")
    private static native JSObject gift(String kind, JSObject value);

    @JSBody(params = {"kind", "value"}, script = "return {kind: kind, value: value};")
    private static native JSObject gift(String kind, String value);
}
