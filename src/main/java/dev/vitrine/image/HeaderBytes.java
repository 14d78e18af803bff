package dev.vitrine.image;

/**
 * The first bytes of a file, read at any offset: what lies beyond their end reads as 0 and is remembered, so
 * that a parser needs no bounds check of its own and is asked once, at its end, whether it was cut short.
 */
final class HeaderBytes {
    private final byte[] bytes;
    private boolean cut;

    HeaderBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    /** Whether anything beyond the end was asked for. */
    boolean wasCut() {
        return cut;
    }

    int u8(int offset) {
        if (offset < 0 || offset >= bytes.length) {
            cut = true;
            return 0;
        }
        return bytes[offset] & 0xFF;
    }

    int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    /** Wraps to a negative number from 2^31 on. */
    int i32(int offset) {
        return u16(offset) << 16 | u16(offset + 2);
    }

    int u16Little(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    int u24Little(int offset) {
        return u16Little(offset) | u8(offset + 2) << 16;
    }

    /** Wraps to a negative number from 2^31 on. */
    int i32Little(int offset) {
        return u16Little(offset) | u16Little(offset + 2) << 16;
    }

    /** Whether the bytes at the offset are these ASCII characters. */
    boolean has(int offset, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(offset + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the file begins with the signature (characters up to 255), or, being shorter, with at least two
     * bytes of it. It is never counted as a cut.
     */
    boolean begins(String signature) {
        int length = Math.min(bytes.length, signature.length());
        for (int i = 0; i < length; i++) {
            if ((bytes[i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return length >= 2;
    }
}
