package dev.vitrine.browser.worker;

import dev.vitrine.ModelLocation;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.format.ProgressListener;

/** Tells the page how far a load is, no more often than it can be seen: each message costs both sides. */
final class ProgressReplies implements ProgressListener {
    private static final double APART_MS = 40;

    private final int request;
    private double last;

    ProgressReplies(int request) {
        this.request = request;
    }

    @Override
    public void progress(double loaded, double total, String file) {
        double now = ModelSession.now();
        if (loaded == 0 || loaded >= total || now - last >= APART_MS) {
            last = now;
            PageLink.reply(new Reply.Progress(request, loaded, total, ModelLocation.nameOf(file)));
        }
    }
}
