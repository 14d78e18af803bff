package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bit equality with TF.js 4.22; the lines are written by {@code src/test/oracle/preprocessing.mjs}. */
class PreprocessorGoldenTest {
    private static final String GOLDEN = "/golden/image/preprocessing.txt";

    @TestFactory
    List<DynamicTest> hasTheBitsOfTfjs() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String line : lines()) {
            String[] parts = line.split(" ");
            String name = parts[0] + " " + parts[1] + "x" + parts[2] + " to " + parts[5] + "x" + parts[4];
            tests.add(DynamicTest.dynamicTest(name, () -> compare(parts)));
        }
        return tests;
    }

    @Test
    void theGoldenFileHasEveryRecipe() throws IOException {
        int article = 0;
        for (String line : lines()) {
            article += line.startsWith("article ") ? 1 : 0;
        }
        assertEquals(15, article);
        assertTrue(lines().size() > 150, "only " + lines().size() + " cases");
    }

    private static void compare(String[] parts) {
        RgbaImage image = SeededPixels.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
        Preprocessing recipe = recipe(parts[0]);
        int channels = recipe.gray() instanceof Gray.Kept ? 3 : 1;
        Preprocessor preprocessor =
                new Preprocessor(recipe, Integer.parseInt(parts[4]), Integer.parseInt(parts[5]), channels);
        float[] values = preprocessor.prepare(image).tensor().data();
        for (int j = 0; j < 5; j++) {
            int index = (int) ((long) j * (values.length - 1) / 4);
            assertEquals(parts[7 + j], Integer.toHexString(Float.floatToRawIntBits(values[index])),
                    "bits of value " + index);
        }
        assertEquals(parts[6], Long.toHexString(crc(values)), "CRC-32 of all " + values.length + " values");
    }

    private static long crc(float[] values) {
        CRC32 crc = new CRC32();
        for (float value : values) {
            int bits = Float.floatToRawIntBits(value);
            crc.update(bits);
            crc.update(bits >> 8);
            crc.update(bits >> 16);
            crc.update(bits >> 24);
        }
        return crc.getValue();
    }

    private static Preprocessing recipe(String name) {
        if (name.equals("article")) {
            return Preprocessing.ARTICLE;
        }
        String[] parts = name.split("/");
        ResizeMethod method = ResizeMethod.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return step(parts[2]).with(Crop.NONE).with(method,
                Coordinates.valueOf(parts[1].toUpperCase(Locale.ROOT)));
    }

    private static Preprocessing step(String name) {
        return switch (name) {
            case "raw" -> Preprocessing.NONE;
            case "mean" -> Preprocessing.NONE.with(Gray.MEAN);
            case "luma" -> Preprocessing.NONE.with(Gray.LUMA);
            case "zeroToOne" -> Preprocessing.ZERO_TO_ONE;
            case "minusOneToOne" -> Preprocessing.MINUS_ONE_TO_ONE;
            case "caffe" -> Preprocessing.CAFFE;
            case "torch" -> Preprocessing.TORCH;
            case "teachable" -> Preprocessing.TEACHABLE_MACHINE;
            case "teachableGray" -> Preprocessing.TEACHABLE_MACHINE_GRAY;
            case "scaleOffset" -> Preprocessing.NONE
                    .with(new Scaling(1, 0.0078125, -0.9921875, List.of(), List.of()));
            case "everything" -> Preprocessing.NONE.with(Gray.MEAN)
                    .with(new Scaling(255, 3, -0.1, List.of(0.7), List.of(0.3)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = PreprocessorGoldenTest.class.getResourceAsStream(GOLDEN)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        }
    }
}
