package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Languages;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.WorkerLink;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** Starts the page. It only wires the parts together. */
final class PageMain {
    private PageMain() {
    }

    /** @param args the worker's file, relative to the page */
    public static void main(String[] args) {
        HTMLDocument document = HTMLDocument.current();
        List<String> languages = List.of(Dom.languages());
        Phrases phrases = Languages.choose(languages);
        localise(document, phrases);

        Presenter[] presenter = new Presenter[1];
        View view = new DomView(() -> presenter[0].start());
        Captions captions = new Captions(phrases, new IntlNumbers(Languages.numberTag(phrases, languages)));
        String modelUrl = Dom.address(document.querySelector("link[rel=vitrine-model]"));
        OfflineSign offline = new OfflineSign(document.getElementById("offline"));
        WorkerPort.Starter workers = (onReply, onFailure) -> start(args[0], reply -> {
            onReply.accept(reply);
            if (!(reply instanceof Reply.Progress)) {
                offline.start();
            }
        }, onFailure);
        presenter[0] = new Presenter(view, captions, workers, modelUrl, languages);
        document.getElementById("all").addEventListener("click", event -> presenter[0].toggleRows());
        new FileSources(document.getDocumentElement(), phrases.text("picture-unnamed"), presenter[0]::choose)
                .listen((HTMLInputElement) document.getElementById("file"));
        presenter[0].start();
    }

    private static void localise(HTMLDocument document, Phrases phrases) {
        document.getDocumentElement().setLang(phrases.tag());
        NodeList<? extends HTMLElement> elements = document.querySelectorAll("[data-text]");
        for (int i = 0; i < elements.getLength(); i++) {
            HTMLElement element = elements.item(i);
            Dom.setText(element, phrases.text(element.getAttribute("data-text")));
        }
    }

    private static WorkerPort start(String url, Consumer<Reply> onReply, Consumer<String> onFailure) {
        WorkerLink link = WorkerLink.start(url, onReply, onFailure);
        return new WorkerPort() {
            @Override
            public void send(Request request) {
                link.send(request);
            }

            @Override
            public void stop() {
                link.stop();
            }
        };
    }
}
