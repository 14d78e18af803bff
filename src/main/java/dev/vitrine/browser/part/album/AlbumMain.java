package dev.vitrine.browser.part.album;

import dev.vitrine.browser.i18n.AlbumWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.ReplyCodec;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Starts the album. It only wires the parts together. */
final class AlbumMain {
    private AlbumMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), AlbumWords.ENGLISH);
        IntlNumbers numbers = new IntlNumbers(host.numberTag());
        Album[] album = new Album[1];
        DomAlbum view = new DomAlbum(host, phrases, () -> album[0]);
        album[0] = new Album(view, phrases, numbers);
        album[0].render();
        JSObject[] picture = new JSObject[1];
        JSObject[] model = new JSObject[1];
        JSObject past = host.past();
        for (int i = 0, n = Fields.size(past); i < n; i++) {
            JSObject visit = Fields.item(past, i);
            add(album[0], Fields.object(visit, "model"), Fields.object(visit, "picture"), Fields.object(visit, "answer"));
        }
        boolean[] joined = new boolean[1];
        host.join("album", (event, value) -> {
            if (event.equals("model")) {
                model[0] = value;
            } else if (event.equals("picture")) {
                picture[0] = value;
            } else if (event.equals("answer") && value != null && picture[0] != null && joined[0]) {
                add(album[0], model[0], picture[0], value);
            }
        });
        joined[0] = true;
    }

    private static void add(Album album, JSObject model, JSObject picture, JSObject message) {
        Reply.Classified answer = (Reply.Classified) ReplyCodec.decode(message);
        album.add(new Entry((Blob) Fields.object(picture, "blob"), Fields.text(picture, "name"),
                Fields.text(Fields.object(model, "model"), "name"), answer.view(), answer.predictions(),
                answer.times().predictMs()));
    }
}
