package dev.vitrine.wasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ByteSinkTest {
    @Test
    void writesTheKnownEncodings() {
        assertArrayEquals(bytes(0xE5, 0x8E, 0x26), written(sink -> sink.u32(624485)));
        assertArrayEquals(bytes(0xC0, 0xBB, 0x78), written(sink -> sink.s32(-123456)));
        assertArrayEquals(bytes(0x3F), written(sink -> sink.s32(63)));
        assertArrayEquals(bytes(0xC0, 0x00), written(sink -> sink.s32(64)));
        assertArrayEquals(bytes(0x40), written(sink -> sink.s32(-64)));
        assertArrayEquals(bytes(0xFF, 0xFF, 0xFF, 0xFF, 0x0F), written(sink -> sink.u32(-1)));
        assertArrayEquals(bytes(0x80, 0x80, 0x80, 0x80, 0x78), written(sink -> sink.s32(Integer.MIN_VALUE)));
        assertArrayEquals(bytes(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F),
                written(sink -> sink.s64(Long.MIN_VALUE)));
    }

    @Test
    void whatIsWrittenDecodesToItselfAndIsAsShortAsCanBe() {
        Random random = OpcodeCatalog.seeded("ByteSinkTest");
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            checkSigned(value, written(sink -> sink.s64(value)));
            checkSigned((int) value, written(sink -> sink.s32((int) value)));
            byte[] unsigned = written(sink -> sink.u32((int) value));
            assertEquals(BigInteger.valueOf(value & 0xFFFFFFFFL), decoded(unsigned));
            assertFalse(unsigned.length > 1 && unsigned[unsigned.length - 1] == 0);
            assertEquals((int) value, new ByteSource(unsigned).u32());
        }
    }

    private static void checkSigned(long value, byte[] bytes) {
        BigInteger decoded = decoded(bytes);
        if ((bytes[bytes.length - 1] & 0x40) != 0) {
            decoded = decoded.subtract(BigInteger.ONE.shiftLeft(7 * bytes.length));
        }
        assertEquals(BigInteger.valueOf(value), decoded);
        assertEquals(BigInteger.valueOf(value).bitLength() / 7 + 1, bytes.length);
        assertEquals(value, new ByteSource(bytes).s64());
    }

    private static BigInteger decoded(byte[] bytes) {
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < bytes.length; i++) {
            assertEquals(i < bytes.length - 1, bytes[i] < 0, "continuation bit of byte " + i);
            value = value.or(BigInteger.valueOf(bytes[i] & 0x7F).shiftLeft(7 * i));
        }
        return value;
    }

    @Test
    void namesAreUtf8() {
        String name = "f32_é€😀";
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] written = written(sink -> sink.name(name));
        assertEquals(utf8.length, written[0]);
        assertArrayEquals(utf8, java.util.Arrays.copyOfRange(written, 1, written.length));
        assertArrayEquals(bytes(2, '?', 'a'), written(sink -> sink.name("\uD83Da")));
    }

    private static byte[] written(Consumer<ByteSink> writing) {
        ByteSink sink = new ByteSink();
        writing.accept(sink);
        return sink.toArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
