package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Languages;
import dev.vitrine.browser.i18n.PageWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/**
 * The language that the page speaks to this person.
 *
 * @param tag BCP 47 tag of the language
 * @param preferred the person's languages, BCP 47 tags
 * @param translation the language's file; empty for English
 */
record Language(String tag, List<String> preferred, String translation) {
    /**
     * Chooses a language and fetches its file; where that fails the page speaks English.
     *
     * @param files names of the languages' files
     */
    static void choose(List<String> preferred, SiteNames files, Consumer<Language> onLanguage) {
        String tag = Languages.choose(preferred, files.all("languages/"));
        if (tag.equals(Languages.ENGLISH)) {
            onLanguage.accept(new Language(tag, preferred, ""));
            return;
        }
        Dom.fetchText(files.one("languages/" + tag), text -> onLanguage.accept(text.isEmpty()
                ? new Language(Languages.ENGLISH, preferred, "") : new Language(tag, preferred, text)));
    }

    Phrases phrases() {
        return new Phrases(tag, translation, PageWords.ENGLISH);
    }

    String numberTag() {
        return Languages.numberTag(tag, preferred);
    }

    /**
     * Puts the words where index.html wants them, {@code data-text} as text, {@code data-alt} as a picture's, and lets the
     * page be seen, which waits for them. English is there already.
     */
    void localise(HTMLDocument document, Phrases phrases) {
        if (!translation.isEmpty()) {
            document.getDocumentElement().setLang(tag);
            each(document, "data-text", (element, key) -> Dom.setText(element, phrases.text(key)));
            each(document, "data-alt", (element, key) -> element.setAttribute("alt", phrases.text(key)));
        }
        document.getDocumentElement().setClassName("");
    }

    private static void each(HTMLDocument document, String attribute, BiConsumer<HTMLElement, String> action) {
        NodeList<? extends HTMLElement> elements = document.querySelectorAll("[" + attribute + "]");
        for (int i = 0; i < elements.getLength(); i++) {
            action.accept(elements.item(i), elements.item(i).getAttribute(attribute));
        }
    }
}
