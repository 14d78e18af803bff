package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.SourceFacts;
import dev.vitrine.browser.protocol.Treatment;
import dev.vitrine.image.ModelInput;
import dev.vitrine.image.PixelRectangle;
import dev.vitrine.image.Preprocessor;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.MetadataReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/**
 * Makes pictures ready for a model, as its folder says or as a person wants it. It keeps the last picture that will be
 * asked about again, so that dragging a crop decodes nothing.
 */
final class PictureDesk {
    /** Larger ones are decoded each time: the browser needs its memory more. */
    private static final int KEPT_PIXELS = 24 << 20;

    private final CanvasTest canvas = new CanvasTest();
    private int keptNumber;
    private PictureDecoder.Picture kept;

    /**
     * A picture made ready.
     *
     * @param notes as in {@code Reply.Classified}
     */
    record Prepared(ModelInput input, SourceFacts source, double decodeMs, double prepareMs, List<String> notes) {
    }

    /** @param number see {@code Request.Classify#picture} */
    void prepare(ImageModel model, JSObject source, int number, Treatment treatment, Consumer<Prepared> onPrepared,
            Consumer<Throwable> onFailure) {
        double start = ModelSession.now();
        if (number != 0 && number == keptNumber) {
            onPrepared.accept(prepared(model, kept, treatment, start));
        } else if (isBitmap(source)) {
            onPrepared.accept(prepared(model, PictureDecoder.read(source), treatment, start));
        } else {
            PictureDecoder.decode((Blob) source, picture -> {
                Prepared prepared;
                try {
                    keep(number, picture);
                    prepared = prepared(model, picture, treatment, start);
                } catch (RuntimeException | Error e) {
                    onFailure.accept(e);
                    return;
                }
                onPrepared.accept(prepared);
            }, onFailure);
        }
    }

    private void keep(int number, PictureDecoder.Picture picture) {
        boolean fits = number != 0 && picture.image().width() * picture.image().height() <= KEPT_PIXELS;
        keptNumber = fits ? number : 0;
        kept = fits ? picture : null;
    }

    private Prepared prepared(ImageModel model, PictureDecoder.Picture picture, Treatment treatment,
            double start) {
        double decoded = ModelSession.now();
        RgbaImage image = picture.image();
        Preprocessor preprocessor = treatment.recipe().isEmpty() ? model.preprocessor()
                : Preprocessor.of(MetadataReader.recipe(treatment.recipe(), model.metadata().input()),
                        model.metadata().input());
        boolean isChosen = treatment.background() != Treatment.WHITE;
        RgbaImage opaque = isChosen ? image.over(treatment.background()) : image;
        ModelInput input = treatment.part().length == 0 ? preprocessor.prepare(opaque)
                : preprocessor.prepare(opaque, rectangle(treatment.part(), image.width(), image.height()));
        List<String> notes = new ArrayList<>(picture.notes());
        if (canvas.isAltered()) {
            notes.add("canvas-altered");
        }
        if (input.composited()) {
            notes.add("composited");
        } else if (opaque != image) {
            notes.add("composited-color");
        }
        return new Prepared(input, new SourceFacts(image.width(), image.height(), picture.format()), decoded - start,
                ModelSession.now() - decoded, notes);
    }

    private static PixelRectangle rectangle(double[] part, int width, int height) {
        int x = within(part[0] * width, width - 1);
        int y = within(part[1] * height, height - 1);
        return new PixelRectangle(x, y, Math.max(1, within(part[2] * width, width - x)),
                Math.max(1, within(part[3] * height, height - y)));
    }

    private static int within(double pixels, int limit) {
        return (int) Math.max(0, Math.min(limit, Math.round(pixels)));
    }

    @JSBody(params = "source", script = "return source instanceof ImageBitmap;")
    private static native boolean isBitmap(JSObject source);
}
