package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import java.util.List;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link AnswerView} on the document of index.html. */
final class DomAnswer implements AnswerView {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement label = document.getElementById("label");
    private final HTMLElement headline = document.getElementById("headline");
    private final HTMLElement offer = document.getElementById("all");
    private final HTMLElement notes = document.getElementById("notes");
    private final RowsView rows = new RowsView(document, document.getElementById("classes"));
    private final AlertView alert;

    /** @param retry called when a person asks to try again */
    DomAnswer(Runnable retry) {
        alert = new AlertView(document, document.getElementById("alert"), retry);
    }

    @Override
    public void headline(String name, String share) {
        Dom.setClass(headline, "waiting", false);
        Dom.put("headline-class", name);
        Dom.put("headline-share", share);
    }

    @Override
    public void await(String text) {
        Dom.setClass(headline, "waiting", true);
        Dom.put("headline-class", text);
        Dom.put("headline-share", "");
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
        Dom.setClass(label, "stale", isStale);
    }

    @Override
    public void alert(Complaint complaint) {
        Dom.setClass(label, "failed", true);
        alert.show(complaint);
    }

    @Override
    public void clearAlert() {
        Dom.setClass(label, "failed", false);
        alert.clear();
    }

    @Override
    public void status(String text) {
        Dom.put("status", text);
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
        Dom.put("announcer", sentence);
    }
}
