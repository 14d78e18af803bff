package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelView;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.file.Blob;

/** Remembers what is on show. */
final class FakeView implements PictureView, SightView, LoadView, AnswerView {
    String pictureFacts = "";
    boolean hasPicture;
    String chooser = "";
    ModelView sight;
    String sightFacts = "";
    String sightRecipe = "";
    String modelFacts = "";
    String headline = "";
    String share = "";
    boolean isAwaiting;
    List<Row> rows = List.of();
    String offer = "";
    boolean isExpanded;
    boolean isStale;
    Complaint complaint;
    double progress = -2;
    String status = "";
    List<String> notes = List.of();
    final List<String> announcements = new ArrayList<>();

    View view() {
        return new View(this, this, this, this);
    }

    @Override
    public void showPicture(Blob file, String facts, String description) {
        hasPicture = true;
        pictureFacts = facts;
    }

    @Override
    public void captionPicture(String facts) {
        pictureFacts = facts;
    }

    @Override
    public void hidePicture(String chooseLabel) {
        hasPicture = false;
        pictureFacts = "";
        chooser = chooseLabel;
    }

    @Override
    public void labelChooser(String text) {
        chooser = text;
    }

    @Override
    public void showSight(ModelView view, String description) {
        sight = view;
    }

    @Override
    public void hideSight() {
        sight = null;
    }

    @Override
    public void captionSight(String facts, String recipe) {
        sightFacts = facts;
        sightRecipe = recipe;
    }

    @Override
    public void nameModel(String facts) {
        modelFacts = facts;
    }

    @Override
    public void headline(String name, String shareText) {
        headline = name;
        share = shareText;
        isAwaiting = false;
    }

    @Override
    public void await(String text) {
        headline = text;
        share = "";
        isAwaiting = true;
    }

    @Override
    public void rows(List<Row> newRows) {
        rows = newRows;
    }

    @Override
    public void offerRows(String text, boolean expanded) {
        offer = text;
        isExpanded = expanded;
    }

    @Override
    public void stale(boolean nowStale) {
        isStale = nowStale;
    }

    @Override
    public void alert(Complaint newComplaint) {
        complaint = newComplaint;
    }

    @Override
    public void clearAlert() {
        complaint = null;
    }

    @Override
    public void progress(double newShare) {
        progress = newShare;
    }

    @Override
    public void hideProgress() {
        progress = -2;
    }

    @Override
    public void status(String text) {
        status = text;
    }

    @Override
    public void notes(List<String> sentences) {
        notes = sentences;
    }

    @Override
    public void announce(String sentence) {
        announcements.add(sentence);
    }
}
