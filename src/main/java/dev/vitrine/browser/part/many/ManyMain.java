package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.ManyWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.i18n.ResizeWords;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.ModelCodec;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;

/** Starts the part. It only wires the pieces together. */
final class ManyMain {
    private ManyMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), ManyWords.ENGLISH,
                ResizeWords.ENGLISH);
        Asker asker = new PageAsker(host);
        Many[] many = new Many[1];
        many[0] = new Many(new DomMany(host, phrases, asker, () -> many[0]), asker, phrases,
                new IntlNumbers(host.numberTag()));
        host.join("many", (event, value) -> {
            if (event.equals("model") || event.equals("labels")) {
                many[0].model(value == null ? null : ModelCodec.decode(Fields.object(value, "model")));
            } else if (event.equals("close")) {
                many[0].stop();
                many[0].stopTrial();
            } else if (event.equals("files")) {
                List<PictureFile> files = new ArrayList<>();
                for (NamedBlob file : NamedBlob.list(value)) {
                    files.add(new PictureFile(file.name(), file.blob()));
                }
                many[0].choose(files);
            }
        });
    }
}
