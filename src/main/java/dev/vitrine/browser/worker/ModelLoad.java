package dev.vitrine.browser.worker;

import dev.vitrine.format.ModelFormatException;
import dev.vitrine.model.Opening;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/** A model being loaded: reads the files that an {@link Opening} wants, one after the other, until it wants no more. */
final class ModelLoad {
    /** Files that are on their way while one is read. */
    private static final int FILES_AHEAD = 3;

    private final JSObject abort = FileReading.newAbort();
    private final ModelFiles files;
    private final Opening opening;
    private final Runnable onFile;
    private final Runnable onAll;
    private final Consumer<Throwable> onFailure;
    private boolean stopped;

    /**
     * @param onFile called after each file; what it throws is the load's failure
     * @param onFailure called once, unless all files are there
     */
    ModelLoad(ModelFiles files, Opening opening, Runnable onFile, Runnable onAll, Consumer<Throwable> onFailure) {
        this.files = files;
        this.opening = opening;
        this.onFile = onFile;
        this.onAll = onAll;
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

    /** Fetches one file after the other. */
    void start() {
        expectFiles();
        next();
    }

    private void next() {
        try {
            String file = opening.wanted();
            if (file == null) {
                onAll.run();
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
        opening.end();
        expectFiles();
        onFile.run();
        next();
    }

    private void fail(Throwable cause) {
        if (cause instanceof ModelFormatException && opening.isOptional() && !stopped) {
            try {
                opening.skip();
                expectFiles();
                onFile.run();
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
