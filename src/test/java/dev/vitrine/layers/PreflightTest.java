package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.format.ModelDescriptionReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTest {
    @Test
    void aGoodModelHasNoProblems() {
        assertEquals(List.of(), problems(sequential("'Dense','config':{'name':'d','units':2}"), ""));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        List<String> problems = problems(sequential("'Lambda','config':{'name':'crop'}",
                "'MyLayer','config':{'name':'mine'}", "'KerasLayer','config':{'name':'hub'}",
                "'Conv2D','config':{'name':'c','filters':2,'kernel_size':[3,3],'strides':[0,0]}",
                "'Conv2D','config':{'name':'k','filters':2,'kernel_size':'x'}",
                "'Activation','config':{'name':'a','activation':'snake'}"), "");
        assertEquals(6, problems.size());
        assertEquals("Layer mine (MyLayer) at $.config.layers[2].config: This class is unknown here.", problems.get(0));
        assertEquals("Layer crop (Lambda) at $.config.layers[1].config: It holds Python code, which cannot run here."
                + " Replace it by layers of Keras (Rescaling, Reshape, Activation, or plain arithmetic) and save the model again.", problems.get(1));
        assertTrue(problems.get(2).startsWith("Layer hub (KerasLayer) at $.config.layers[3].config: It stands for a"
                + " model of TensorFlow Hub"));
        assertEquals("Layer c (Conv2D) at $.config.layers[4].config: Its window has size 3, stride 0 and dilation 1,"
                + " which must all be at least 1.", problems.get(3));
        assertEquals("Layer k (Conv2D) at $.config.layers[5].config: m.json: $.config.layers[5].config.kernel_size"
                + " should be a whole number of at most 2147483647 but is the string \"x\".", problems.get(4));
        assertEquals("Layer a (Activation) at $.config.layers[6].config: It has the activation snake, which is unknown"
                + " here.", problems.get(5));
    }

    @Test
    void layersThatDoNotFitAreTold() {
        assertEquals(List.of("Layer c (Conv2D) at $.config.layers[1].config: It needs an input of 4 dimensions, the"
                + " batch included, but gets [null, 4]."),
                problems(sequential("'Conv2D','config':{'name':'c','filters':2,'kernel_size':3}"), ""));
    }

    @Test
    void weightsThatTheManifestLacksAreTold() {
        String manifest = ",'weightsManifest':[{'paths':['w.bin'],'weights':["
                + "{'name':'d/kernel','shape':[4,2],'dtype':'float32'},{'name':'d/bias','shape':[3],'dtype':'float32'}"
                + "]}]";
        assertEquals(List.of("Layer d/bias [2] (weight) at $.weightsManifest: The manifest lists no weight that fits"
                + " it. Were model and weights saved together?"),
                problems(sequential("'Dense','config':{'name':'d','units':2}"), manifest));
    }

    @Test
    void aSubclassedModelIsExplained() {
        List<String> problems = problems("'class_name':'Emotions','config':{'units':7}", "");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("Layer Emotions (Emotions) at $: This is a subclassed model"));
    }

    @Test
    void aModelWithoutAnInputShapeIsExplained() {
        List<String> problems = problems("'class_name':'Sequential','config':{'name':'s','layers':["
                + "{'class_name':'Dense','config':{'name':'d','units':2}}]}", "");
        assertEquals(List.of("Layer Sequential (Sequential) at $: The file does not say what shape of input the model"
                + " takes. Build the model, or give its first layer an input shape, before saving it."), problems);
    }

    private static String sequential(String... layers) {
        StringBuilder text = new StringBuilder("'class_name':'Sequential','config':{'name':'s','layers':["
                + "{'class_name':'InputLayer','config':{'name':'i','batch_input_shape':[null,4]}}");
        for (String layer : layers) {
            text.append(",{'class_name':").append(layer).append('}');
        }
        return text.append("]}").toString();
    }

    private static List<String> problems(String topology, String manifest) {
        String text = manifest.isEmpty() ? "{" + topology + "}" : "{'modelTopology':{" + topology + "}" + manifest + "}";
        List<String> problems = new ArrayList<>();
        for (Problem problem : Preflight.of(ModelDescriptionReader.read(
                text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "m.json"))) {
            problems.add(problem.toString());
        }
        return problems;
    }
}
