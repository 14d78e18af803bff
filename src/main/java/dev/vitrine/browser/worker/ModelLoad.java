package dev.vitrine.browser.worker;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelOpening;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** A model being loaded: drives a {@link ModelOpening} until it wants no more files. */
final class ModelLoad {
    private final JSObject abort = FileReading.newAbort();
    private final LoadOptions options;
    private final Consumer<ImageModel> onModel;
    private final Consumer<Throwable> onFailure;
    private ModelFiles files;
    private ModelOpening opening;
    private boolean stopped;

    /** @param onFailure called once, unless the model is there */
    ModelLoad(LoadOptions options, Consumer<ImageModel> onModel, Consumer<Throwable> onFailure) {
        this.options = options;
        this.onModel = onModel;
        this.onFailure = onFailure;
    }

    /** Begins. @param location of the model file among the files @param hasQueries whether locations are URLs */
    void start(ModelFiles from, String location, boolean hasQueries) {
        files = from;
        opening = new ModelOpening(location, hasQueries, options);
        next();
    }

    /** There is no model to begin with. */
    void refuse(Throwable cause) {
        onFailure.accept(cause);
    }

    /** Breaks off whatever is under way. */
    void stop() {
        stopped = true;
        FileReading.abort(abort);
    }

    boolean isStopped() {
        return stopped;
    }

    /** Fetches the next file, or hands the model over when there is none. */
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
