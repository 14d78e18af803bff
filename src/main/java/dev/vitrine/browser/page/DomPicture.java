package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** {@link PictureView} on the document of index.html, whose ids it relies on. */
final class DomPicture implements PictureView {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement exhibit = document.getElementById("exhibit");
    private final HTMLElement picture = document.getElementById("picture");
    private final HTMLElement crop = document.getElementById("crop");
    private final HTMLElement invitation = document.getElementById("invitation");

    @Override
    public void showPicture(Blob file, String facts, String description) {
        Dom.showBlob(picture, file);
        picture.setAttribute("alt", description);
        picture.setHidden(false);
        crop.setHidden(false);
        invitation.setHidden(true);
        exhibit.getClassList().add("filled");
        captionPicture(facts);
    }

    @Override
    public void captionPicture(String facts) {
        Dom.put("picture-facts", facts);
    }

    @Override
    public void hidePicture(String chooseLabel) {
        picture.setHidden(true);
        picture.removeAttribute("src");
        crop.setHidden(true);
        invitation.setHidden(false);
        exhibit.getClassList().remove("filled");
        captionPicture("");
        labelChooser(chooseLabel);
    }

    @Override
    public void labelChooser(String text) {
        Dom.put("choose", text);
    }
}
