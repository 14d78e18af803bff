package dev.vitrine.browser.part.album;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.protocol.RankedClass;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasImageSource;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.file.Blob;

/** Draws an answer as a picture of 1200 x 630, the size that messengers show whole. Always on light paper. */
final class Card {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 48;
    private static final int PICTURE = 330;
    private static final int TEXT_X = MARGIN + PICTURE + 56;
    private static final String SERIF = "Georgia, 'Liberation Serif', serif";
    private static final String SANS = "system-ui, 'Liberation Sans', sans-serif";
    private static final String INK = "#1b1e1e";
    private static final String SOFT = "#565c5b";

    private final Album album;
    private final Phrases phrases;
    private final CanvasRenderingContext2D pen;

    private Card(Album album, Phrases phrases, HTMLCanvasElement canvas) {
        this.album = album;
        this.phrases = phrases;
        pen = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** Draws the album's newest answer. */
    static void draw(Album album, Phrases phrases, BlobTaker onCard) {
        Entry entry = album.newest();
        HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
        canvas.setWidth(WIDTH);
        canvas.setHeight(HEIGHT);
        Card card = new Card(album, phrases, canvas);
        card.paper(entry);
        // A picture that is gone, such as a frame of the camera, leaves its place to what the model saw.
        bitmap(entry.file(), picture -> {
            card.pictures(entry, picture);
            png(canvas, onCard);
        });
    }

    private void paper(Entry entry) {
        fill("#f3f1ec", 0, 0, WIDTH, HEIGHT);
        fill("#fdfcf9", MARGIN / 2, MARGIN / 2, WIDTH - MARGIN, HEIGHT - MARGIN);
        fill("#a17c33", MARGIN * 2, HEIGHT - MARGIN / 2 - 3, WIDTH - MARGIN * 4, 3);
        write(album.name(entry.best()), TEXT_X, 130, "500 58px " + SERIF, INK, WIDTH - TEXT_X - 240);
        right(album.share(entry.best()), 130, "600 40px " + SANS, "#0d665d");
        fill("#d9d5cb", TEXT_X, 158, WIDTH - TEXT_X - MARGIN - 12, 1);
        List<RankedClass> ranked = entry.ranked();
        for (int i = 0; i < Math.min(Album.TOLD, ranked.size()); i++) {
            row(ranked.get(i), 204 + i * 62, i == 0);
        }
        write(phrases.text("card-foot", entry.model()), TEXT_X, HEIGHT - MARGIN - 16, "22px " + SANS, SOFT,
                WIDTH - TEXT_X - MARGIN - 12);
    }

    private void row(RankedClass ranked, int y, boolean isBest) {
        String weight = isBest ? "600 " : "";
        write(album.name(ranked), TEXT_X, y, weight + "25px " + SANS, INK, WIDTH - TEXT_X - 200);
        right(album.share(ranked), y, weight + "25px " + SANS, isBest ? INK : SOFT);
        int width = WIDTH - TEXT_X - MARGIN - 12;
        fill("#e8e5dd", TEXT_X, y + 10, width, 12);
        fill(isBest ? "#0d665d" : "#8fb3ad", TEXT_X, y + 10, width * ranked.probability(), 12);
    }

    private void pictures(Entry entry, JSObject picture) {
        HTMLCanvasElement seen = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
        Dom.paint(seen, entry.seen().rgba(), entry.seen().width(), entry.seen().height());
        sharp(pen);
        if (picture == null) {
            place(seen, seen.getWidth(), seen.getHeight(), MARGIN + 12, HEIGHT / 2 - PICTURE / 2, PICTURE);
            return;
        }
        place((CanvasImageSource) picture, width(picture), height(picture), MARGIN + 12, MARGIN + 12, PICTURE);
        place(seen, seen.getWidth(), seen.getHeight(), MARGIN + 12, MARGIN + PICTURE + 28, 160);
        write(phrases.text("card-seen"), MARGIN + 188, MARGIN + PICTURE + 60, "22px " + SANS, SOFT, 180);
    }

    /** As large as fits into the square. */
    private void place(CanvasImageSource source, int width, int height, int x, int y, int square) {
        double scale = Math.min((double) square / width, (double) square / height);
        pen.drawImage(source, x + (square - width * scale) / 2, y + (square - height * scale) / 2, width * scale,
                height * scale);
    }

    private void fill(String color, double x, double y, double width, double height) {
        pen.setFillStyle(color);
        pen.fillRect(x, y, width, height);
    }

    private void write(String text, int x, int y, String font, String color, int width) {
        pen.setFont(font);
        pen.setFillStyle(color);
        pen.setTextAlign("left");
        pen.fillText(text, x, y, width);
    }

    private void right(String text, int y, String font, String color) {
        pen.setFont(font);
        pen.setFillStyle(color);
        pen.setTextAlign("right");
        pen.fillText(text, WIDTH - MARGIN - 12, y);
    }

    /** Takes the finished card. */
    @JSFunctor
    interface BlobTaker extends JSObject {
        void accept(Blob blob);
    }

    /** Takes a decoded picture; null for none. */
    @JSFunctor
    interface BitmapTaker extends JSObject {
        void accept(JSObject bitmap);
    }

    @JSBody(params = "pen", script = "pen.imageSmoothingQuality = 'high';")
    private static native void sharp(CanvasRenderingContext2D pen);

    @JSBody(params = {"blob", "onBitmap"}, script = "if (!blob) { onBitmap(null); return; }"
            + "createImageBitmap(blob).then(onBitmap, function() { onBitmap(null); });")
    private static native void bitmap(Blob blob, BitmapTaker onBitmap);

    @JSBody(params = "bitmap", script = "return bitmap.width;")
    private static native int width(JSObject bitmap);

    @JSBody(params = "bitmap", script = "return bitmap.height;")
    private static native int height(JSObject bitmap);

    @JSBody(params = {"canvas", "onCard"}, script = "canvas.toBlob(onCard, 'image/png');")
    private static native void png(HTMLCanvasElement canvas, BlobTaker onCard);
}
