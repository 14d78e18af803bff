package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.Reply;

/** How far the model has loaded, and what it is called. */
final class LoadPresenter {
    private final LoadView view;
    private final Captions captions;

    LoadPresenter(LoadView view, Captions captions) {
        this.view = view;
        this.captions = captions;
    }

    void begin() {
        view.progress(-1);
    }

    void advance(Reply.Progress progress) {
        view.progress(progress.total() > 0 ? Math.min(1, progress.loaded() / progress.total()) : -1);
    }

    void end(ModelFacts model) {
        view.hideProgress();
        view.nameModel(captions.model(model));
    }

    void fail() {
        view.hideProgress();
    }
}
