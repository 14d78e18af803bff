package dev.vitrine.browser.part.library;

import dev.vitrine.browser.part.Dom;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Looks up what the page's own model is, and again when the page begins to work offline. It fetches no weights. */
final class SiteModelLook {
    private SiteModelLook() {
    }

    static void start(Consumer<SiteModel> onModel) {
        HTMLElement link = HTMLDocument.current().querySelector("link[rel=vitrine-model]");
        String address = Dom.modelAddress(link);
        boolean isBuiltIn = address.equals(href(link));
        HTMLElement sign = HTMLDocument.current().getElementById("offline");
        look(address, (bytes, modified) -> {
            Runnable tell = () -> onModel.accept(new SiteModel(isBuiltIn ? "" : address, bytes, modified,
                    isBuiltIn && !sign.isHidden()));
            tell.run();
            watch(sign, tell::run);
        });
    }

    /** Takes bytes and a time. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(double bytes, double modified);
    }

    /** Hears of a change. */
    @JSFunctor
    interface Change extends JSObject {
        void happen();
    }

    @JSBody(params = "link", script = "return link.href;")
    private static native String href(HTMLElement link);

    @JSBody(params = {"sign", "onChange"}, script = ""
            + "new MutationObserver(function() { onChange(); }).observe(sign,"
            + " {attributes: true, attributeFilter: ['hidden']});")
    private static native void watch(HTMLElement sign, Change onChange);

    // Weights by shape and type, in the quantised type where there is one.
    @JSBody(params = {"address", "onLook"}, script = ""
            + "var sizes = {float32: 4, int32: 4, float16: 2, uint16: 2, uint8: 1, bool: 1, complex64: 8};"
            + "fetch(address).then(function(response) { return response.text().then(function(text) {"
            + "  var bytes = new Blob([text]).size;"
            + "  JSON.parse(text).weightsManifest.forEach(function(group) { group.weights.forEach(function(weight) {"
            + "    bytes += weight.shape.reduce(function(product, size) { return product * size; }, 1)"
            + "      * (sizes[(weight.quantization || weight).dtype] || 0); }); });"
            + "  onLook(bytes, Date.parse(response.headers.get('last-modified')) || 0); }); })"
            + ".catch(function() { onLook(0, 0); });")
    private static native void look(String address, Taker onLook);
}
