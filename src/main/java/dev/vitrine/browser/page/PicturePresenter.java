package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.SourceFacts;

/** The picture that is on show. It asks nobody about it. */
final class PicturePresenter {
    private final PictureView view;
    private final Captions captions;
    private Picture picture;
    private int number;

    PicturePresenter(PictureView view, Captions captions) {
        this.view = view;
        this.captions = captions;
    }

    /** Null for none. */
    Picture picture() {
        return picture;
    }

    /** Different for each picture that is shown. */
    int number() {
        return number;
    }

    void show(Picture chosen) {
        picture = chosen;
        number++;
        view.showPicture(chosen.file(), chosen.name(), captions.phrases().text("picture-alt", chosen.name()));
        view.labelChooser(captions.phrases().text("choose-another"));
    }

    /** The picture has been decoded. */
    void caption(SourceFacts source) {
        view.captionPicture(captions.picture(picture == null ? captions.phrases().text("film") : picture.name(),
                source));
    }

    /** It is no picture after all, or to be forgotten. */
    void reject() {
        picture = null;
        view.hidePicture(captions.phrases().text("choose"));
    }
}
