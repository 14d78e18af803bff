package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * The page's later parts as sections below the case, one open at a time, each with its button ({@code data-part}). A
 * part's script is fetched when its section is first opened.
 */
final class Rooms {
    private static final String FETCHED = "data-fetched";

    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement hall = document.getElementById("rooms");
    private final SiteNames files;
    private final Phrases phrases;
    private TurnListener onTurn;
    private Consumer<String> onFailure;
    private String openPart = "";

    /** Told when a part's section has become visible or has been hidden. */
    interface TurnListener {
        void onTurn(String part, boolean isOpen);
    }

    Rooms(SiteNames files, Phrases phrases) {
        this.files = files;
        this.phrases = phrases;
        NodeList<? extends HTMLElement> buttons = document.querySelectorAll("[data-part]");
        for (int i = 0; i < buttons.getLength(); i++) {
            HTMLElement button = buttons.item(i);
            String part = button.getAttribute("data-part");
            button.addEventListener("click", event -> turn(part, !isOpen(part)));
        }
    }

    void onTurn(TurnListener listener) {
        onTurn = listener;
    }

    /** @param listener told in a sentence of a part that was wanted but not opened, and that cannot be had */
    void onFailure(Consumer<String> listener) {
        onFailure = listener;
    }

    /** Every part that the site has. */
    List<String> names() {
        return files.all("part-");
    }

    boolean has(String part) {
        return files.one("part-" + part) != null;
    }

    String script(String plain) {
        return files.one(plain);
    }

    boolean isOpen(String part) {
        return part.equals(openPart);
    }

    /** The part's section; a part without a button has one too, which is made here and stays hidden until it is opened. */
    HTMLElement place(String part) {
        HTMLElement place = document.getElementById("part-" + part);
        if (place == null) {
            place = document.createElement("section");
            place.setId("part-" + part);
            place.setClassName("room");
            place.setHidden(true);
            HTMLElement button = button(part);
            if (button != null) {
                Dom.setLabel(place, button);
            }
            hall.appendChild(place);
        }
        return place;
    }

    void turn(String part, boolean isOpen) {
        if (isOpen == isOpen(part)) {
            return;
        }
        if (!openPart.isEmpty()) {
            set(openPart, false);
        }
        openPart = isOpen ? part : "";
        if (isOpen) {
            set(part, true);
        }
    }

    private void set(String part, boolean isOpen) {
        place(part).setHidden(!isOpen);
        HTMLElement button = button(part);
        if (button != null) {
            button.setAttribute("aria-expanded", isOpen ? "true" : "false");
        }
        if (isOpen) {
            fetch(part);
        }
        onTurn.onTurn(part, isOpen);
    }

    /** Fetches a part's script, once. */
    void fetch(String part) {
        HTMLElement place = place(part);
        if (place.hasAttribute(FETCHED)) {
            return;
        }
        place.setAttribute(FETCHED, "");
        Dom.runScript(files.one("part-" + part), files.one("parts"), nothing -> {
            place.removeAttribute(FETCHED);
            Dom.setText(place, phrases.text("part-unreachable"));
            if (place.isHidden()) {
                onFailure.accept(place.getTextContent());
            }
        });
    }

    private HTMLElement button(String part) {
        return document.querySelector("[data-part=" + part + "]");
    }
}
