package dev.vitrine.browser.worker;

import dev.vitrine.Later;
import dev.vitrine.Uncommon;
import dev.vitrine.browser.protocol.LayerTime;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.RankedClass;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.TensorData;
import dev.vitrine.browser.protocol.Times;
import dev.vitrine.browser.protocol.Treatment;
import dev.vitrine.engine.Engine;
import dev.vitrine.engine.Model;
import dev.vitrine.engine.StepTime;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.layers.ModelOutline;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelOpening;
import dev.vitrine.model.SummaryTable;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The model of this worker, and the answer to each request. A failed load leaves the model before it in place. */
final class ModelSession implements Session {
    /** So long after a load, if nobody has asked for anything, a first prediction is made for nobody. */
    private static final int WARM_UP_DELAY_MS = 60;

    private final Engines engines;
    private Consumer<Request.Load> onLoaded = load -> { };
    private Runnable onReady = () -> { };
    private final PictureDesk desk = new PictureDesk();
    private ImageModel current;
    private ImageModel coming;
    private Engine engine;
    private Study study;
    private Request.Load loaded;
    private ModelLoad loading;
    private int loadingId;
    private int requests;

    ModelSession(Engines engines) {
        this.engines = engines;
    }

    @Override
    public void onReady(Runnable listener) {
        onReady = listener;
    }

    /** Calls back after each load that was answered. */
    void onLoaded(Consumer<Request.Load> listener) {
        onLoaded = listener;
    }

    @Override
    public Request.Load loaded() {
        return loaded;
    }

    @Override
    public void cancel(int id) {
        if (loading != null && loadingId == id) {
            loading.stop();
        }
        if (study != null) {
            study.cancel(id);
        }
    }

    @Override
    public void answer(Request request, Runnable onAnswered, Consumer<Throwable> onFailure) {
        requests++;
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
                } else if (request instanceof Request.Profile profile) {
                    profile(profile);
                } else if (request instanceof Request.Summary) {
                    summary(request.id());
                } else {
                    close();
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
        LoadOptions options = new LoadOptions(request.settings().weightPathPrefix(), null,
                new ProgressReplies(request.id()), request.settings().strict());
        loadingId = request.id();
        // A file's name may hold what ends the path of a URL.
        ModelOpening opening = new ModelOpening(request.url(), request.files().isEmpty(), options);
        loading = new ModelLoad(ModelFiles.of(request), opening, () -> {
            if (opening.expected() == null) {
                engine = engines.of(request.settings().engine(), opening.graph());
                return;
            }
            boolean isNew = coming == null;
            coming = isNew ? opening.expected().on(engine) : coming;
            if (preparesAhead()) {
                prepareAhead(coming.model(), isNew);
            }
        }, () -> {
            opening.model();
            ImageModel model = coming;
            prepare(model.model());
            coming = null;
            loading = null;
            close();
            current = model;
            loaded = request;
            PageLink.reply(new Reply.Loaded(request.id(), FactsOfModel.of(model, request.languages())));
            int asked = requests;
            later(WARM_UP_DELAY_MS, () -> warmUp(asked));
            onAnswered.run();
            if (request.id() == Request.QUIET) {
                onReady.run();
            } else {
                onLoaded.accept(request);
            }
        }, cause -> {
            boolean stopped = loading != null && loading.isStopped();
            loading = null;
            if (coming != null) {
                coming.model().close();
                coming = null;
            }
            if (stopped) {
                onAnswered.run();
            } else {
                onFailure.accept(cause);
            }
        });
        loading.start();
    }

    // Browsers optimise code that has run; better now, while a picture is being chosen.
    private void warmUp(int asked) {
        if (asked == requests && current != null && current.takesPictures()) {
            current.classify(new RgbaImage(1, 1, new byte[] {0, 0, 0, -1}), 1, "");
        }
    }

    // Plain Java is ready in no time once its weights are there.
    @Later
    private static boolean preparesAhead() {
        return true;
    }

    @Later
    private static void prepareAhead(Model model, boolean isNew) {
        if (!isNew) {
            model.takeWeights();
            return;
        }
        List<Shape> shapes = model.graph().inputShapesOfOne();
        for (Shape shape : shapes) {
            if (!shape.isKnown()) {
                return;
            }
        }
        model.prepareAhead(shapes);
    }

    private static void prepare(Model model) {
        List<Shape> shapes = model.graph().inputShapesOfOne();
        for (Shape shape : shapes) {
            if (!shape.isKnown()) {
                anySize();
                return;
            }
        }
        model.prepare(shapes);
    }

    // What sizes to come need is not known, so that only the full worker is sure to have it.
    @Uncommon
    private static void anySize() {
    }

    @Override
    public void close() {
        if (current != null) {
            current.model().close();
            current = null;
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
        // A page has words of its own for a class without a name.
        boolean unnamed = model.metadata().labels().isEmpty();
        for (Prediction prediction : predictions) {
            ranked.add(new RankedClass(prediction.index(), unnamed ? "" : prediction.label(), prediction.probability()));
        }
        RgbaImage seen = prepared.input().seen();
        List<String> notes = new ArrayList<>(prepared.notes());
        if (model.model().engine().isFallback()) {
            notes.add("plain-java");
        }
        return new Reply.Classified(request.id(), ranked,
                new ModelView(seen.width(), seen.height(), seen.rgba()), prepared.source(),
                new Times(prepared.decodeMs(), prepared.prepareMs(), predictMs),
                model.model().engine().name(), notes);
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
        PageLink.reply(new Reply.Predicted(request.id(), answers, request.inputs()));
    }

    @Later
    private void profile(Request.Profile request) {
        List<LayerTime> layers = new ArrayList<>();
        for (StepTime time : model().model().profile(model().model().graph().inputShapesOfOne(), ModelSession::now, request.rounds())) {
            layers.add(new LayerTime(time.name(), time.operation(), time.millis(), time.multiplyAdds()));
        }
        PageLink.reply(new Reply.Profiled(request.id(), layers));
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

    /** Runs a little later. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    @JSBody(params = {"delay", "task"}, script = "setTimeout(task, delay);")
    private static native void later(int delay, Task task);

    @JSBody(script = "return performance.now();")
    static native double now();
}
