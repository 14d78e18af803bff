package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;

/**
 * CRC-32C (Castagnoli, RFC 3720) and the mask that LevelDB lays over it. Tests that damage files replace it.
 */
class Crc32c {
    private static final int POLYNOMIAL = 0x82f63b78;
    private static final int MASK_DELTA = 0xa282ead8;

    private final int[] table = new int[256];

    Crc32c() {
        for (int i = 0; i < 256; i++) {
            int bits = i;
            for (int k = 0; k < 8; k++) {
                bits = (bits & 1) != 0 ? bits >>> 1 ^ POLYNOMIAL : bits >>> 1;
            }
            table[i] = bits;
        }
    }

    /** Whether {@code count} bytes have the stored sum. */
    boolean agrees(Bytes bytes, int at, int count, int stored) {
        return masked(bytes, at, count) == stored;
    }

    private int masked(Bytes bytes, int at, int count) {
        if (!bytes.holds(at, count)) {
            throw SavedModelException.damaged(bytes.name(), at, "bytes to sum up are missing");
        }
        byte[] array = bytes.array();
        int start = bytes.arrayOffset() + at;
        int sum = -1;
        for (int i = start; i < start + count; i++) {
            sum = table[(sum ^ array[i]) & 0xff] ^ sum >>> 8;
        }
        return Integer.rotateRight(~sum, 15) + MASK_DELTA;
    }
}
