package dev.vitrine.browser.worker;

import dev.vitrine.image.Animation;
import dev.vitrine.image.ImageException;
import dev.vitrine.image.ImageFormat;
import dev.vitrine.image.ImageHeader;
import dev.vitrine.image.RgbaImage;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
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
    private static final List<String> FIRST_FRAME = List.of("first-frame");

    private PictureDecoder() {
    }

    /**
     * A picture's pixels.
     *
     * @param format name of the file format, such as {@code JPEG}
     * @param notes what was left out of it, as in {@code Reply.Classified}
     */
    record Picture(RgbaImage image, String format, List<String> notes) {
    }

    /**
     * Starts to decode.
     *
     * @param onFailure called instead with an {@link ImageException} if the file is no picture, is damaged, or has
     *     too many pixels
     */
    static void decode(Blob blob, Consumer<Picture> onPicture, Consumer<Throwable> onFailure) {
        readHeader(blob, ImageHeader.PREFIX_BYTES, onPicture, onFailure);
    }

    // A photograph with much before its size is read as a whole.
    private static void readHeader(Blob blob, double prefixBytes, Consumer<Picture> onPicture,
            Consumer<Throwable> onFailure) {
        Promises.settle(prefix(blob, prefixBytes), buffer -> {
            try {
                byte[] bytes = new Int8Array((ArrayBuffer) buffer).copyToJavaArray();
                ImageHeader header = ImageHeader.read(nameOf(blob), bytes, sizeOf(blob));
                if (!header.isSized() && prefixBytes < sizeOf(blob)) {
                    readHeader(blob, sizeOf(blob), onPicture, onFailure);
                } else {
                    readPixels(blob, header, Animation.isIn(header.format(), bytes), onPicture, onFailure);
                }
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
            }
        }, reason -> onFailure.accept(ImageException.unreadable(nameOf(blob))));
    }

    /** A picture that has been decoded already, such as a frame of a film; it is closed. */
    static Picture read(JSObject bitmap) {
        try {
            return new Picture(pixels(bitmap), "", List.of());
        } finally {
            close(bitmap);
        }
    }

    private static void readPixels(Blob blob, ImageHeader header, boolean isAnimated, Consumer<Picture> onPicture,
            Consumer<Throwable> onFailure) {
        Promises.settle(bitmap(blob), bitmap -> {
            Picture picture;
            try {
                RgbaImage.requireSize(nameOf(blob), width(bitmap), height(bitmap));
                picture = new Picture(pixels(bitmap), header.format().label(),
                        isAnimated ? FIRST_FRAME : List.of());
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
                return;
            } finally {
                close(bitmap);
            }
            onPicture.accept(picture);
        }, reason -> onFailure.accept(header.format() == ImageFormat.HEIC
                ? ImageException.unsupported(nameOf(blob), header.format()) : ImageException.unreadable(nameOf(blob))));
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

    @JSBody(params = {"blob", "bytes"}, script = "return blob.slice(0, bytes).arrayBuffer();")
    private static native JSObject prefix(Blob blob, double bytes);

    @JSBody(params = "blob", script = "return createImageBitmap(blob);")
    private static native JSObject bitmap(Blob blob);

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
