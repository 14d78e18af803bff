package dev.vitrine.keras.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NumbersTest {
    private static Bytes bytes(int... octets) {
        byte[] data = new byte[octets.length + 1];
        for (int i = 0; i < octets.length; i++) {
            data[i + 1] = (byte) octets[i];
        }
        return Bytes.of("w", data).slice(1, octets.length);
    }

    @Test
    void readsHalves() {
        Bytes data = bytes(0x00, 0x3c, 0x00, 0xc0, 0x01, 0x00, 0xff, 0x7b, 0x00, 0x7c, 0x00, 0x80);
        float[] expected = {1, -2, (float) Math.pow(2, -24), 65504, Float.POSITIVE_INFINITY, -0.0f};
        assertArrayEquals(expected, Numbers.floats(data, ElementType.FLOAT16, false, 6));
    }

    @Test
    void readsBothByteOrders() {
        assertArrayEquals(new float[] {1.5f}, Numbers.floats(bytes(0x3f, 0xc0, 0, 0), ElementType.FLOAT32,
                true, 1));
        assertArrayEquals(new float[] {1.5f}, Numbers.floats(bytes(0xc0, 0x3f), ElementType.BFLOAT16, false,
                1));
        assertArrayEquals(new float[] {-2}, Numbers.floats(bytes(0xc0, 0, 0, 0, 0, 0, 0, 0),
                ElementType.FLOAT64,
                true, 1));
        assertArrayEquals(new float[] {-2}, Numbers.floats(bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                0xfe),
                ElementType.INT64, true, 1));
        assertArrayEquals(new float[] {1.8446744e19f}, Numbers.floats(bytes(255, 255, 255, 255, 255, 255, 255,
                255),
                ElementType.UINT64, false, 1));
    }

    @Test
    void readsWholeNumbers() {
        assertArrayEquals(new int[] {-1, 127}, Numbers.ints(bytes(0xff, 0x7f), ElementType.INT8, false, 2));
        assertArrayEquals(new int[] {255, 127}, Numbers.ints(bytes(0xff, 0x7f), ElementType.UINT8, false, 2));
        assertArrayEquals(new int[] {0, 1}, Numbers.ints(bytes(0, 9), ElementType.BOOL, false, 2));
        assertArrayEquals(new int[] {-5}, Numbers.ints(bytes(0xfb, 255, 255, 255, 255, 255, 255, 255),
                ElementType.INT64, false, 1));
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        BytesException e = assertThrows(BytesException.class,
                () -> Numbers.ints(bytes(0, 0, 0, 0, 1, 0, 0, 0), ElementType.INT64, false, 1));
        assertEquals("w is damaged: element 0 is too large for a whole number of 32 bits. Copy or download it"
                + " again,"
                + " or save the model again.", e.getMessage());
        assertThrows(BytesException.class, () -> Numbers.ints(bytes(0, 0, 0, 0x80), ElementType.UINT32, false,
                1));
        assertThrows(BytesException.class, () -> Numbers.ints(bytes(0, 0, 0x80, 0x3f), ElementType.FLOAT32,
                false, 1));
    }

    @Test
    void refusesMissingBytes() {
        BytesException e = assertThrows(BytesException.class,
                () -> Numbers.floats(bytes(0, 0, 0), ElementType.FLOAT32, false, 1));
        assertEquals("w ends too early: 4 bytes were expected at byte 0, but the file has 3. It was probably"
                + " not copied"
                + " or downloaded whole; get it again.", e.getMessage());
        assertThrows(BytesException.class, () -> Bytes.of("w", new byte[4]).i32(1));
        assertThrows(BytesException.class, () -> Bytes.of("w", new byte[4]).slice(2, Integer.MAX_VALUE));
        assertThrows(BytesException.class, () -> Bytes.of("w", new byte[4]).slice(-1, 2));
    }
}
