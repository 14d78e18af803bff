package dev.vitrine.keras.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Against the JDK's Deflater: every level, strategy and kind of data. */
class InflateTest {
    private static byte[] deflate(byte[] data, int level, int strategy, boolean raw) {
        Deflater deflater = new Deflater(level, raw);
        deflater.setStrategy(strategy);
        deflater.setInput(data);
        deflater.finish();
        byte[] result = new byte[data.length + data.length / 100 + 1000];
        int count = 0;
        while (!deflater.finished()) {
            count += deflater.deflate(result, count, result.length - count);
        }
        deflater.end();
        return Arrays.copyOf(result, count);
    }

    private static byte[] data(Random random, int kind, int size) {
        byte[] data = new byte[size];
        for (int i = 0; i < size; i++) {
            data[i] = (byte) switch (kind) {
                case 0 -> random.nextInt();
                case 1 -> random.nextInt(3);
                case 2 -> i > 300 && random.nextInt(20) > 0 ? data[i - 1 - (i >> 4) % 300] : random.nextInt();
                case 3 -> (int) (random.nextGaussian() * 20);
                default -> 0;
            };
        }
        return data;
    }

    @Test
    void undoesWhatDeflaterDoes() {
        long seed = 42;
        Random random = new Random(seed);
        int[] strategies = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
        for (int i = 0; i < 400; i++) {
            byte[] data = data(random, i % 5, i < 20 ? i / 5 : random.nextInt(90_000));
            boolean raw = random.nextBoolean();
            byte[] packed = deflate(data, random.nextInt(10), strategies[i % 3], raw);
            byte[] padded = Arrays.copyOf(packed, packed.length + 5);
            assertArrayEquals(data, Inflate.inflate(Bytes.of("a", padded), raw, data.length), "case " + i);
        }
    }

    @Test
    void endsOnAnyDamage() {
        Random random = new Random(7);
        byte[] data = data(random, 3, 3000);
        byte[] packed = deflate(data, 6, Deflater.DEFAULT_STRATEGY, true);
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] mutated = Arrays.copyOf(packed, i % 2 == 0 ? packed.length
                    : random.nextInt(packed.length));
            for (int k = random.nextInt(4); k >= 0 && mutated.length > 0; k--) {
                mutated[random.nextInt(Math.min(mutated.length,
                        1 << random.nextInt(12)))] = (byte) random.nextInt();
            }
            try {
                assertEquals(3000, Inflate.inflate(Bytes.of("a", mutated), true, 3000).length);
            } catch (BytesException e) {
                refused++;
            }
        }
        assertEquals(true, refused > 2500, refused + " refused");
    }

    @Test
    void saysWhatIsWrong() {
        byte[] packed = deflate(new byte[1000], 9, Deflater.DEFAULT_STRATEGY, true);
        assertEquals(message("its compressed data go on after the 999 bytes that are claimed"),
                refusal(packed, true, 999));
        assertEquals(message("its compressed data end after 1000 of 1001 bytes"),
                refusal(packed, true, 1001));
        assertEquals(message("its compressed data do not begin as zlib data do"),
                refusal(packed, false, 1000));
        assertEquals(message("its compressed data cannot be read"), refusal(new byte[] {7, 0, 0}, true, 1));
        assertEquals(message(packed.length + " compressed bytes cannot hold the 100000 bytes that are"
                + " claimed"),
                refusal(packed, true, 100_000));
    }

    private static String message(String cause) {
        return "a is damaged: " + cause + ". Copy or download it again, or save the model again.";
    }

    private static String refusal(byte[] packed, boolean raw, int size) {
        return assertThrows(BytesException.class, () -> Inflate.inflate(Bytes.of("a", packed), raw,
                size)).getMessage();
    }
}
