package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What PIL, {@code tf.image.resize}, OpenCV and Keras' {@code preprocess_input} make of 40 pictures of odd sizes; the
 * lines are written by {@code src/test/oracle/resize/resize.py}. Whole numbers must be the same bytes; float32
 * results may differ by what TensorFlow's own rounding can add up to.
 */
class ResizeGoldenTest {
    private static final String GOLDEN = "/golden/image/resize.txt";
    private static final int PICTURES = 40;

    /** In 8-bit steps: 65 products of float32 values up to 255, their shares rounded to float32 as well. */
    private static final double TOLERANCE = 0.01;

    @TestFactory
    List<DynamicTest> agreesWithTheLibrary() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, List<String[]>> method : byMethod().entrySet()) {
            tests.add(DynamicTest.dynamicTest(method.getKey(), () -> compare(method.getKey(), method.getValue())));
        }
        return tests;
    }

    @Test
    void everyMethodHasItsPictures() throws IOException {
        Map<String, List<String[]>> methods = byMethod();
        for (ResizeMethod method : ResizeMethod.values()) {
            boolean found = false;
            for (String name : methods.keySet()) {
                found |= name.startsWith(method.key());
            }
            assertTrue(found, method + " has no expected values");
        }
        methods.forEach((name, lines) -> assertEquals(PICTURES, lines.size(), name));
    }

    private static void compare(String method, List<String[]> lines) {
        double worst = 0;
        int differing = 0;
        for (String[] line : lines) {
            float[] values = prepared(method, line);
            if (line.length == 7) {
                differing += line[6].equals(Long.toHexString(crc(values))) ? 0 : 1;
            } else {
                worst = Math.max(worst, difference(values, line) * step(method));
            }
        }
        assertEquals(0, differing, "pictures that are not the same bytes");
        assertTrue(worst <= TOLERANCE, "differs by " + worst + " of a step");
    }

    /** How many 8-bit steps a difference of 1 in the model's input is. */
    private static double step(String method) {
        return method.equals("preset/tf") ? 127.5 : method.equals("preset/torch") ? 255 * 0.229 : 1;
    }

    // The means over all values catch what the samples miss.
    private static double difference(float[] values, String[] line) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = Double.parseDouble(line[6]);
        double rms = Math.sqrt(Double.parseDouble(line[7]));
        double worst = Math.max(Math.abs(sum / values.length - mean),
                Math.abs(Math.sqrt(squares / values.length) - rms));
        int samples = line.length - 8;
        for (int j = 0; j < samples; j++) {
            int index = (int) ((long) j * (values.length - 1) / (samples - 1));
            worst = Math.max(worst, Math.abs(Double.parseDouble(line[8 + j]) - values[index]));
        }
        return worst;
    }

    private static float[] prepared(String method, String[] line) {
        RgbaImage image = SeededPixels.of(number(line[1]), number(line[2]), number(line[3]));
        return new Preprocessor(recipe(method), number(line[4]), number(line[5]), 3).prepare(image).tensor().data();
    }

    private static Preprocessing recipe(String method) {
        String[] parts = method.split("/");
        if (parts[0].equals("preset")) {
            Preprocessing scaled = switch (parts[1]) {
                case "tf" -> Preprocessing.MINUS_ONE_TO_ONE;
                case "torch" -> Preprocessing.TORCH;
                default -> Preprocessing.CAFFE;
            };
            return scaled.with(ResizeMethod.PIL_BICUBIC, Coordinates.HALF_PIXEL);
        }
        Coordinates rule = parts.length == 1 ? Coordinates.HALF_PIXEL
                : Coordinates.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return Preprocessing.NONE.with(ResizeMethod.valueOf(parts[0].toUpperCase(Locale.ROOT)), rule);
    }

    private static long crc(float[] values) {
        CRC32 crc = new CRC32();
        for (float value : values) {
            assertEquals(Math.rint(value), value, "a whole number");
            crc.update((int) value);
        }
        return crc.getValue();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static Map<String, List<String[]>> byMethod() throws IOException {
        Map<String, List<String[]>> methods = new LinkedHashMap<>();
        try (InputStream in = ResizeGoldenTest.class.getResourceAsStream(GOLDEN)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList()) {
                String[] parts = line.split(" ");
                methods.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts);
            }
        }
        return methods;
    }
}
