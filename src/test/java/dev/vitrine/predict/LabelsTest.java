package dev.vitrine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void aClassWithoutANameIsCalledByItsIndex() {
        assertEquals("class 0", Labels.NONE.label(0, "fr"));
        assertTrue(Labels.NONE.isEmpty());
        Labels short1 = new Labels(List.of("cat", ""), Map.of());
        assertFalse(short1.isEmpty());
        assertEquals("cat", short1.label(0, "en"));
        assertEquals("class 1", short1.label(1, "en"));
        assertEquals("class 2", short1.label(2, "en"));
    }

    @Test
    void namesComeInTheLanguageThenWithoutItsRegionThenPlain() {
        Labels labels = new Labels(List.of("plain"),
                Map.of("fr", List.of("colère"), "pt-BR", List.of("raiva")));
        assertEquals("colère", labels.label(0, "fr"));
        assertEquals("colère", labels.label(0, "fr-CA"));
        assertEquals("raiva", labels.label(0, "pt-br"));
        assertEquals("plain", labels.label(0, "pt"));
        assertEquals("plain", labels.label(0, "de"));
    }

    @Test
    void withoutPlainNamesEnglishOrTheFirstLanguageServes() {
        Map<String, List<String>> languages = new LinkedHashMap<>();
        languages.put("fr", List.of("colère", "dégoût"));
        languages.put("en", List.of("angry"));
        Labels labels = new Labels(List.of(), languages);
        assertEquals("angry", labels.label(0, "de"));
        assertEquals("dégoût", labels.label(1, "de"));
    }
}
