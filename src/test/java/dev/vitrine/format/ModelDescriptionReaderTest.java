package dev.vitrine.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ModelDescriptionReaderTest {
    private static final String KERAS = "{'class_name':'Sequential','config':[],'keras_version':'2.1.5'}";

    @Test
    void findsTheTopologyWhereverItIs() {
        for (String text : new String[] {"{'modelTopology':" + KERAS + ",'weightsManifest':[]}",
            "{'modelTopology':{'model_config':" + KERAS + ",'training_config':7},'weightsManifest':[]}",
                    KERAS,
            "{'modelTopology':{'keras_version':'2.1.5','model_config':{'class_name':'Sequential',"
                    + "'config':{}}}}",
            "{'modelTopology':'" + KERAS.replace("'", "\\'") + "'}",
            "{'model_config':'" + KERAS.replace("'", "\\'") + "'}"}) {
            ModelDescription model = read(text);
            assertEquals("Sequential", model.className());
            assertEquals("2.1.5", model.kerasVersion());
            assertEquals(2, model.kerasMajor());
            assertEquals("m.json: Sequential of Keras 2.1.5, 0 weights in 0 bytes", model.toString());
        }
    }

    @Test
    void keepsWhatTheFileSaysOfItself() {
        ModelDescription model = read("{'format':'layers-model','generatedBy':'keras v3.4.1',"
                + "'convertedBy':'c',"
                + "'userDefinedMetadata':{'a':1},'modelTopology':{'class_name':'Functional','config':{}},"
                + "'weightsManifest':[{'paths':['a.bin'],'weights':[{'name':'w','shape':[2,3],"
                + "'dtype':'float32'},"
                + "{'name':'q','shape':[5],'dtype':'float32','quantization':{'dtype':'uint16','scale':0.5,"
                + "'min':-1}}]}]}");
        assertEquals("layers-model", model.format());
        assertEquals("c", model.convertedBy());
        assertEquals(3, model.kerasMajor());
        assertEquals(1, model.userDefinedMetadata().integer("a"));
        assertEquals(34, model.manifest().totalBytes());
        WeightSpan second = model.manifest().spans().get(1);
        assertEquals(24, second.offsetBytes());
        assertEquals(10, second.lengthBytes());
        assertEquals(new Quantization(Quantization.Encoding.UINT16, 0.5, -1), second.entry().quantization());
    }

    @Test
    void missingInformationIsNoError() {
        ModelDescription model = read("{'class_name':'Model','config':{},'keras_version':3,"
                + "'generatedBy':[]}");
        assertNull(model.kerasVersion());
        assertEquals(0, model.kerasMajor());
        assertEquals(2, read("{'class_name':'M','config':{},'keras_version':'tfjs-layers"
                + " 4.22.0'}").kerasMajor());
        assertEquals(2, read("{'class_name':'M','config':{},'keras_version':'keras 2.15.0'}").kerasMajor());
    }

    @Test
    void recognisesOtherFiles() {
        fails("<!DOCTYPE html><html>", "model-is-html", "The server answered with a web page instead of the"
                + " model m.json: the address may be wrong (a 404 page with status 200?).");
        fails("\uFEFF\n <HTML lang=fr>", "model-is-html", null);
        fails("version https://git-lfs.github.com/spec/v1\noid sha256:0", "file-is-pointer", "The file m.json"
                + " is a Git LFS pointer, not the file itself: fetch it with \"git lfs pull\" and upload"
                + " that.");
        fails("PK\3\4xxxx", "model-not-json", "The model m.json is no JSON: it is a ZIP archive, perhaps a"
                + " .keras file. Give it a name that ends in .keras or .zip, or convert it to a layers"
                + " model.");
        String graph = "m.json is a TensorFlow graph model, which has no Keras layers any more. Export the"
                + " Keras model again as a layers model (tensorflowjs_converter --input_format keras"
                + " --output_format tfjs_layers_model), or give its .h5 or .keras file.";
        fails("{'format':'graph-model','modelTopology':{'node':[]}}", "model-is-graph", graph);
        fails("{'modelTopology':{'node':[{}],'versions':{}},'weightsManifest':[]}", "model-is-graph", graph);
        fails("{'node':[]}", "model-is-graph", graph);
        String weights = "m.json lists weights but no layers: it was made from a file that"
                + " model.save_weights() wrote. Save the whole model with model.save() and convert that.";
        fails("{'modelTopology':null,'weightsManifest':[]}", "model-weights-only", weights);
        fails("[{'paths':['a'],'weights':[]}]", "model-weights-only", weights);
        fails("{'tmVersion':'2.4.5','labels':['a']}", "model-not-keras", "m.json is JSON but no Keras model:"
                + " it is the labels and settings of a model: give the model.json beside it.");
        fails("{'name':'x'}", "model-not-keras", "m.json is JSON but no Keras model: it is an object with"
                + " neither modelTopology nor class_name.");
        fails("[1,2]", "model-not-keras", "m.json is JSON but no Keras model: it is an array of 2 elements.");
        fails("{'modelTopology':{'model_config':{'class_name':'A'}}}", "model-not-keras", "m.json is JSON but"
                + " no Keras model: it is an object whose $.modelTopology.model_config lacks class_name or"
                + " config.");
    }

    @Test
    void saysWhereAFileIsBroken() {
        fails("", "model-not-json", "The model cannot be read. m.json is not valid JSON at line 1, column 1:"
                + " the file is empty.");
        fails("{'modelTopology':{'class_", "model-not-json", "The model cannot be read. m.json is not valid"
                + " JSON at line 1, column 26: expected the closing quote but the text ends there; it was"
                + " probably cut short, as what starts at line 1, column 19 is never closed.");
        fails("{'modelTopology':3}", "json-invalid", "m.json: $.modelTopology should be an object but is the"
                + " number 3.");
        fails("{'class_name':3,'config':{}}", "json-invalid", "m.json: $.class_name should be a string but is"
                + " the number 3.");
        fails("{'class_name':'A','config':3}", "json-invalid", "m.json: $.config should be an object but is"
                + " the number 3.");
        fails("{'modelTopology':'{'}", "json-invalid", "The string $.modelTopology of m.json is not valid"
                + " JSON at line 1, column 2: expected a name in double quotes but the text ends there; it"
                + " was probably cut short, as what starts at line 1, column 1 is never closed.");
    }

    @Test
    void checksEveryEntryOfTheManifest() {
        weightFails("{'name':'w','shape':[2,-3],'dtype':'float32'}", "manifest-invalid",
                ".shape[1] is the negative dimension -3.");
        weightFails("{'name':'w','shape':[65536,65536],'dtype':'float32'}", "manifest-invalid", ".shape is"
                + " [65536, 65536], with which the weights need more than the 2147483647 bytes that can be"
                + " loaded.");
        weightFails("{'name':'w','shape':[536870912],'dtype':'float32'}", "manifest-invalid", ".shape is"
                + " [536870912], with which the weights need more than the 2147483647 bytes that can be"
                + " loaded.");
        weightFails("{'name':'w','shape':[2.5],'dtype':'float32'}", "json-invalid",
                ".shape[0] should be a whole number of at most 2147483647 but is the number 2.5.");
        weightFails("{'name':'w','shape':[null],'dtype':'float32'}", "json-invalid",
                ".shape[0] should be a whole number of at most 2147483647 but is null.");
        weightFails("{'name':'w','dtype':'float32'}", "json-invalid",
                " lacks the key \"shape\", which should be an array.");
        weightFails("{'name':'w','shape':[],'dtype':'float64'}", "weight-dtype-unsupported",
                ".dtype is \"float64\", but a weight can only be float32, int32 or bool. Convert the model"
                        + " again with one of these.");
        weightFails("{'name':'v','shape':[],'dtype':'bool'},{'name':'v#2','shape':[],'dtype':'bool'},"
                + "{'name':'v','shape':[],'dtype':'bool'}",
                "manifest-invalid", ".name is the name of two weights: \"v#2\".");
        weightFails("{'name':'w','shape':[],'dtype':'bool','quantization':{'dtype':'uint8','scale':1,"
                + "'min':0}}",
                "manifest-invalid", ".quantization.dtype is uint8, in which no weight of type bool can be"
                        + " stored.");
        weightFails("{'name':'w','shape':[],'dtype':'float32','quantization':{'dtype':'int4'}}",
                "manifest-invalid",
                ".quantization.dtype should be uint8, uint16 or float16 but is the string \"int4\".");
        weightFails("{'name':'w','shape':[],'dtype':'float32','quantization':{'dtype':'uint8','min':0}}",
                "json-invalid", ".quantization lacks the key \"scale\", which should be a number.");
        weightFails("{'name':'w','shape':[],'dtype':'float32','quantization':{'dtype':'uint8','scale':NaN,"
                + "'min':0}}",
                "manifest-invalid", ".quantization.scale should be a finite number but is the number NaN.");
        weightFails("{'name':'w','shape':[" + "1,".repeat(40) + "1],'dtype':'float32'}", "manifest-invalid",
                ".shape has 41 dimensions, more than any tensor here.");
    }

    @Test
    void addsSizesAcrossWeightsAndGroups() {
        String huge = "{'paths':['a'],'weights':[{'name':'N','shape':[268435456],'dtype':'float32'}]}";
        String text = "{'class_name':'A','config':{},'weightsManifest':[" + huge.replace("N", "a") + ","
                + huge.replace("N", "b") + "]}";
        fails(text, "manifest-invalid", "m.json: $.weightsManifest[1].weights[0].shape is [268435456], with"
                + " which the weights need more than the 2147483647 bytes that can be loaded.");
        fails("{'class_name':'A','config':{},'weightsManifest':[{'paths':[],'weights':[{'name':'a',"
                + "'shape':[1],"
                + "'dtype':'bool'}]}]}", "manifest-invalid", "m.json: $.weightsManifest[0].paths names no"
                + " file although the group has weights.");
        fails("{'class_name':'A','config':{},'weightsManifest':[{'paths':[' '],'weights':[]}]}",
                "manifest-invalid",
                "m.json: $.weightsManifest[0].paths[0] should be the name of a file but is blank.");
    }

    private static void weightFails(String entries, String code, String rest) {
        String text = "{'class_name':'A','config':{},'weightsManifest':[{'paths':['a'],'weights':["
                + entries + "]}]}";
        VitrineException failure = assertThrows(VitrineException.class, () -> read(text));
        String path = "m.json: $.weightsManifest[0].weights[" + (entries.split("\\},\\{", -1).length - 1) + "]";
        assertEquals(path + rest, failure.getMessage());
        assertEquals(code, failure.code());
    }

    private static void fails(String text, String code, String message) {
        VitrineException failure = assertThrows(VitrineException.class, () -> read(text));
        assertEquals(code, failure.code());
        assertTrue(message == null || message.equals(failure.getMessage()), failure.getMessage());
    }

    private static ModelDescription read(String text) {
        String json = text.replace("\\'", "\\\"").replace('\'', '"');
        return ModelDescriptionReader.read(json.getBytes(StandardCharsets.UTF_8), "m.json");
    }
}
