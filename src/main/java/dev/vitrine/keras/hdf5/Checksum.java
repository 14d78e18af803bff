package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/**
 * The two sums of HDF5: Bob Jenkins' lookup3 over structures of the newer versions, and Fletcher's over
 * chunks. Neither guards against intent.
 */
final class Checksum {
    private Checksum() {
    }

    /**
     * Jenkins' {@code hashlittle} with the initial value 0 (burtleburtle.net/bob/c/lookup3.c, public domain).
     */
    static int lookup3(Bytes bytes, int start, int count) {
        int a = 0xdeadbeef + count;
        int b = a;
        int c = a;
        int at = start;
        int left = count;
        while (left > 12) {
            a += word(bytes, at, 4);
            b += word(bytes, at + 4, 4);
            c += word(bytes, at + 8, 4);
            a = a - c ^ Integer.rotateLeft(c, 4);
            c += b;
            b = b - a ^ Integer.rotateLeft(a, 6);
            a += c;
            c = c - b ^ Integer.rotateLeft(b, 8);
            b += a;
            a = a - c ^ Integer.rotateLeft(c, 16);
            c += b;
            b = b - a ^ Integer.rotateLeft(a, 19);
            a += c;
            c = c - b ^ Integer.rotateLeft(b, 4);
            b += a;
            at += 12;
            left -= 12;
        }
        if (left == 0) {
            return c;
        }
        a += word(bytes, at, left);
        b += word(bytes, at + 4, left - 4);
        c += word(bytes, at + 8, left - 8);
        c = (c ^ b) - Integer.rotateLeft(b, 14);
        a = (a ^ c) - Integer.rotateLeft(c, 11);
        b = (b ^ a) - Integer.rotateLeft(a, 25);
        c = (c ^ b) - Integer.rotateLeft(b, 16);
        a = (a ^ c) - Integer.rotateLeft(c, 4);
        b = (b ^ a) - Integer.rotateLeft(a, 14);
        return (c ^ b) - Integer.rotateLeft(b, 24);
    }

    private static int word(Bytes bytes, int at, int available) {
        int bits = 0;
        for (int i = 0; i < 4 && i < available; i++) {
            bits |= bytes.u8(at + i) << 8 * i;
        }
        return bits;
    }

    /** Fletcher-32 over big-endian 16-bit words, an odd last byte counting as a high one. */
    static int fletcher32(byte[] data, int count) {
        int first = 0;
        int second = 0;
        for (int i = 0; i < count; i += 2) {
            int word = (data[i] & 0xff) << 8 | (i + 1 < count ? data[i + 1] & 0xff : 0);
            first = (first + word) % 65535;
            second = (second + first) % 65535;
        }
        return second << 16 | first;
    }
}
