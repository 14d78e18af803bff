package dev.vitrine.wasm;

/** Reads what {@link ByteSink} wrote. It trusts its bytes: they are our own, not a file's. */
final class ByteSource {
    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int u8() {
        return bytes[position++] & 0xFF;
    }

    int u32() {
        return (int) leb(false);
    }

    int s32() {
        return (int) leb(true);
    }

    long s64() {
        return leb(true);
    }

    private long leb(boolean signed) {
        long value = 0;
        int shift = 0;
        int b;
        do {
            b = u8();
            value |= (long) (b & 0x7F) << shift;
            shift += 7;
        } while (b >= 0x80);
        return signed && shift < 64 && (b & 0x40) != 0 ? value | -1L << shift : value;
    }

    int bits32() {
        return u8() | u8() << 8 | u8() << 16 | u8() << 24;
    }

    long bits64() {
        return bits32() & 0xFFFFFFFFL | (long) bits32() << 32;
    }

    int opcode() {
        int first = u8();
        return first >= 0xFC ? Opcode.of(first, u32()) : Opcode.of(0, first);
    }
}
