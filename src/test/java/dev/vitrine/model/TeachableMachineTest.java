package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.predict.Metadata;
import dev.vitrine.predict.MetadataReader;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tool.source.FileModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That downloads of Teachable Machine work as they are where they take pictures, and say so where they do not. */
class TeachableMachineTest {
    @ParameterizedTest
    @CsvSource({"tm-image-rocks, 4, Andesite", "tm-image-kukson, 3, ", "tm-image-calm-stress, 2, "})
    void anImageProjectNeedsNothingMore(String name, int classes, String firstLabel) {
        Path folder = PublishedModels.folder(TeachableMachineTest.class).resolve(name);
        ImageModel model = ModelFolder.open(new FileModelSource(), folder.resolve("model.json").toString(),
                LoadOptions.DEFAULT);
        assertTrue(model.takesPictures());
        assertEquals(Preprocessing.TEACHABLE_MACHINE, model.metadata().preprocessing());
        assertFalse(model.metadata().guessed());
        assertEquals(List.of(), model.warnings());
        List<Prediction> answer = model.classify(new RgbaImage(3, 2, new byte[24]), 0, "en");
        assertEquals(classes, answer.size());
        for (Prediction prediction : answer) {
            assertFalse(prediction.label().isBlank());
            assertTrue(prediction.index() > 0 || firstLabel == null || prediction.label().equals(firstLabel));
        }
    }

    @Test
    void poseAndAudioAreNoPictures() throws IOException {
        Path models = PublishedModels.folder(TeachableMachineTest.class);
        Metadata pose = MetadataReader.read(Files.readAllBytes(models.resolve("tm-pose-squat/metadata.json")),
                "metadata.json", Shape.of(Shape.UNKNOWN, 14739), false);
        assertTrue(pose.otherInput().startsWith("This is a pose project"), pose.otherInput());
        Metadata audio = MetadataReader.read(Files.readAllBytes(models.resolve("tm-audio/metadata.json")),
                "metadata.json", Shape.of(Shape.UNKNOWN, 43, 232, 1), false);
        assertTrue(audio.otherInput().startsWith("This is an audio project"), audio.otherInput());
        assertEquals("_background_noise_", audio.labels().label(1, "en"));
    }
}
