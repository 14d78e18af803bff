package dev.vitrine.browser.worker;

import dev.vitrine.VitrineException;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.SourceFacts;
import dev.vitrine.browser.protocol.TensorData;
import dev.vitrine.browser.protocol.Times;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.image.ModelInput;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;

/** The model of this worker, and the answer to each request. A failed load leaves the model before it in place. */
final class ModelSession {
    private static final List<String> COMPOSITED = List.of("composited");

    private ImageModel current;
    private HttpSource loading;
    private int loadingId;

    /** Stops the request if it is a load under way; anything else is over too soon to be stopped. */
    void cancel(int id) {
        if (loading != null && loadingId == id) {
            loading.stop();
        }
    }

    /** Does what is asked and sends the answer, or the failure. */
    void answer(Request request) {
        try {
            if (request instanceof Request.Load load) {
                load(load);
            } else if (request instanceof Request.Classify classify) {
                classify(classify);
            } else if (request instanceof Request.Predict predict) {
                predict(predict);
            } else if (request instanceof Request.Dispose dispose) {
                current = null;
                PageLink.reply(new Reply.Disposed(dispose.id()));
            }
        } catch (VitrineException e) {
            PageLink.reply(new Reply.Failed(request.id(), e.code(), e.getMessage(), e.args()));
        } catch (RuntimeException | Error e) {
            PageLink.reply(Failures.unexpected(request.id(), e));
        }
    }

    private void load(Request.Load request) {
        HttpSource source = new HttpSource();
        loading = source;
        loadingId = request.id();
        try {
            ImageModel opened = ModelFolder.open(source, request.url(), LoadOptions.DEFAULT.withProgress(
                    (loaded, total, file) -> PageLink.reply(
                            new Reply.Progress(request.id(), loaded, total, lastPart(file)))));
            if (opened.takesPictures()) {
                // The first prediction compiles and packs; done now, while a picture is being chosen.
                RgbaImage blank = new RgbaImage(1, 1, new byte[] {0, 0, 0, -1});
                opened.classify(blank, 1, "");
            }
            current = opened;
            PageLink.reply(new Reply.Loaded(request.id(), FactsOfModel.of(opened, request.languages())));
        } catch (VitrineException e) {
            if (!source.isStopped()) {
                throw e;
            }
        } finally {
            loading = null;
        }
    }

    private void classify(Request.Classify request) {
        ImageModel model = model();
        double start = now();
        PictureDecoder.Picture picture = PictureDecoder.decode(request.blob());
        double decoded = now();
        ModelInput input = model.preprocessor().prepare(picture.image());
        double prepared = now();
        List<Prediction> predictions = model.classify(input, request.topK(), language(request.languages()));
        double predicted = now();
        List<RankedClass> ranked = new ArrayList<>();
        for (Prediction prediction : predictions) {
            ranked.add(new RankedClass(prediction.index(), prediction.label(), prediction.probability()));
        }
        RgbaImage seen = input.seen();
        PageLink.reply(new Reply.Classified(request.id(), ranked,
                new ModelView(seen.width(), seen.height(), seen.rgba()),
                new SourceFacts(picture.image().width(), picture.image().height(), picture.format()),
                new Times(decoded - start, prepared - decoded, predicted - prepared),
                model.model().engineName(), input.composited() ? COMPOSITED : List.of()));
    }

    private void predict(Request.Predict request) {
        Model model = model().model();
        int expected = model.graph().inputs().size();
        if (request.inputs().size() != expected) {
            throw new ShapeException("The model has " + expected + " inputs but got " + request.inputs().size() + ".");
        }
        List<Tensor> inputs = new ArrayList<>();
        for (int i = 0; i < expected; i++) {
            TensorData data = request.inputs().get(i);
            Shape shape = data.shape().length > 0 ? Shape.of(data.shape())
                    : model.shapeFor(i, data.data().length);
            inputs.add(new Tensor(shape, data.data()));
        }
        List<Tensor> outputs = model.predict(inputs);
        List<TensorData> answers = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            Tensor output = outputs.get(i);
            answers.add(new TensorData(model.graph().outputs().get(i).name(), output.data(),
                    output.shape().toArray()));
        }
        PageLink.reply(new Reply.Predicted(request.id(), answers));
    }

    private ImageModel model() {
        if (current == null) {
            throw Failures.noModel();
        }
        return current;
    }

    static String language(List<String> languages) {
        return languages.isEmpty() ? "" : languages.get(0);
    }

    private static String lastPart(String location) {
        int query = location.indexOf('?');
        String path = query < 0 ? location : location.substring(0, query);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
