package dev.vitrine.browser.worker;

import dev.vitrine.image.ImageException;
import dev.vitrine.image.ImageHeader;
import dev.vitrine.image.RgbaImage;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * From a picture file to its natural-size pixels, through the browser's own decoder: sRGB, turned as its EXIF says,
 * first frame of an animation. It never scales: resizing is the engine's work.
 */
final class PictureDecoder {
    /** Rows read back at a time, so that a large picture is not held three times over. */
    private static final int BAND_ROWS = 512;

    private PictureDecoder() {
    }

    /** @param format name of the file format, such as {@code JPEG} */
    record Picture(RgbaImage image, String format) {
    }

    /**
     * Waits while the browser decodes.
     *
     * @throws ImageException if the file is no picture, is damaged, or has too many pixels
     */
    static Picture decode(Blob blob) {
        String name = nameOf(blob);
        ImageHeader header = ImageHeader.read(name, bytes(blob.slice(0, ImageHeader.PREFIX_BYTES)), sizeOf(blob));
        if (!header.isSized() && sizeOf(blob) > ImageHeader.PREFIX_BYTES) {
            header = ImageHeader.read(name, bytes(blob), sizeOf(blob));
        }
        JSObject bitmap = bitmap(blob).await();
        if (bitmap == null) {
            throw ImageException.unreadable(name);
        }
        try {
            RgbaImage.requireSize(name, width(bitmap), height(bitmap));
            return new Picture(pixels(bitmap), header.format().label());
        } finally {
            close(bitmap);
        }
    }

    private static byte[] bytes(Blob blob) {
        ArrayBuffer buffer = blob.arrayBuffer().await();
        return new Int8Array(buffer).toJavaArray();
    }

    private static RgbaImage pixels(JSObject bitmap) {
        int width = width(bitmap);
        int height = height(bitmap);
        byte[] rgba = new byte[width * height * 4];
        JSObject canvas = canvas(width, Math.min(BAND_ROWS, height));
        for (int y = 0; y < height; y += BAND_ROWS) {
            readBand(canvas, bitmap, y, Math.min(BAND_ROWS, height - y), Int8Array.fromJavaArray(rgba));
        }
        return new RgbaImage(width, height, rgba);
    }

    @JSBody(params = "blob", script = "return blob.name || '';")
    private static native String nameOf(Blob blob);

    @JSBody(params = "blob", script = "return blob.size;")
    private static native double sizeOf(Blob blob);

    @JSBody(params = "blob", script = "return createImageBitmap(blob).catch(function() { return null; });")
    private static native JSPromise<JSObject> bitmap(Blob blob);

    @JSBody(params = "bitmap", script = "return bitmap.width;")
    private static native int width(JSObject bitmap);

    @JSBody(params = "bitmap", script = "return bitmap.height;")
    private static native int height(JSObject bitmap);

    @JSBody(params = "bitmap", script = "bitmap.close();")
    private static native void close(JSObject bitmap);

    @JSBody(params = {"width", "height"}, script = "return new OffscreenCanvas(width, height);")
    private static native JSObject canvas(int width, int height);

    @JSBody(params = {"canvas", "bitmap", "y", "rows", "rgba"}, script = ""
            + "var context = canvas.getContext('2d', {willReadFrequently: true});"
            + "context.clearRect(0, 0, canvas.width, rows);"
            + "context.drawImage(bitmap, 0, y, canvas.width, rows, 0, 0, canvas.width, rows);"
            + "rgba.set(new Int8Array(context.getImageData(0, 0, canvas.width, rows).data.buffer),"
            + " y * canvas.width * 4);")
    private static native void readBand(JSObject canvas, JSObject bitmap, int y, int rows, Int8Array rgba);
}
