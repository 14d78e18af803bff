package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.WorkerLink;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Starts the page. It only wires the parts together. */
public final class PageMain {
    private PageMain() {
    }

    /** @param args the worker's file, then those that are fetched when they are wanted; relative to the page */
    public static void main(String[] args) {
        SiteNames files = new SiteNames(args);
        Language.choose(List.of(Dom.languages()), files, language -> start(files, language));
    }

    private static void start(SiteNames files, Language language) {
        HTMLDocument document = HTMLDocument.current();
        Phrases phrases = language.phrases();
        language.localise(document, phrases);

        Presenter[] presenter = new Presenter[1];
        View view = new View(new DomPicture(), new DomSight(), new DomLoad(),
                new DomAnswer(() -> presenter[0].start()));
        IntlNumbers numbers = new IntlNumbers(language.numberTag());
        Captions captions = new Captions(phrases, numbers);
        String modelUrl = Dom.modelAddress(document.querySelector("link[rel=vitrine-model]"));
        PartsHost parts = new PartsHost(language, new Rooms(files, phrases));
        OfflineSign offline = new OfflineSign(document.getElementById("offline"));
        WorkerPort.Starter workers = (onReply, onFailure) -> {
            WorkerLink link = WorkerLink.start(files.one("worker"), language.numberTag(), parts::take, reply -> {
                onReply.accept(reply);
                if (!(reply instanceof Reply.Progress)) {
                    offline.start();
                }
            }, onFailure);
            parts.connect(link);
            return port(link);
        };
        presenter[0] = new Presenter(view, captions, workers, modelUrl, language.preferred(), parts);
        parts.serve(presenter[0]);
        document.getElementById("all").addEventListener("click", event -> presenter[0].toggleRows());
        new FileSources(document.getDocumentElement(), phrases.text("picture-unnamed"), presenter[0]::choose, parts)
                .listen((HTMLInputElement) document.getElementById("file"));
        presenter[0].start();
        Dom.afterPaint(Dom::showDrawings);
    }

    private static WorkerPort port(WorkerLink link) {
        return new WorkerPort() {
            @Override
            public void send(Request request) {
                link.sendOfPage(request);
            }

            @Override
            public void stop() {
                link.stop();
            }
        };
    }
}
