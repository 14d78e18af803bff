package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.json.JsonReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers whose settings Keras would not have written, in words. */
class ModelImporterTest {
    private static String refusal(String className, String settings) {
        String topology = """
                {'class_name': 'Sequential', 'config': {'name': 'm', 'layers': [
                    {'class_name': 'InputLayer', 'config': {'name': 'in', 'batch_input_shape': [null, 8, 8, 3]}},
                    {'class_name': '%s', 'config': {'name': 'odd', %s}}]}}""".formatted(className, settings);
        return assertThrows(VitrineException.class, () -> ModelImporter.read(
                JsonReader.read(topology.replace('\'', '"'), "model.json").asObject(), "2.15.0")).getMessage();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "LayerNormalization, 'axis': [], It normalises no dimension.",
        "LayerNormalization, 'axis': [0], It normalises the batch.",
        "BatchNormalization, 'axis': 0, It normalises the batch.",
    })
    void saysWhatIsWrongWithALayer(String className, String settings, String problem) {
        String text = refusal(className, settings);
        assertTrue(text.contains(problem) && text.contains("odd") && text.contains("model.json"), text);
    }

    @Test
    void namesAClassThatIsUnknown() {
        assertTrue(refusal("Nonsense", "'units': 1").contains("Nonsense"));
    }
}
