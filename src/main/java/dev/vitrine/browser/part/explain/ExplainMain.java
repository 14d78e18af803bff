package dev.vitrine.browser.part.explain;

import dev.vitrine.browser.i18n.ExplainWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.ModelCodec;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.ReplyCodec;

/** Starts the part. It only wires the pieces together. */
final class ExplainMain {
    private ExplainMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), ExplainWords.ENGLISH);
        Explainer[] explainer = new Explainer[1];
        WorkerMaps maps = new WorkerMaps(host);
        explainer[0] = new Explainer(new DomExplain(host, phrases, () -> explainer[0]), maps, phrases,
                new IntlNumbers(host.numberTag()));
        host.join("explain", (event, value) -> {
            if (event.equals("model") || event.equals("labels")) {
                explainer[0].model(value == null ? null : ModelCodec.decode(Fields.object(value, "model")));
            } else if (event.equals("picture")) {
                maps.picture(value);
            } else if (event.equals("answer")) {
                // Frames of a film come and go too fast for a map.
                explainer[0].answer(value == null || !maps.hasPicture() ? null : (Reply.Classified) ReplyCodec.decode(value));
            } else if (event.equals("open") || event.equals("close")) {
                explainer[0].open(event.equals("open"));
            }
        });
    }
}
