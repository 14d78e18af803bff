package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Request;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.graph.Graph;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelOpening;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** A model being loaded: drives a {@link ModelOpening} until it wants no more files. */
final class ModelLoad {
    /** Files that are on their way while one is read. */
    private static final int FILES_AHEAD = 3;

    private final JSObject abort = FileReading.newAbort();
    private final ModelFiles files;
    private final ModelOpening opening;
    private final Consumer<Graph> onGraph;
    private final Consumer<ImageModel> onExpected;
    private final Consumer<ImageModel> onModel;
    private final Consumer<Throwable> onFailure;
    private boolean stopped;

    /**
     * @param onGraph called once, before any weights are fetched; what it throws is the load's failure
     * @param onExpected called when the model is known but for the values of its weights, and after each file of them
     * @param onFailure called once, unless the model is there
     */
    ModelLoad(Request.Load request, LoadOptions options, Consumer<Graph> onGraph,
            Consumer<ImageModel> onExpected, Consumer<ImageModel> onModel, Consumer<Throwable> onFailure) {
        files = ModelFiles.of(request);
        // A file's name may hold what ends the path of a URL.
        opening = new ModelOpening(request.url(), request.files().isEmpty(), options);
        this.onGraph = onGraph;
        this.onExpected = onExpected;
        this.onModel = onModel;
        this.onFailure = onFailure;
    }

    /** Breaks off whatever is under way. */
    void stop() {
        stopped = true;
        FileReading.abort(abort);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Fetches one file after the other, then hands the model over. */
    void start() {
        expectFiles();
        next();
    }

    private void next() {
        try {
            String file = opening.wanted();
            if (file == null) {
                onModel.accept(opening.model());
            } else {
                FileReading.read(files, file, abort, opening.consumer(), this::end, this::fail);
            }
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    // Before anything that takes long: files come while this thread is busy.
    private void expectFiles() {
        files.expect(opening.wanted(), abort);
        for (int steps = 1; steps <= FILES_AHEAD; steps++) {
            files.expect(opening.ahead(steps), abort);
        }
    }

    private void end() {
        boolean isNew = opening.graph() == null;
        opening.end();
        expectFiles();
        if (isNew) {
            onGraph.accept(opening.graph());
        } else {
            onExpected.accept(opening.expected());
        }
        next();
    }

    private void fail(Throwable cause) {
        if (cause instanceof ModelFormatException && opening.isOptional() && !stopped) {
            try {
                opening.skip();
                expectFiles();
                onExpected.accept(opening.expected());
            } catch (RuntimeException | Error e) {
                onFailure.accept(e);
                return;
            }
            next();
        } else {
            onFailure.accept(cause);
        }
    }
}
