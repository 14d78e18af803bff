package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelView;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** {@link View} on the document of index.html, whose ids it relies on. */
final class DomView implements View {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement exhibit = document.getElementById("exhibit");
    private final HTMLElement picture = document.getElementById("picture");
    private final HTMLElement invitation = document.getElementById("invitation");
    private final HTMLElement sight = document.getElementById("sight");
    private final HTMLElement sightBlank = document.getElementById("sight-blank");
    private final HTMLElement label = document.getElementById("label");
    private final HTMLElement headline = document.getElementById("headline");
    private final HTMLElement offer = document.getElementById("all");
    private final HTMLElement progress = document.getElementById("progress");
    private final HTMLElement notes = document.getElementById("notes");
    private final RowsView rows = new RowsView(document, document.getElementById("classes"));
    private final AlertView alert;

    /** @param retry called when a person asks to try again */
    DomView(Runnable retry) {
        alert = new AlertView(document, document.getElementById("alert"), retry);
    }

    @Override
    public void showPicture(Blob file, String facts, String description) {
        Dom.showBlob(picture, file);
        picture.setAttribute("alt", description);
        picture.setHidden(false);
        invitation.setHidden(true);
        exhibit.getClassList().add("filled");
        captionPicture(facts);
    }

    @Override
    public void captionPicture(String facts) {
        put("picture-facts", facts);
    }

    @Override
    public void hidePicture(String chooseLabel) {
        picture.setHidden(true);
        picture.removeAttribute("src");
        invitation.setHidden(false);
        exhibit.getClassList().remove("filled");
        captionPicture("");
        labelChooser(chooseLabel);
    }

    @Override
    public void labelChooser(String text) {
        put("choose", text);
    }

    @Override
    public void showSight(ModelView view, String description) {
        sight.setHidden(false);
        sightBlank.setHidden(true);
        Dom.paint(sight, view.rgba(), view.width(), view.height());
        sight.setAttribute("aria-label", description);
        fit(view);
    }

    /** Whole screen pixels for each of the model's, as many as there is room for. */
    private void fit(ModelView view) {
        HTMLElement pane = (HTMLElement) sight.getParentNode();
        int times = Math.min(pane.getClientWidth() / view.width(), pane.getClientHeight() / view.height());
        sight.getStyle().setProperty("width", times < 1 ? "100%" : times * view.width() + "px");
    }

    @Override
    public void hideSight() {
        sight.setHidden(true);
        sightBlank.setHidden(false);
    }

    @Override
    public void captionSight(String facts, String recipe) {
        put("sight-facts", facts);
        put("sight-recipe", recipe);
    }

    @Override
    public void nameModel(String facts) {
        put("model", facts);
    }

    @Override
    public void headline(String name, String share) {
        headline.getClassList().remove("waiting");
        put("headline-class", name);
        put("headline-share", share);
    }

    @Override
    public void await(String text) {
        headline.getClassList().add("waiting");
        put("headline-class", text);
        put("headline-share", "");
    }

    @Override
    public void rows(List<Row> newRows) {
        rows.show(newRows);
    }

    @Override
    public void offerRows(String text, boolean expanded) {
        offer.setHidden(text.isEmpty());
        Dom.setText(offer, text);
        offer.setAttribute("aria-expanded", expanded ? "true" : "false");
    }

    @Override
    public void stale(boolean isStale) {
        label.setAttribute("aria-busy", isStale ? "true" : "false");
        if (isStale) {
            label.getClassList().add("stale");
        } else {
            label.getClassList().remove("stale");
        }
    }

    @Override
    public void alert(Complaint complaint) {
        label.getClassList().add("failed");
        alert.show(complaint);
    }

    @Override
    public void clearAlert() {
        label.getClassList().remove("failed");
        alert.clear();
    }

    @Override
    public void progress(double share) {
        progress.setHidden(false);
        if (share < 0) {
            progress.removeAttribute("value");
        } else {
            Dom.setValue(progress, share);
        }
    }

    @Override
    public void hideProgress() {
        progress.setHidden(true);
    }

    @Override
    public void status(String text) {
        put("status", text);
    }

    @Override
    public void notes(List<String> sentences) {
        Dom.setText(notes, "");
        for (String sentence : sentences) {
            HTMLElement item = document.createElement("li");
            Dom.setText(item, sentence);
            notes.appendChild(item);
        }
    }

    @Override
    public void announce(String sentence) {
        put("announcer", sentence);
    }

    private void put(String id, String text) {
        Dom.setText(document.getElementById(id), text);
    }
}
