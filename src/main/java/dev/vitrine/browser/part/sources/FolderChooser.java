package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.part.Dom;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The browser's dialog for a folder. */
final class FolderChooser {
    private final HTMLInputElement input = (HTMLInputElement) HTMLDocument.current().createElement("input");

    FolderChooser(Consumer<List<Given>> onFiles) {
        input.setType("file");
        input.setAttribute("webkitdirectory", "");
        input.setAttribute("id", "folder");
        input.setHidden(true);
        HTMLDocument.current().getBody().appendChild(input);
        input.addEventListener("change", event -> {
            Gathering.gather(Dom.given(event), onFiles);
            input.setValue("");
        });
    }

    void ask() {
        input.click();
    }
}
