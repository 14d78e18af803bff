package dev.vitrine.browser.part.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.i18n.Translations;
import dev.vitrine.browser.page.PlainNumbers;
import dev.vitrine.browser.part.KeptTexts;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.ModelPort;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person calls the classes, from model to model and visit to visit. */
class LabelsTest {
    private final KeptTexts memory = new KeptTexts();
    private String shown;
    private boolean isOwn;
    private List<String> named;
    private String said = "";
    private final Labels labels = visit();

    private Labels visit() {
        return new Labels(new Labels.View() {
            @Override
            public void show(String title, String text, boolean own) {
                shown = text;
                isOwn = own;
            }

            @Override
            public void hide() {
                shown = null;
            }

            @Override
            public void relabel(List<String> names, boolean own) {
                named = names;
            }

            @Override
            public void say(String sentence, boolean isWrong) {
                said = isWrong ? "! " + sentence : sentence;
            }
        }, memory, Translations.of("en"), new PlainNumbers());
    }

    private static ModelFacts model(String name, int classes, String... own) {
        return new ModelFacts(name, List.of(), List.of(new ModelPort("out", new int[] {-1, classes}, "float32")),
                List.of(own), null, "java", "", 5, List.of());
    }

    @Test
    void areTheModelsUntilAPersonSaysOtherwise() {
        labels.model(model("m", 2, "cat", "dog"));
        assertEquals("cat\ndog", shown);
        assertTrue(isOwn);
        assertNull(named);
        labels.use("0 chat\n1 chien\n\n");
        assertEquals(List.of("chat", "chien"), named);
        assertEquals("chat\nchien", shown);
        assertFalse(isOwn);
        assertEquals("The classes have their new names.", said);
        labels.reset();
        assertEquals(List.of("cat", "dog"), named);
        assertEquals(Map.of(), memory.texts);
    }

    @Test
    void areRememberedForThatVeryModel() {
        labels.model(model("m", 2));
        assertEquals("", shown);
        labels.use("a\nb");
        named = null;
        labels.model(model("m", 2, "cat", "dog"));
        assertNull(named, "another model of the same name");
        visit().model(model("m", 2));
        assertEquals(List.of("a", "b"), named);
        assertEquals("a\nb", shown);
    }

    @Test
    void mustBeAsManyAsTheClasses() {
        labels.model(model("m", 3, "a", "b", "c"));
        labels.use("x\ny");
        assertEquals("! The model tells 3 classes apart; there are 2 lines here. Write one a class.", said);
        labels.use("");
        assertEquals("! The model tells 3 classes apart; there are 0 lines here. Write one a class.", said);
        assertNull(named);
        assertEquals(Map.of(), memory.texts);
    }

    @Test
    void keepTheirPlaceWhileThereIsNoModel() {
        labels.model(null);
        assertEquals("", shown);
        labels.use("x\ny");
        assertNull(named);
        assertEquals("", said);
        labels.model(new ModelFacts("m", List.of(), List.of(), List.of(), null, "java", "", 5, List.of()));
        assertNull(shown, "no classes");
    }
}
