package dev.vitrine.browser.module;

import dev.vitrine.ModelLocation;
import dev.vitrine.browser.protocol.Reply;

/** Tells {@code onProgress} of bytes: as they come of those that the page fetches, of the rest as the worker says. */
final class LoadProgress {
    private final LoadOptions options;
    private double total;
    private double arrived;
    private double told = -1;

    LoadProgress(LoadOptions options) {
        this.options = options;
    }

    /** Whether anybody listens. */
    boolean isWanted() {
        return options.wantsProgress();
    }

    /** The worker, which alone knows how many bytes there are to be, has come so far. */
    void heard(Reply.Progress progress) {
        total = progress.total();
        tell(progress.loaded(), progress.file());
    }

    /** @param location of the weight file that these bytes are from */
    void arrived(int bytes, String location) {
        arrived += bytes;
        if (told >= 0) {
            tell(Math.min(arrived, total), ModelLocation.nameOf(location));
        }
    }

    private void tell(double loaded, String file) {
        if (loaded > told) {
            told = loaded;
            options.report(loaded, total, file);
        }
    }
}
