package dev.vitrine.browser.page;

import org.teavm.jso.file.Blob;

/** The pane with the person's picture. */
interface PictureView {
    /** Shows the file as the browser draws it, with its caption's text and a description for screen readers. */
    void showPicture(Blob file, String facts, String description);

    /** Replaces the caption under the picture. */
    void captionPicture(String facts);

    /** Takes the picture away and invites to choose one. */
    void hidePicture(String chooseLabel);

    /** The chooser's words while a picture is shown. */
    void labelChooser(String text);
}
