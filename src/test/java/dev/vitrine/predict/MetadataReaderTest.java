package dev.vitrine.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.RecipeException;
import dev.vitrine.image.ResizeMethod;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.image.Scaling;
import dev.vitrine.json.JsonException;
import dev.vitrine.tensor.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
    private static final int OPEN = Shape.UNKNOWN;
    private static final Shape GRAY = Shape.of(OPEN, 48, 48, 1);
    private static final Shape COLOR = Shape.of(OPEN, 224, 224, 3);

    @Test
    void readsTheArticlesRecipe() {
        Metadata metadata = read("""
                {"modelName": "emotion", "labels": ["angry", "happy"],
                 "labelsByLanguage": {"fr": ["colère", "joie"]}, "imageSize": 48, "grayscale": true,
                 "preprocessing": {"resize": {"method": "nearest", "coordinates": "asymmetric"},
                                   "gray": "mean", "divisor": 255},
                 "provenance": {"dataset": "FER-2013", "accuracy": 0.61}, "licence": "Apache-2.0"}""", GRAY);
        assertEquals(Preprocessing.ARTICLE, metadata.preprocessing());
        assertFalse(metadata.guessed());
        assertEquals("emotion", metadata.modelName());
        assertEquals("joie", metadata.labels().label(1, "fr-FR"));
        assertEquals("happy", metadata.labels().label(1, "en"));
        assertEquals(Map.of("dataset", "FER-2013", "accuracy", "0.61"), metadata.provenance());
        assertEquals("Apache-2.0", metadata.licence());
        assertEquals(GRAY, metadata.input());
    }

    @Test
    void readsEveryKeyOfARecipe() {
        assertEquals(new Preprocessing(Crop.CENTER, ResizeMethod.BILINEAR, Coordinates.ALIGN_CORNERS,
                ColorOrder.BGR, new Gray.Weighted(0.5, 0.25, 0.25),
                new Scaling(127.5, 2, -1, List.of(0.5), List.of(0.1, 0.2, 0.3))), recipe("""
                {"crop": "center", "resize": {"method": "bilinear", "coordinates": "align_corners"},
                 "colorOrder": "bgr", "gray": [0.5, 0.25, 0.25], "divisor": 127.5, "scale": 2, "offset": -1,
                 "mean": 0.5, "std": [0.1, 0.2, 0.3]}"""));
        assertEquals(Preprocessing.TORCH, recipe("""
                {"divisor": 255, "mean": [0.485, 0.456, 0.406],
                 "std": [0.229, 0.224, 0.225], "crop": null}"""));
    }

    @Test
    void aPresetStandsForItsPartsAndYieldsToTheOthers() {
        assertEquals(Preprocessing.CAFFE, recipe("{\"preset\": \"caffe\"}"));
        assertEquals(Preprocessing.TEACHABLE_MACHINE, recipe("{\"preset\": \"teachable_machine\"}"));
        assertEquals(Preprocessing.TORCH.with(ColorOrder.BGR).with(ResizeMethod.PIL_LANCZOS, Coordinates.HALF_PIXEL),
                recipe("{\"preset\": \"torch\", \"colorOrder\": \"bgr\", \"resize\": {\"method\": \"pil_lanczos\"}}"));
        assertEquals(Preprocessing.MINUS_ONE_TO_ONE.with(Scaling.dividedBy(2).plus(-1)),
                recipe("{\"preset\": \"tf\", \"divisor\": 2}"));
    }

    @Test
    void anEmptyRecipeIsKerasDefaultAndGreyWhereTheModelIs() {
        assertEquals(Preprocessing.NONE, recipe("{}"));
        assertEquals(Preprocessing.NONE.with(Gray.LUMA),
                read("{\"preprocessing\": {}}", GRAY).preprocessing());
    }

    @Test
    void teachableMachinesOtherProjectsAreNoPictures() {
        Metadata pose = read("{\"tmVersion\": \"0.8.6\", \"packageName\": \"@teachablemachine/pose\","
                + " \"labels\": [\"stand\", \"sit\"]}", Shape.of(OPEN, 14739));
        assertTrue(pose.otherInput().startsWith("This is a pose project of Teachable Machine: it takes what PoseNet"));
        assertEquals("sit", pose.labels().label(1, "en"));
        Metadata audio = read("{\"tfjsSpeechCommandsVersion\": \"0.4.0\", \"wordLabels\": [\"A\", \"noise\"]}",
                Shape.of(OPEN, 43, 232, 1));
        assertEquals("noise", audio.labels().label(1, "en"));
        assertTrue(assertThrows(RecipeException.class, audio::preprocessor).getMessage().startsWith(
                "This is an audio project of Teachable Machine: it takes the spectrogram of a second of sound"));
    }

    @Test
    void teachableMachinesFileGivesItsRecipe() {
        Metadata metadata = read("""
                {"tfjsVersion":"1.3.1","tmVersion":"2.1.2","packageVersion":"0.8.4",
                 "packageName":"@teachablemachine/image","userMetadata":{},
                 "modelName":"tm-my-image-model","labels":["Kukson","Gajka","Not a cat"]}""", COLOR);
        assertEquals(Preprocessing.TEACHABLE_MACHINE, metadata.preprocessing());
        assertFalse(metadata.guessed());
        assertEquals("Not a cat", metadata.labels().label(2, "fr"));
        assertEquals(Preprocessing.TEACHABLE_MACHINE_GRAY,
                read("{\"tmVersion\": \"2.4.7\", \"grayscale\": true}", GRAY).preprocessing());
        assertTrue(read("{\"tmVersion\": \"0.8.6\", \"packageName\": \"@teachablemachine/pose\"}",
                Shape.of(OPEN, 14739)).guessed());
    }

    @Test
    void aFileWithoutARecipeLeavesAGuess() {
        assertTrue(read("{\"labels\": [\"a\"]}", COLOR).guessed());
        assertEquals(Preprocessing.ZERO_TO_ONE, read("{}", COLOR).preprocessing());
        assertEquals(Preprocessing.ZERO_TO_ONE.with(Gray.LUMA), read("{}", GRAY).preprocessing());
        assertEquals(Preprocessing.ZERO_TO_ONE.with(Gray.LUMA),
                read("{\"grayscale\": true}", COLOR).preprocessing());
    }

    @Test
    void noFileLeavesAGuessThatDoesNotScaleTwice() {
        Metadata none = Metadata.none(GRAY, false);
        assertTrue(none.guessed());
        assertEquals(Preprocessing.ZERO_TO_ONE.with(Gray.LUMA), none.preprocessing());
        assertEquals(Preprocessing.NONE, Metadata.none(COLOR, true).preprocessing());
        assertEquals("class 3", none.labels().label(3, "en"));
    }

    @Test
    void imageSizeFillsInWhatTheModelLeavesOpen() {
        Shape open = Shape.of(OPEN, OPEN, OPEN, 3);
        assertEquals(Shape.of(OPEN, 96, 96, 3), read("{\"imageSize\": 96}", open).input());
        assertEquals(Shape.of(OPEN, 60, 80, 3), read("{\"imageSize\": [60, 80]}", open).input());
        assertEquals(COLOR, read("{\"imageSize\": 96}", COLOR).input());
        assertEquals(COLOR, read("{\"packageName\": \"@teachablemachine/image\"}", open).input());
        RecipeException unknown = assertThrows(RecipeException.class, () -> read("{}", open).preprocessor());
        assertEquals("The model's input [null, null, null, 3] is no picture of a known size, which would be"
                + " [null, height, width, channels]; if sizes are open, set \"imageSize\" in metadata.json.",
                unknown.getMessage());
        assertEquals(Shape.of(1, 48, 48, 1), read("{}", GRAY).preprocessor()
                .prepare(new RgbaImage(1, 1, new byte[4])).tensor().shape());
    }

    @Test
    void saysWhereAValueIsNoneOfTheAllowedOnes() {
        assertEquals("metadata.json: $.preprocessing.crop should be \"none\", \"center\" or \"cover\" but is"
                + " the string \"centre\".", refusal("{\"preprocessing\": {\"crop\": \"centre\"}}"));
        assertEquals("metadata.json: $.preprocessing.resize.method should be \"nearest\", \"bilinear\","
                + " \"pil_box\", \"pil_bilinear\", \"pil_hamming\", \"pil_bicubic\", \"pil_lanczos\", \"tf_bicubic\","
                + " \"tf_area\", \"tf_lanczos3\", \"tf_lanczos5\", \"tf_gaussian\", \"tf_mitchellcubic\","
                + " \"tf_bilinear_antialias\", \"tf_bicubic_antialias\", \"tf_lanczos3_antialias\","
                + " \"tf_lanczos5_antialias\", \"tf_gaussian_antialias\", \"tf_mitchellcubic_antialias\","
                + " \"opencv_linear\" or \"opencv_area\" but is the number 3.", refusal("{\"preprocessing\": {\"resize\": {\"method\": 3}}}"));
        assertEquals("metadata.json: $.preprocessing.resize.coordinates should be \"asymmetric\","
                + " \"half_pixel\" or \"align_corners\" but is the string \"half-pixel\".",
                refusal("{\"preprocessing\": {\"resize\": {\"coordinates\": \"half-pixel\"}}}"));
        assertEquals("metadata.json: $.preprocessing.gray should be \"mean\", \"luma\" or a list of three"
                + " weights for red, green and blue but is an array of 2 elements.",
                refusal("{\"preprocessing\": {\"gray\": [0.5, 0.5]}}"));
        assertEquals("metadata.json: $.preprocessing.divsor is not known; the keys there are preset, crop,"
                + " resize, colorOrder, gray, divisor, scale, offset, mean and std.",
                refusal("{\"preprocessing\": {\"divsor\": 255}}"));
    }

    @Test
    void refusesNumbersThatCannotScale() {
        assertEquals("metadata.json: $.preprocessing.divisor should be a number other than 0 but is the"
                + " number 0.", refusal("{\"preprocessing\": {\"divisor\": 0}}"));
        assertEquals("metadata.json: $.preprocessing.std[1] should be a number other than 0 but is the"
                + " number 0.", refusal("{\"preprocessing\": {\"std\": [1, 0, 1]}}"));
        assertEquals("metadata.json: $.preprocessing.mean should be a number, or a list of one number a"
                + " channel (1 or 3) but is an array of 2 elements.",
                refusal("{\"preprocessing\": {\"mean\": [1, 0]}}"));
        assertEquals("metadata.json: $.preprocessing.scale should be a number but is the number 1e39.",
                refusal("{\"preprocessing\": {\"scale\": 1e39}}"));
        assertEquals("metadata.json: $.imageSize should be a whole number of pixels from 1 to 8192 but is the"
                + " number 2.5.", refusal("{\"imageSize\": 2.5}"));
        assertEquals("metadata.json: $.imageSize should be a number of pixels or a list of two, height and"
                + " width, but is the string \"48\".", refusal("{\"imageSize\": \"48\"}"));
    }

    private static Preprocessing recipe(String json) {
        return read("{\"preprocessing\": " + json + "}", COLOR).preprocessing();
    }

    private static Metadata read(String json, Shape input) {
        return MetadataReader.read(json.getBytes(StandardCharsets.UTF_8), "metadata.json", input, false);
    }

    private static String refusal(String json) {
        return assertThrows(JsonException.class, () -> read(json, COLOR)).getMessage();
    }

    @Test
    void aLicenceMayHaveParts() {
        Metadata metadata = MetadataReader.read("{\"licence\": {\"weights\": \"Apache-2.0\", \"data\": \"research only\"}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8), "metadata.json", Shape.of(1, 48, 48, 1), false);
        assertEquals("weights: Apache-2.0; data: research only", metadata.licence());
    }
}
