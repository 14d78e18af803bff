package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.Reply;

/** Tells {@code onProgress} of bytes: of those that the page has fetched as they come, of the rest as the worker says. */
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
            int query = location.indexOf('?');
            String path = query < 0 ? location : location.substring(0, query);
            tell(Math.min(arrived, total), path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private void tell(double loaded, String file) {
        if (loaded > told) {
            told = loaded;
            options.report(loaded, total, file);
        }
    }
}
