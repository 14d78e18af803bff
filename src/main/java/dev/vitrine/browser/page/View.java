package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelView;
import java.util.List;
import org.teavm.jso.file.Blob;

/**
 * What the page can show, each thing on its own, in words already localised. It keeps no state and decides
 * nothing.
 */
interface View {
    /**
     * Shows the chosen file as the browser draws it, with its caption's text and a description for screen
     * readers.
     */
    void showPicture(Blob file, String facts, String description);

    /** Replaces the caption under the picture. */
    void captionPicture(String facts);

    /** Takes the picture away and invites to choose one. */
    void hidePicture(String chooseLabel);

    /** The chooser's words while a picture is shown. */
    void labelChooser(String text);

    /** Shows the model's pixels, enlarged without smoothing. */
    void showSight(ModelView view, String description);

    void hideSight();

    /** Caption under the model's pixels: size, and recipe. */
    void captionSight(String facts, String recipe);

    /** The model's name and size in a few words. */
    void nameModel(String facts);

    /** The best class and its share. */
    void headline(String name, String share);

    /** Words in the headline's place while there is no answer. */
    void await(String text);

    /** The rows of the answer, best first. */
    void rows(List<Row> rows);

    /** Offers to show more or fewer rows; an empty text offers nothing. */
    void offerRows(String text, boolean expanded);

    /** Marks what is shown as an earlier picture's answer, or no longer so. */
    void stale(boolean isStale);

    /** Says what went wrong, in the answer's place. */
    void alert(Complaint complaint);

    void clearAlert();

    /** How much has loaded, 0 to 1; negative where nobody knows. */
    void progress(double share);

    void hideProgress();

    /** The line under the answer. */
    void status(String text);

    /** Remarks under the status line, a sentence each. */
    void notes(List<String> sentences);

    /** Says a sentence to screen readers, once they are free. */
    void announce(String sentence);
}
