package dev.vitrine.browser.module;

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
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** One model's worker, and the requests that wait for its answers. */
final class ModelClient {
    /** Who waits for an answer. */
    private record Waiting(Consumer<Reply> onReply, Consumer<JSObject> onFailure) {
    }

    private final WorkerLink link;
    private final Map<Integer, Waiting> waiting = new HashMap<>();
    private int lastId;
    private boolean stopped;

    ModelClient(String workerUrl) {
        link = WorkerLink.start(workerUrl, this::receive, this::fail);
    }

    void load(String url, JSObject options, Consumer<ModelFacts> onLoaded, Consumer<JSObject> onFailure) {
        int id = next(reply -> {
            if (reply instanceof Reply.Progress progress) {
                report(options, progress.loaded(), progress.total(), progress.file());
            } else {
                onLoaded.accept(((Reply.Loaded) reply).model());
            }
        }, onFailure);
        link.send(new Request.Load(id, url, List.of()));
    }

    void predict(List<TensorData> inputs, Consumer<List<TensorData>> onOutputs, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onOutputs.accept(((Reply.Predicted) reply).outputs()), onFailure);
        link.send(new Request.Predict(id, inputs));
    }

    void classify(Blob blob, int topK, Consumer<Reply.Classified> onAnswer, Consumer<JSObject> onFailure) {
        if (refused(onFailure)) {
            return;
        }
        int id = next(reply -> onAnswer.accept((Reply.Classified) reply), onFailure);
        link.send(new Request.Classify(id, blob, topK, List.of()));
    }

    /** Ends the worker and with it the model's memory; whoever waits is told. */
    void stop() {
        if (!stopped) {
            stopped = true;
            link.stop();
            failAll(error("model-disposed", "The model was disposed before it answered."));
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

    @JSBody(params = {"options", "loaded", "total", "file"}, script = ""
            + "if (options && options.onProgress) options.onProgress({loaded: loaded, total: total, file: file});")
    private static native void report(JSObject options, double loaded, double total, String file);
}
