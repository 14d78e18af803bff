package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.i18n.SourcesWords;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Starts the part. It only wires the pieces together. */
final class SourcesMain {
    private SourcesMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), SourcesWords.ENGLISH);
        PageWays ways = new PageWays(host, phrases);
        Sources sources = new Sources(ways, phrases, new IntlNumbers(host.numberTag()));
        AddressForm form = new AddressForm(phrases, sources::paste);
        FolderChooser folder = new FolderChooser(sources::take);
        Camera camera = new Camera();
        DomFilm view = new DomFilm(host, phrases);
        Film film = new Film(camera, view, phrases);
        camera.serve(film, view.video());
        view.serve(film);

        host.join("sources", (event, value) -> {
            if (event.equals("files")) {
                switch (Fields.text(value, "kind")) {
                    case "files" -> Gathering.gather(Fields.object(value, "value"), sources::take);
                    case "text" -> sources.paste(Fields.text(value, "value"));
                    case "camera" -> film.start();
                    case "address" -> form.toggle();
                    case "folder" -> folder.ask();
                    default -> ways.sample((HTMLElement) Fields.object(value, "value"));
                }
            } else if (event.equals("answer") && value != null) {
                film.answered();
            } else if (event.equals("film") && value == null) {
                film.end();
            } else if (event.equals("failure")) {
                film.end();
                host.film(false);
            } else if (event.equals("picture") && value != null) {
                ways.shown(value);
            } else if (event.equals("model")) {
                modelChanged(film, value);
            }
        });
    }

    // A frame that came before the model was left out; the film goes on with the next.
    private static void modelChanged(Film film, JSObject model) {
        if (model != null) {
            film.answered();
        }
    }
}
