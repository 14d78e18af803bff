package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;

/**
 * Whether this browser gives back the pixels that were drawn. Some alter them a little so that a page cannot tell their
 * user by them, and then a model does not see quite the picture that it is shown.
 */
final class CanvasTest {
    private boolean drawn;
    private boolean altered;

    /** Drawn once, with the first picture. */
    boolean isAltered() {
        if (!drawn) {
            drawn = true;
            altered = draw();
        }
        return altered;
    }

    @JSBody(script = "var side = 64, context = new OffscreenCanvas(side, side).getContext('2d', {willReadFrequently: true});"
            + "var drawn = context.createImageData(side, side);"
            + "for (var i = 0; i < drawn.data.length; i++) drawn.data[i] = i % 4 > 2 ? 255 : i * 7 & 255;"
            + "context.putImageData(drawn, 0, 0);"
            + "return context.getImageData(0, 0, side, side).data.some(function(v, at) { return v !== drawn.data[at]; });")
    private static native boolean draw();
}
