package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.i18n.InspectWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;

/** Starts the part. It only wires the pieces together. */
final class InspectMain {
    private InspectMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), InspectWords.ENGLISH);
        IntlNumbers numbers = new IntlNumbers(host.numberTag());
        WorkerLayers source = new WorkerLayers(host);
        Inspector[] inspector = new Inspector[1];
        inspector[0] = new Inspector(new DomInspect(host, phrases, numbers, () -> inspector[0]), source, phrases, numbers);
        host.join("inspect", (event, value) -> {
            if (event.equals("model")) {
                inspector[0].model(value != null);
            } else if (event.equals("picture")) {
                source.picture(value);
            } else if (event.equals("failure") || event.equals("answer") && (value != null || !source.hasPicture())) {
                // No answer yet is no news of a picture that is there; one made ready in another way is answered again.
                inspector[0].picture();
            } else if (event.equals("open") || event.equals("close")) {
                inspector[0].open(event.equals("open"));
            }
        });
    }
}
