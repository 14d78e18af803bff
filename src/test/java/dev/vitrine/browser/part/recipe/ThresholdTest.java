package dev.vitrine.browser.part.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.part.KeptTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The threshold of each model from visit to visit, on a memory that the test holds. */
class ThresholdTest {
    private final KeptTexts memory = new KeptTexts();
    private final List<Integer> shown = new ArrayList<>();
    private boolean differs;

    private Threshold visit() {
        return new Threshold(new Threshold.View() {
            @Override
            public void unsure(int percent) {
                shown.add(percent);
            }

            @Override
            public void differs(boolean isOther) {
                differs = isOther;
            }
        }, memory);
    }

    @Test
    void isRememberedForEachModel() {
        Threshold first = visit();
        first.model("faces");
        first.change(75);
        assertTrue(differs);
        first.model("birds");
        assertEquals(List.of(75, Threshold.USUAL), shown);

        shown.clear();
        Threshold second = visit();
        second.model("birds");
        assertEquals(List.of(), shown, "nothing to change");
        second.model("faces");
        assertEquals(List.of(75), shown);
        second.change(Threshold.USUAL);
        assertFalse(differs);
        assertEquals(Map.of(), memory.texts);
    }

    @Test
    void whatIsNoPercentageIsForgotten() {
        memory.keep("unsure", "faces", "many");
        memory.keep("unsure", "birds", "1000");
        Threshold threshold = visit();
        threshold.model("faces");
        assertEquals(List.of(), shown);
        threshold.model("birds");
        assertEquals(List.of(95), shown);
    }
}
