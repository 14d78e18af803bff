package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.Request;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * The worker, the model in it, and the one question that waits for its answer. It starts the worker anew after a failure
 * when it is asked to load; it shows nothing.
 */
final class Session {
    private static final int NONE = 0;

    /** What happens to a session. */
    interface Listener {
        void onProgress(Reply.Progress progress);

        void onLoaded(ModelFacts model);

        /** The load came to nothing. */
        void onRefused(Reply.Failed failed);

        /** The worker, and with it model and question, are gone; in the browser's words, perhaps none. */
        void onDeath(String words);
    }

    private final WorkerPort.Starter workers;
    private final List<String> languages;
    private final Listener listener;
    private WorkerPort worker;
    private ModelFacts model;
    private Consumer<Reply> onAnswer;
    private int lastId = NONE;
    private int loadId = NONE;
    private int questionId = NONE;

    /** @param languages BCP 47 tags in order of preference, for the labels */
    Session(WorkerPort.Starter workers, List<String> languages, Listener listener) {
        this.workers = workers;
        this.languages = languages;
        this.listener = listener;
    }

    /**
     * Loads a model, in a new worker if there is none.
     *
     * @param url of the model file, or its name among the files
     * @param files that are handed over; empty where they are fetched
     */
    void load(String url, List<NamedBlob> files) {
        if (worker == null) {
            worker = workers.start(this::onReply, this::onFailure);
        }
        loadId = ++lastId;
        worker.send(new Request.Load(loadId, url, files, languages));
    }

    boolean isLoading() {
        return loadId != NONE;
    }

    /** Whether a question waits for its answer. */
    boolean isAsked() {
        return questionId != NONE;
    }

    /** The model that answers now; null for none. */
    ModelFacts model() {
        return model;
    }

    List<String> languages() {
        return languages;
    }

    /** Asks, and gives up the question before. */
    void ask(IntFunction<Request> question, Consumer<Reply> newOnAnswer) {
        if (isAsked()) {
            worker.send(new Request.Cancel(questionId));
        }
        questionId = ++lastId;
        onAnswer = newOnAnswer;
        worker.send(question.apply(questionId));
    }

    private void onReply(Reply reply) {
        if (reply.id() == questionId && isAsked()) {
            questionId = NONE;
            onAnswer.accept(reply);
        } else if (reply.id() == loadId && isLoading()) {
            onLoadReply(reply);
        }
    }

    private void onLoadReply(Reply reply) {
        if (reply instanceof Reply.Progress progress) {
            listener.onProgress(progress);
        } else if (reply instanceof Reply.Loaded loaded) {
            loadId = NONE;
            model = loaded.model();
            listener.onLoaded(model);
        } else if (reply instanceof Reply.Failed failed) {
            loadId = NONE;
            listener.onRefused(failed);
        }
    }

    private void onFailure(String words) {
        if (worker == null) {
            return;
        }
        worker.stop();
        worker = null;
        model = null;
        loadId = NONE;
        questionId = NONE;
        listener.onDeath(words);
    }
}
