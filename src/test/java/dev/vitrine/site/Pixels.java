package dev.vitrine.site;

/**
 * Expressions that read what a canvas of the page shows. They read a copy made to be read: a test that waits
 * reads many times, and the browser warns of a canvas on which that is slow.
 */
final class Pixels {
    private static final String COPY = "(c => { const copy = new OffscreenCanvas(c.width, c.height)"
            + ".getContext('2d', {willReadFrequently: true}); copy.drawImage(c, 0, 0); return copy; })";

    private Pixels() {
    }

    /**
     * Every pixel as red, green, blue and alpha, in bytes.
     *
     * @param canvas an expression, such as {@code document.querySelector('#sight')}
     */
    static String all(String canvas) {
        return "(c => " + COPY + "(c).getImageData(0, 0, c.width, c.height).data)(" + canvas + ")";
    }

    /** Red, green, blue and alpha of one pixel. */
    static String at(String canvas, int x, int y) {
        return COPY + "(" + canvas + ").getImageData(" + x + ", " + y + ", 1, 1).data";
    }
}
