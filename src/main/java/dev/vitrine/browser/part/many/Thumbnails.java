package dev.vitrine.browser.part.many;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** Small pictures of the rows on show. The browser shrinks them while it decodes; the last few pages' are kept. */
final class Thumbnails {
    private static final int KEPT = 4 * ResultPages.PAGE;

    private final List<Blob> blobs = new ArrayList<>();
    private final List<HTMLElement> canvases = new ArrayList<>();

    /** The picture's canvas, which is filled when it has been decoded. */
    HTMLElement of(Blob blob) {
        int index = blobs.indexOf(blob);
        if (index >= 0) {
            return canvases.get(index);
        }
        HTMLElement canvas = HTMLDocument.current().createElement("canvas");
        canvas.setAttribute("width", "48");
        canvas.setAttribute("height", "48");
        canvas.setAttribute("aria-hidden", "true");
        draw(canvas, blob);
        if (blobs.size() == KEPT) {
            blobs.remove(0);
            canvases.remove(0);
        }
        blobs.add(blob);
        canvases.add(canvas);
        return canvas;
    }

    @JSBody(params = {"canvas", "blob"}, script = ""
            + "createImageBitmap(blob, {resizeHeight: 48, resizeQuality: 'medium'}).then(function(bitmap) {"
            + "var share = Math.min(1, 48 / bitmap.width), w = bitmap.width * share, h = bitmap.height * share;"
            + "canvas.getContext('2d').drawImage(bitmap, (48 - w) / 2, (48 - h) / 2, w, h); bitmap.close();"
            + "}, function() {});")
    private static native void draw(HTMLElement canvas, Blob blob);
}
