package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.part.Dom.TextTaker;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Turns an SVG into pixels, which workers of a browser cannot do. Scripts and foreign files in it are not heeded. */
final class Drawing {
    private Drawing() {
    }

    /** Takes the pixels as a PNG file. */
    @JSFunctor
    interface BlobTaker extends JSObject {
        void accept(Blob blob);
    }

    @JSFunctor
    private interface RootTaker extends JSObject {
        void accept(String width, String height, String viewBox);
    }

    /** @param onFailure called instead where the browser cannot show it */
    static void toPixels(Blob file, BlobTaker onPixels, TextTaker onFailure) {
        root(file, (width, height, viewBox) -> {
            DrawingSize size = DrawingSize.of(width, height, viewBox);
            draw(file, size.width(), size.height(), onPixels, onFailure);
        }, onFailure);
    }

    @JSBody(params = {"file", "onRoot", "onFailure"}, script = "file.text().then(function(text) {"
            + "  var root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;"
            + "  if (root.nodeName !== 'svg') { onFailure(''); return; }"
            + "  onRoot(root.getAttribute('width') || '', root.getAttribute('height') || '',"
            + "    root.getAttribute('viewBox') || '');"
            + "}, function() { onFailure(''); });")
    private static native void root(Blob file, RootTaker onRoot, TextTaker onFailure);

    // With width and height of its own in it: Firefox draws no SVG that has none.
    @JSBody(params = {"file", "width", "height", "onPixels", "onFailure"}, script = "file.text().then(function(text) {"
            + "  var parsed = new DOMParser().parseFromString(text, 'image/svg+xml'), root = parsed.documentElement;"
            + "  if (!root.getAttribute('viewBox') && root.getAttribute('width') && root.getAttribute('height')) {"
            + "    root.setAttribute('viewBox', '0 0 ' + parseFloat(root.getAttribute('width')) + ' '"
            + "      + parseFloat(root.getAttribute('height'))); }"
            + "  root.setAttribute('width', width); root.setAttribute('height', height);"
            + "  var url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(parsed)],"
            + "    {type: 'image/svg+xml'}));"
            + "  var image = new Image();"
            + "  image.onload = function() {"
            + "    var canvas = document.createElement('canvas'); canvas.width = width; canvas.height = height;"
            + "    canvas.getContext('2d').drawImage(image, 0, 0, width, height);"
            + "    URL.revokeObjectURL(url); canvas.toBlob(onPixels, 'image/png'); };"
            + "  image.onerror = function() { URL.revokeObjectURL(url); onFailure(''); };"
            + "  image.src = url; });")
    private static native void draw(Blob file, int width, int height, BlobTaker onPixels, TextTaker onFailure);
}
