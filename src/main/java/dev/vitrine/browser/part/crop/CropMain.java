package dev.vitrine.browser.part.crop;

import dev.vitrine.browser.i18n.CropWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.BrowserMemory;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import org.teavm.jso.JSObject;

/** Starts the part. It only wires the pieces together. */
final class CropMain {
    private CropMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), CropWords.ENGLISH);
        DomCrop view = new DomCrop(host, phrases);
        Crop crop = new Crop(view, new LocalMemory(new BrowserMemory()), phrases, new IntlNumbers(host.numberTag()));
        view.serve(crop);
        host.join("crop", (event, value) -> {
            if (event.equals("files")) {
                crop.toggle();
            } else if (event.equals("picture") || event.equals("failure")) {
                crop.pictureChanged();
            } else if (event.equals("model") && value != null) {
                JSObject model = Fields.object(value, "model");
                if (!Fields.isAbsent(model, "recipe")) {
                    JSObject recipe = Fields.object(model, "recipe");
                    crop.model(Fields.text(model, "name"), Fields.integer(recipe, "width"),
                            Fields.integer(recipe, "height"));
                }
            } else if (event.equals("answer") && value != null) {
                JSObject source = Fields.object(value, "source");
                crop.picture(Fields.integer(source, "width"), Fields.integer(source, "height"));
            }
        });
    }
}
