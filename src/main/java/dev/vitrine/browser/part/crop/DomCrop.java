package dev.vitrine.browser.part.crop;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link CropView} over the picture's pane, and the hands on it. */
final class DomCrop implements CropView {
    private static final String[] CORNERS = {"nw", "ne", "sw", "se"};

    private final PageHost host;
    private final HTMLElement pane = HTMLDocument.current().querySelector("#exhibit .pane");
    private final HTMLElement button = HTMLDocument.current().getElementById("crop");
    private final HTMLElement layer;
    private final HTMLElement box;
    private Crop crop;
    private CropBox shown;
    private int width;
    private int height;

    DomCrop(PageHost host, Phrases phrases) {
        this.host = host;
        layer = Markup.add(pane, "div", "crop-layer");
        layer.setHidden(true);
        box = Markup.button(layer, "crop-box", "", () -> { });
        box.setAttribute("aria-label", phrases.text("crop-box"));
        onResize(pane, this::render);
    }

    void serve(Crop newCrop) {
        crop = newCrop;
        onKey(box, (key, isShifted) -> crop.key(key, isShifted));
        grasp(box, null);
        for (String corner : CORNERS) {
            grasp(Markup.add(box, "span", "crop-corner " + corner), corner);
        }
    }

    private void grasp(HTMLElement handle, String corner) {
        CropBox[] start = new CropBox[1];
        onDrag(handle, layer, () -> start[0] = shown, (fromX, fromY, toX, toY) -> {
            if (corner == null) {
                crop.move(start[0], toX - fromX, toY - fromY);
            } else {
                crop.draw(start[0], corner.endsWith("w"), corner.startsWith("n"), toX, toY);
            }
        }, () -> crop.say());
    }

    @Override
    public void show(CropBox newBox, int newWidth, int newHeight) {
        shown = newBox;
        width = newWidth;
        height = newHeight;
        layer.setHidden(false);
        render();
    }

    @Override
    public void hide() {
        if (Dom.hasFocus(layer)) {
            button.focus();
        }
        layer.setHidden(true);
    }

    /** Lays the layer over the picture, which the pane shows whole, and the box over its part. */
    private void render() {
        if (layer.isHidden()) {
            return;
        }
        double scale = Math.min((double) pane.getClientWidth() / width, (double) pane.getClientHeight() / height);
        place(layer, (pane.getClientWidth() - width * scale) / 2, (pane.getClientHeight() - height * scale) / 2,
                width * scale, height * scale, "px");
        place(box, shown.x() * 100, shown.y() * 100, shown.width() * 100, shown.height() * 100, "%");
    }

    @Override
    public void treat(CropBox part) {
        JSObject wire = null;
        if (part != null) {
            JSObject holder = Fields.object();
            Fields.putNumbers(holder, "part", new double[] {part.x(), part.y(), part.width(), part.height()});
            wire = Fields.object(holder, "part");
        }
        host.treat("part", wire);
    }

    @Override
    public void announce(String sentence) {
        host.announce(sentence);
    }

    @Override
    public void press(boolean isOn) {
        button.setAttribute("aria-pressed", isOn ? "true" : "false");
        host.remember("crop", isOn);
    }

    /** Takes a key; tells whether it meant something. */
    @JSFunctor
    interface KeyTaker extends JSObject {
        boolean accept(String key, boolean isShifted);
    }

    /** Takes where a drag began and is, as shares of the layer. */
    @JSFunctor
    interface DragTaker extends JSObject {
        void accept(double fromX, double fromY, double toX, double toY);
    }

    /** Called when something happens. */
    @JSFunctor
    interface Signal extends JSObject {
        void run();
    }

    @JSBody(params = {"element", "x", "y", "width", "height", "unit"}, script = "Object.assign(element.style,"
            + "{left: x + unit, top: y + unit, width: width + unit, height: height + unit});")
    private static native void place(HTMLElement element, double x, double y, double width, double height, String unit);

    @JSBody(params = {"element", "onKey"}, script = "element.addEventListener('keydown', function(event) {"
            + " if (!event.ctrlKey && !event.metaKey && !event.altKey && onKey(event.key, event.shiftKey))"
            + " event.preventDefault(); });")
    private static native void onKey(HTMLElement element, KeyTaker onKey);

    // One drag at a time; a second finger is not heeded.
    @JSBody(params = {"handle", "layer", "onStart", "onDrag", "onEnd"}, script = "var from = null;"
            + "var share = function(event) { var rect = layer.getBoundingClientRect();"
            + "  return [(event.clientX - rect.left) / rect.width, (event.clientY - rect.top) / rect.height]; };"
            + "handle.addEventListener('pointerdown', function(event) {"
            + "  if (event.button || from) return;"
            + "  event.stopPropagation(); handle.setPointerCapture(event.pointerId); from = share(event); onStart(); });"
            + "handle.addEventListener('pointermove', function(event) {"
            + "  if (!from) return; var to = share(event); onDrag(from[0], from[1], to[0], to[1]); });"
            + "['pointerup', 'pointercancel'].forEach(function(type) { handle.addEventListener(type, function() {"
            + "  if (from) { from = null; onEnd(); } }); });")
    private static native void onDrag(HTMLElement handle, HTMLElement layer, Signal onStart, DragTaker onDrag,
            Signal onEnd);

    @JSBody(params = {"element", "onResize"}, script = "new ResizeObserver(function() { onResize(); }).observe(element);")
    private static native void onResize(HTMLElement element, Signal onResize);
}
