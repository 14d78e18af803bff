package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.LayerTime;
import dev.vitrine.browser.protocol.LoadSettings;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.TensorData;
import dev.vitrine.browser.protocol.WorkerLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** One model's worker, and the requests that wait for its answers. */
final class ModelClient {
    /** Who waits for an answer. */
    private record Waiting(Consumer<Reply> onReply, Consumer<JSObject> onFailure) {
    }

    private final WorkerLink link;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private FetchPort port;
    private int lastId;
    private boolean stopped;

    ModelClient(String workerUrl) {
        link = WorkerLink.start(workerUrl, this::receive, this::fail);
    }

    void load(ModelOrigin origin, LoadOptions options, Consumer<ModelFacts> onLoaded, Consumer<JSObject> onFailure) {
        LoadProgress heard = new LoadProgress(options);
        int id = next(reply -> {
            if (reply instanceof Reply.Progress progress) {
                heard.heard(progress);
            } else {
                onLoaded.accept(((Reply.Loaded) reply).model());
            }
        }, onFailure);
        boolean fetches = origin.files().isEmpty();
        JSObject converter = fetches ? options.weightUrlConverter() : null;
        LoadSettings settings = options.settings(converter != null);
        if (fetches) {
            port = new FetchPort(new FetchSettings(origin.url(), origin.isCompiled(), settings.weightPathPrefix(),
                    options.fetchFunc(), options.requestInit(), converter), heard);
        }
        link.send(new Request.Load(id, origin.url(), origin.files(), port == null ? null : port.far(), settings,
                List.of()));
        if (options.signal() != null) {
            onAbort(options.signal(), reason -> {
                if (waiting.containsKey(id)) {
                    stop(reason);
                }
            });
        }
    }

    void predict(List<TensorData> inputs, Consumer<Reply.Predicted> onAnswer, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onAnswer.accept((Reply.Predicted) reply), onFailure);
        link.send(new Request.Predict(id, inputs));
    }

    void classify(Blob blob, int topK, Consumer<Reply.Classified> onAnswer, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onAnswer.accept((Reply.Classified) reply), onFailure);
        link.send(new Request.Classify(id, blob, topK, List.of()));
    }

    void profile(int rounds, Consumer<List<LayerTime>> onTimes, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onTimes.accept(((Reply.Profiled) reply).layers()), onFailure);
        link.send(new Request.Profile(id, rounds));
    }

    void summary(Consumer<String> onText, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onText.accept(((Reply.Told) reply).text()), onFailure);
        link.send(new Request.Summary(id));
    }

    /** Ends the worker and with it the model's memory; whoever waits is told. */
    void stop() {
        stop(error("model-disposed", "The model was disposed before it answered."));
    }

    private void stop(JSObject reason) {
        if (!stopped) {
            stopped = true;
            link.stop();
            if (port != null) {
                port.stop();
            }
            failAll(reason);
        }
    }

    private boolean refused(Consumer<JSObject> onFailure) {
        if (stopped) {
            onFailure.accept(error("model-disposed", "The model was disposed; load it again to predict."));
        }
        return stopped;
    }

    private int next(Consumer<Reply> onReply, Consumer<JSObject> onFailure) {
        lastId++;
        waiting.put(lastId, new Waiting(onReply, onFailure));
        return lastId;
    }

    private void receive(Reply reply) {
        Waiting asker = reply instanceof Reply.Progress ? waiting.get(reply.id()) : waiting.remove(reply.id());
        if (asker == null) {
            return;
        }
        if (reply instanceof Reply.Failed failed) {
            asker.onFailure().accept(error(failed.code(), failed.message()));
        } else {
            asker.onReply().accept(reply);
        }
    }

    private void fail(String words) {
        failAll(error("worker-failed", "The worker stopped" + (words.isEmpty() ? "." : ": " + words)));
    }

    private void failAll(JSObject error) {
        List<Waiting> askers = List.copyOf(waiting.values());
        waiting.clear();
        for (Waiting asker : askers) {
            asker.onFailure().accept(error);
        }
    }

    @JSBody(params = {"code", "message"},
            script = "var error = new Error(message); error.name = 'VitrineError'; error.code = code; return error;")
    static native JSObject error(String code, String message);

    @JSBody(params = {"signal", "aborted"}, script = ""
            + "function tell() { aborted(signal.reason); }"
            + "if (signal.aborted) tell(); else signal.addEventListener('abort', tell);")
    private static native void onAbort(JSObject signal, Aborted aborted);

    /** Takes the reason of an AbortSignal. */
    @JSFunctor
    interface Aborted extends JSObject {
        void accept(JSObject reason);
    }
}
