package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** {@link Sources.Ways} by the page. */
final class PageWays implements Sources.Ways {
    private final PageHost host;
    private final Phrases phrases;
    private final Strip strip;

    PageWays(PageHost host, Phrases phrases) {
        this.host = host;
        this.phrases = phrases;
        this.strip = new Strip(host, phrases, this::choose);
    }

    @Override
    public void choose(Given picture) {
        if (picture.kind() == FileKind.VECTOR) {
            Drawing.toPixels(picture.file(), pixels -> host.choose(pixels, picture.name()),
                    nothing -> complain(phrases.text("drawing-unreadable", picture.name())));
        } else {
            host.choose(picture.file(), picture.name());
        }
    }

    @Override
    public void fetch(String address) {
        String name = nameOf(address);
        fetch(address, (file, status) -> {
            if (file == null) {
                complain(status == 0 ? phrases.text("address-refused", name)
                        : phrases.text("address-status", name, Integer.toString(status)));
            } else {
                choose(new Given(file, name, FileKind.of(name, Fields.text(file, "type"))));
            }
        });
    }

    /** @param button whose picture is the sample; it has the name in words */
    void sample(HTMLElement button) {
        HTMLElement image = button.querySelector("img");
        fetch(image.getAttribute("data-src"), (file, status) -> {
            if (file == null) {
                complain(phrases.text("sample-unreachable"));
            } else {
                choose(new Given(file, image.getAttribute("alt"), FileKind.VECTOR));
            }
        });
    }

    @Override
    public void openModel(List<Given> files) {
        JSObject list = Fields.list();
        for (Given file : files) {
            JSObject item = Fields.object();
            Fields.put(item, "name", file.path());
            Fields.put(item, "blob", file.file());
            Fields.add(list, item);
        }
        host.give("library", list);
    }

    @Override
    public void offer(List<Given> pictures, List<Given> all, String remark) {
        strip.show(pictures, all, remark);
    }

    /** Marks the picture that has come on show. */
    void shown(JSObject picture) {
        strip.mark(Fields.object(picture, "blob"));
    }

    @Override
    public void complain(String sentences) {
        host.complain(sentences);
    }

    private static String nameOf(String address) {
        if (address.startsWith("data:")) {
            return "data:";
        }
        int end = address.indexOf('?');
        String path = end < 0 ? address : address.substring(0, end);
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Takes what an address gave: the file, or null and the HTTP status, 0 where there was no answer. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(Blob file, int status);
    }

    @JSBody(params = {"url", "onEnd"}, script = "var status = 0;"
            + "fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer'}).then(function(response) {"
            + "  if (!response.ok) { status = response.status; throw 0; } return response.blob(); })"
            + ".then(function(blob) { onEnd(blob, 200); }, function() { onEnd(null, status); });")
    private static native void fetch(String url, Taker onEnd);
}
