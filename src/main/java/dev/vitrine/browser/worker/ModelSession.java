package dev.vitrine.browser.worker;

import dev.vitrine.Uncommon;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.TensorData;
import dev.vitrine.browser.protocol.Times;
import dev.vitrine.browser.protocol.Treatment;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.layers.ModelOutline;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.SummaryTable;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;

/** The model of this worker, and the answer to each request. A failed load leaves the model before it in place. */
final class ModelSession {
    private final PictureDesk desk = new PictureDesk();
    private ImageModel current;
    private Study study;
    private Request.Load loaded;
    private ModelLoad loading;
    private int loadingId;

    /** What gave the model that is here; or null. */
    Request.Load loaded() {
        return loaded;
    }

    /** Stops the request if it is a load under way; anything else is over too soon to be stopped. */
    void cancel(int id) {
        if (loading != null && loadingId == id) {
            loading.stop();
        }
        if (study != null) {
            study.cancel(id);
        }
    }

    /**
     * Does what is asked and sends the answer.
     *
     * @param onAnswered called once, when the next request may come
     * @param onFailure called instead, with nothing sent
     */
    void answer(Request request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        try {
            if (request instanceof Request.Load load) {
                load(load, onAnswered, onFailure);
            } else if (request instanceof Request.Classify classify) {
                classify(classify, onAnswered, onFailure);
            } else {
                if (request instanceof Request.Other other) {
                    study(other);
                } else if (request instanceof Request.Predict predict) {
                    predict(predict);
                } else if (request instanceof Request.Summary) {
                    summary(request.id());
                } else {
                    current = null;
                    loaded = null;
                    PageLink.reply(new Reply.Disposed(request.id()));
                }
                onAnswered.run();
            }
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    // Goes on beside the next requests.
    @Uncommon
    private void study(Request.Other request) {
        if (study == null) {
            study = new Study();
        }
        study.answer(request, model());
    }

    private void load(Request.Load request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        LoadOptions options = new LoadOptions(request.settings().weightPathPrefix(), null, (loaded, total, file) ->
                PageLink.reply(new Reply.Progress(request.id(), loaded, total, lastPart(file))),
                request.settings().strict());
        loadingId = request.id();
        loading = new ModelLoad(request, options, model -> {
            warmUp(model);
            loading = null;
            current = model;
            loaded = request;
            PageLink.reply(new Reply.Loaded(request.id(), FactsOfModel.of(model, request.languages())));
            onAnswered.run();
        }, cause -> {
            boolean stopped = loading != null && loading.isStopped();
            loading = null;
            if (stopped) {
                onAnswered.run();
            } else {
                onFailure.accept(cause);
            }
        });
        loading.next();
    }

    // The first prediction compiles and packs; done now, while a picture is being chosen.
    private static void warmUp(ImageModel model) {
        if (model.takesPictures()) {
            model.classify(new RgbaImage(1, 1, new byte[] {0, 0, 0, -1}), 1, "");
        }
    }

    private void classify(Request.Classify request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        ImageModel model = model();
        desk.prepare(model, request.source(), request.picture(), Treatment.decode(request.treatment()), prepared -> {
            try {
                PageLink.reply(classified(request, model, prepared));
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
                return;
            }
            onAnswered.run();
        }, onFailure);
    }

    private static Reply.Classified classified(Request.Classify request, ImageModel model,
            PictureDesk.Prepared prepared) {
        double start = now();
        List<Prediction> predictions = model.classify(prepared.input(), request.topK(),
                language(request.languages()));
        double predictMs = now() - start;
        List<RankedClass> ranked = new ArrayList<>();
        for (Prediction prediction : predictions) {
            ranked.add(new RankedClass(prediction.index(), prediction.label(), prediction.probability()));
        }
        RgbaImage seen = prepared.input().seen();
        return new Reply.Classified(request.id(), ranked,
                new ModelView(seen.width(), seen.height(), seen.rgba()), prepared.source(),
                new Times(prepared.decodeMs(), prepared.prepareMs(), predictMs),
                model.model().engineName(), prepared.notes());
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

    @Uncommon
    private void summary(int id) {
        ModelDescription description = model().description();
        PageLink.reply(new Reply.Told(id, SummaryTable.of(ModelOutline.of(description.topology(),
                description.kerasVersion()))));
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
    static native double now();
}
