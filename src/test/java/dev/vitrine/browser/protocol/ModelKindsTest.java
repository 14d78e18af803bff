package dev.vitrine.browser.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelKindsTest {
    @ParameterizedTest
    @CsvSource({
        "faces.keras,true", "FACES.H5,true", "labels.txt keras_model.h5,true", "model.zip,true",
        "m/saved_model.pb m/variables/variables.index,true", "config.json metadata.json model.weights.h5,true",
        "model.json group1-shard1of1.bin,false", "m/model.json m/extra.zip,false", "my.json my.weights.bin,false",
        "face.png,false"})
    void goesByNames(String names, boolean needsOpening) {
        List<NamedBlob> files = new ArrayList<>();
        for (String name : names.split(" ")) {
            files.add(new NamedBlob(name, null));
        }
        assertEquals(needsOpening, ModelKinds.needOpening(files));
    }
}
