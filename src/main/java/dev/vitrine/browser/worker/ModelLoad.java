package dev.vitrine.browser.worker;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelOpening;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** A model being fetched over HTTP: drives a {@link ModelOpening} until it wants no more files. */
final class ModelLoad {
    private final JSObject abort = HttpFile.newAbort();
    private final ModelOpening opening;
    private final Consumer<ImageModel> onModel;
    private final Consumer<Throwable> onFailure;
    private boolean stopped;

    /** @param onFailure called once, unless the model is there or the load was stopped */
    ModelLoad(String url, LoadOptions options, Consumer<ImageModel> onModel, Consumer<Throwable> onFailure) {
        opening = new ModelOpening(url, true, options);
        this.onModel = onModel;
        this.onFailure = onFailure;
    }

    /** Breaks off whatever is under way. */
    void stop() {
        stopped = true;
        HttpFile.abort(abort);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Fetches the next file, or hands the model over when there is none. */
    void next() {
        try {
            String file = opening.wanted();
            if (file == null) {
                onModel.accept(opening.model());
            } else {
                HttpFile.read(file, abort, opening.consumer(), this::end, this::fail);
            }
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    private void end() {
        opening.end();
        next();
    }

    private void fail(Throwable cause) {
        if (cause instanceof ModelFormatException && opening.isOptional() && !stopped) {
            opening.skip();
            next();
        } else {
            onFailure.accept(cause);
        }
    }
}
