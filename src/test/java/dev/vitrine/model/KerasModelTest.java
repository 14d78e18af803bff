package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.convert.ConvertOptions;
import dev.vitrine.convert.Converted;
import dev.vitrine.convert.Converter;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.zip.ZipArchive;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form that Keras saves, run by the engine, against what Keras' own predict answered. */
class KerasModelTest {
    private static final float TOLERANCE = 1e-5f;
    private static final Map<String, byte[]> MORE = Golden.archived();

    static Stream<String> files() {
        List<String> names = new ArrayList<>();
        for (String model : List.of("sequential", "functional", "nested", "recurrent", "preprocessing", "trained")) {
            for (String form : List.of(".h5", ".keras", ".savedmodel.zip")) {
                names.add("keras2-" + model + form);
                if (!form.startsWith(".saved")) {
                    names.add("keras3-" + model + form);
                }
            }
        }
        names.add("keras24.h5");
        names.add("keras24.savedmodel.zip");
        for (String name : MORE.keySet()) {
            if (!name.endsWith(".json")) {
                names.add(name);
            }
        }
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void predictsAsKerasDoes(String name) {
        compare(name, KerasModel.open(KerasFile.open(bytes(name)), null), TOLERANCE);
    }

    /** What is converted and read again answers the same; among them are the models that are hard to convert. */
    @ParameterizedTest
    @MethodSource("files")
    void predictsAsKerasDoesOnceConverted(String name) {
        Converted converted = Converter.convert(KerasFile.open(bytes(name)), ConvertOptions.DEFAULT);
        compare(name, ModelFolder.open(new Files(converted.files()), "model.json", LoadOptions.DEFAULT), TOLERANCE);
    }

    private record Files(Map<String, byte[]> files) implements ModelSource {
        @Override
        public void read(String location, Consumer consumer) {
            byte[] file = files.get(location);
            consumer.begin(file == null ? Facts.MISSING : Facts.FOUND);
            if (file != null) {
                consumer.accept(file, 0, file.length);
            }
        }
    }

    private static Bytes bytes(String name) {
        return MORE.containsKey(name) ? Bytes.of(name, MORE.get(name)) : Golden.file(name);
    }

    private static void compare(String name, ImageModel model, float tolerance) {
        JsonObject expected = MORE.containsKey(name)
                ? JsonReader.read(MORE.get(name + ".json"), name).asObject() : Golden.expected(name);
        List<Tensor> inputs = tensors(expected, "inputs");
        List<Tensor> outputs = tensors(expected, "outputs");
        List<Tensor> actual = model.model().predict(inputs);
        assertEquals(outputs.size(), actual.size());
        for (int i = 0; i < outputs.size(); i++) {
            assertEquals(outputs.get(i).shape(), actual.get(i).shape());
            for (int j = 0; j < outputs.get(i).data().length; j++) {
                float want = outputs.get(i).data()[j];
                assertEquals(want, actual.get(i).data()[j], tolerance * Math.max(1, Math.abs(want)), name + " " + j);
            }
        }
    }

    private static List<Tensor> tensors(JsonObject expected, String key) {
        List<Tensor> tensors = new ArrayList<>();
        for (JsonValue value : expected.array(key)) {
            JsonObject tensor = value.asObject();
            float[] data = new float[tensor.array("values").size()];
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) tensor.array("values").at(i).asDouble();
            }
            tensors.add(new Tensor(Shape.of(tensor.array("shape").asInts()), data));
        }
        return tensors;
    }

    @Test
    void runsALayerOfManyNamesInOneNestedModel() {
        KerasFile file = KerasFile.open(ZipArchive.open(Golden.file("keras2-long-names.h5.zip")));
        Tensor output = KerasModel.open(file, null).model()
                .predict(List.of(new Tensor(Shape.of(1, 1), new float[] {1}))).get(0);
        assertTrue(Float.isFinite(output.data()[0]));
    }
}
