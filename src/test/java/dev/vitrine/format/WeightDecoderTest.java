package dev.vitrine.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tensor.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightDecoderTest {
    @Test
    void decodesWhateverThePieces() {
        long seed = Long.getLong("vitrine.seed", System.nanoTime());
        System.out.println("WeightDecoderTest: -Dvitrine.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            List<WeightEntry> entries = new ArrayList<>();
            Map<String, float[]> expected = new LinkedHashMap<>();
            ByteBuffer stream = ByteBuffer.allocate(4_000_000).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = random.nextInt(8); i >= 0; i--) {
                entries.add(randomEntry(random, "w" + i, stream, expected));
            }
            byte[] bytes = Arrays.copyOf(stream.array(), stream.position());
            WeightDecoder decoder = decoder(entries);
            int largestPiece = 1 << random.nextInt(19);
            int at = 0;
            while (at < bytes.length) {
                assertFalse(decoder.isComplete());
                int count = Math.min(1 + random.nextInt(largestPiece), bytes.length - at);
                if (random.nextInt(3) > 0) {
                    decoder.take(Arrays.copyOfRange(bytes, at, at + count));
                } else {
                    decoder.accept(bytes, at, count);
                }
                at += count;
            }
            Weights weights = decoder.finish();
            assertEquals(List.copyOf(expected.keySet()), List.copyOf(weights.names()));
            for (String name : weights.names()) {
                assertArrayEquals(expected.get(name), weights.tensor(name).data(), name);
            }
        }
    }

    /**
     * One weight of a random kind: its bytes go to the stream, its values, computed another way, to expected.
     */
    private static WeightEntry randomEntry(Random random, String name, ByteBuffer stream,
            Map<String, float[]> expected) {
        int count = random.nextInt(4) == 0 ? random.nextInt(100_000) : random.nextInt(5);
        float[] values = new float[count];
        int kind = random.nextInt(9);
        double scale = random.nextDouble();
        double min = random.nextDouble() * 10 - 5;
        for (int i = 0; i < count; i++) {
            int code = random.nextInt();
            switch (kind) {
                case 0 -> stream.putInt(code);
                case 1 -> stream.putInt(code >> random.nextInt(32));
                case 2 -> stream.put((byte) (code & 1));
                case 3, 5 -> stream.put((byte) code);
                case 4 -> stream.putShort((short) code);
                case 6 -> stream.putShort((short) (code & 0xFBFF));
                case 7 -> stream.putLong(code);
                default -> putString(stream, code & 7);
            }
            values[i] = switch (kind) {
                case 0 -> Float.intBitsToFloat(code);
                case 1 -> stream.getInt(stream.position() - 4);
                case 2 -> code & 1;
                case 3 -> (float) ((code & 255) * scale + min);
                case 4 -> (float) ((code & 65535) * scale + min);
                case 5 -> Math.round((code & 255) * scale + min);
                case 6 -> slowHalf(code & 0xFBFF);
                default -> 0;
            };
        }
        boolean ofOptimizer = random.nextInt(6) == 0;
        if (kind < 7 && !ofOptimizer) {
            expected.put(name, values);
        }
        Quantization quantization = switch (kind) {
            case 3, 5 -> new Quantization(Quantization.Encoding.UINT8, scale, min);
            case 4 -> new Quantization(Quantization.Encoding.UINT16, scale, min);
            case 6 -> new Quantization(Quantization.Encoding.FLOAT16, 1, 0);
            default -> null;
        };
        WeightType type = switch (kind) {
            case 1, 5 -> WeightType.INT32;
            case 2 -> WeightType.BOOL;
            case 7 -> WeightType.COMPLEX64;
            case 8 -> WeightType.STRING;
            default -> WeightType.FLOAT32;
        };
        return new WeightEntry(name, Shape.of(count), type, quantization, ofOptimizer);
    }

    private static void putString(ByteBuffer stream, int length) {
        stream.putInt(length).put(new byte[length]);
    }

    @Test
    void halfPrecisionCoversEveryPattern() {
        for (int bits = 0; bits < 65536; bits++) {
            assertEquals(slowHalf(bits), ElementDecoder.half(bits), "pattern " + bits);
        }
        assertEquals(5.9604645e-8f, ElementDecoder.half(1));
        assertEquals(65504f, ElementDecoder.half(0x7BFF));
        assertEquals(-0f, ElementDecoder.half(0x8000));
        assertEquals(Float.NEGATIVE_INFINITY, ElementDecoder.half(0xFC00));
    }

    /** By the bits of a float32: the same fields, wider. */
    private static float slowHalf(int bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        if (exponent == 0) {
            return (sign == 0 ? 1 : -1) * Math.scalb((float) fraction, -24);
        }
        int wide = exponent == 31 ? 255 : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | fraction << 13);
    }

    @Test
    void tellsWhichWholeNumbersWereRounded() {
        for (int value : new int[] {0, -1, 1 << 24, (1 << 24) + 1, (1 << 24) + 2, Integer.MAX_VALUE,
            Integer.MIN_VALUE}) {
            WeightDecoder decoder = decoder(List.of(entry("n", WeightType.INT32, 1),
                    entry("m", WeightType.INT32, 1)));
            ByteBuffer stream = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            decoder.accept(stream.putInt(value).putInt(5).array(), 0, 8);
            Weights weights = decoder.finish();
            assertEquals((float) value, weights.tensor("n").data()[0]);
            assertEquals((int) (double) (float) value == value && value != Integer.MAX_VALUE,
                    weights.isExact("n"));
            assertTrue(weights.isExact("m"));
        }
    }

    @Test
    void refusesUnusableTypesOnlyWhenAskedForThem() {
        WeightDecoder decoder = decoder(List.of(entry("text", WeightType.STRING, 2),
                entry("c", WeightType.COMPLEX64, 1), entry("w", WeightType.FLOAT32, 1)));
        ByteBuffer stream = ByteBuffer.allocate(4 + 3 + 4 + 8 + 4).order(ByteOrder.LITTLE_ENDIAN);
        stream.putInt(3).put(new byte[3]).putInt(0).putLong(0).putFloat(1.5f);
        decoder.accept(stream.array(), 0, stream.capacity());
        Weights weights = decoder.finish();
        assertEquals(1.5f, weights.tensor("w").data()[0]);
        assertEquals("The weight text is of type string, but only float32, int32 and bool can be used.",
                assertThrows(ModelFormatException.class, () -> weights.tensor("text")).getMessage());
        assertEquals("weight-dtype-unsupported",
                assertThrows(ModelFormatException.class, () -> weights.tensor("c")).code());
        assertEquals("The model's files hold no weight named x.",
                assertThrows(ModelFormatException.class, () -> weights.tensor("x")).getMessage());
    }

    @Test
    void refusesStringsOfImpossibleLength() {
        WeightDecoder decoder = decoder(List.of(entry("text", WeightType.STRING, 1)));
        ModelFormatException failure = assertThrows(ModelFormatException.class,
                () -> decoder.accept(new byte[] {0, 0, 0, -1}, 0, 4));
        assertEquals("The weight text holds a string of more than 2147483647 bytes: its file is damaged.",
                failure.getMessage());
    }

    @Test
    void growsATensorOnlyAsItsBytesCome() {
        WeightDecoder decoder = decoder(List.of(entry("w", WeightType.FLOAT32, 500_000_000)));
        decoder.accept(new byte[100], 0, 100);
        assertEquals("The weights end inside w of shape [500000000], after 100 bytes.",
                assertThrows(ModelFormatException.class, decoder::finish).getMessage());

        int count = (1 << 23) + 4321;
        WeightDecoder large = decoder(List.of(entry("w", WeightType.BOOL, count)));
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (i * 7919 >> 5 & 1);
        }
        large.accept(bytes, 0, count);
        float[] values = large.finish().tensor("w").data();
        for (int i = 0; i < count; i++) {
            if (values[i] != bytes[i]) {
                assertEquals(bytes[i], values[i], "element " + i);
            }
        }
    }

    @Test
    void countsWhatIsLeftOver() {
        WeightDecoder decoder = decoder(List.of(entry("none", WeightType.FLOAT32, 0),
                entry("w", WeightType.BOOL, 2)));
        decoder.accept(new byte[9], 1, 8);
        assertEquals(6, decoder.surplusBytes());
        assertEquals("After the last weight 6 bytes are left over.",
                assertThrows(ModelFormatException.class, decoder::finish).getMessage());
        assertThrows(IllegalArgumentException.class, () -> decoder.accept(new byte[3], 2, 2));
        WeightDecoder empty = decoder(List.of(entry("none", WeightType.FLOAT32, 0)));
        assertEquals(0, empty.finish().tensor("none").data().length);
    }

    private static WeightEntry entry(String name, WeightType type, int count) {
        return new WeightEntry(name, Shape.of(count), type, null, false);
    }

    private static WeightDecoder decoder(List<WeightEntry> entries) {
        return new WeightDecoder(new WeightManifest(List.of(new WeightGroup(List.of("a.bin"), entries))));
    }
}
