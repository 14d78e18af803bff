package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Markup;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A line under the chooser to type a picture's address into. */
final class AddressForm {
    private final HTMLElement form;
    private final HTMLInputElement field;
    private final HTMLElement button = HTMLDocument.current().querySelector("[data-give$=address]");

    AddressForm(Phrases phrases, Consumer<String> onAddress) {
        HTMLElement chooser = HTMLDocument.current().querySelector(".chooser");
        form = Markup.add((HTMLElement) chooser.getParentNode(), "form", "address");
        form.setHidden(true);
        HTMLElement label = Markup.text(form, "label", "", phrases.text("address"));
        label.setAttribute("for", "address");
        field = (HTMLInputElement) Markup.add(form, "input", "");
        field.setId("address");
        field.setType("url");
        field.setAttribute("inputmode", "url");
        field.setAttribute("autocomplete", "off");
        field.setAttribute("placeholder", "https://");
        Markup.text(form, "button", "button small", phrases.text("address-go")).setAttribute("type", "submit");
        form.setAttribute("novalidate", "");
        form.addEventListener("submit", event -> {
            event.preventDefault();
            String address = field.getValue().trim();
            onAddress.accept(address.indexOf("://") < 0 && !address.isEmpty() ? "https://" + address : address);
        });
    }

    void toggle() {
        form.setHidden(!form.isHidden());
        button.setAttribute("aria-expanded", form.isHidden() ? "false" : "true");
        if (!form.isHidden()) {
            field.focus();
        }
    }
}
