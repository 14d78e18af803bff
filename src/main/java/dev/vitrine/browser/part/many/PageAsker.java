package dev.vitrine.browser.part.many;

import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.part.PartLink;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** {@link Asker} by the page's worker. */
final class PageAsker implements Asker {
    /** Other parts number their pictures from 1 up, and so would mistake one for another. */
    private static final int FIRST_NUMBER = 1 << 28;

    private final PageHost host;
    private final PartLink link;
    private final List<String> languages;
    private int numbers = FIRST_NUMBER;
    private Blob numbered;

    PageAsker(PageHost host) {
        this.host = host;
        link = new PartLink(host);
        languages = List.of(split(host.languages()));
    }

    @Override
    public int ask(Blob blob, int topK, Consumer<Reply> onReply) {
        return link.ask(new Request.Classify(0, blob, 0, host.treatment(), topK, languages), onReply);
    }

    @Override
    public int ask(Blob blob, String recipe, Consumer<Reply> onReply) {
        if (blob != numbered) {
            numbered = blob;
            numbers++;
        }
        JSObject treatment = Fields.object();
        Fields.put(treatment, "recipe", recipe);
        return link.ask(new Request.Classify(0, blob, numbers, treatment, 0, languages), onReply);
    }

    // Names come with answers only, and any picture will do: one black pixel.
    @Override
    public int names(boolean translated, Consumer<List<String>> onNames) {
        return link.ask(new Request.Classify(0, pixel(), 0, null, 0, translated ? languages : List.of()), reply -> {
            if (reply instanceof Reply.Classified answer) {
                String[] names = new String[answer.predictions().size()];
                for (RankedClass ranked : answer.predictions()) {
                    names[ranked.index()] = ranked.label();
                }
                onNames.accept(List.of(names));
            } else if (reply instanceof Reply.Failed) {
                onNames.accept(List.of());
            }
        });
    }

    @Override
    public void cancel(int id) {
        link.cancel(id);
    }

    @Override
    public void use(String recipe) {
        host.treat("recipe", recipe.isEmpty() ? null : text(recipe));
    }

    @Override
    public double now() {
        return clock();
    }

    @JSBody(script = "return performance.now();")
    private static native double clock();

    @JSBody(script = "return new Blob([Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6"
            + "fptVAAAACklEQVR42mNgAAAAAgAB5Sfe/AAAAABJRU5ErkJggg=='),"
            + " function(c) { return c.charCodeAt(0); })]);")
    private static native Blob pixel();

    @JSBody(params = "text", script = "return text.split(' ').filter(function(t) { return t; });")
    private static native String[] split(String text);

    @JSBody(params = "text", script = "return text;")
    private static native JSObject text(String text);
}
