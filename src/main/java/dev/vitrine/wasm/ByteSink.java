package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * A growing run of bytes with the integers, floats and names of the format. Source: WebAssembly Core 2.0,
 * 5.2.
 */
public final class ByteSink {
    private byte[] bytes;
    private int size;

    public ByteSink() {
        this(64);
    }

    /** @param capacity bytes that fit before it has to grow, at least 1 */
    ByteSink(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    /** Forgets what was written and keeps the room for it. */
    void clear() {
        size = 0;
    }

    void u8(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    /** LEB128 of the 32 bits read as unsigned. */
    public void u32(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            u8(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        u8(rest);
    }

    /** Signed LEB128. */
    void s32(int value) {
        int rest = value;
        while (rest < -64 || rest > 63) {
            u8(rest & 0x7F | 0x80);
            rest >>= 7;
        }
        u8(rest & 0x7F);
    }

    /** Signed LEB128. */
    void s64(long value) {
        long rest = value;
        while (rest < -64 || rest > 63) {
            u8((int) rest & 0x7F | 0x80);
            rest >>= 7;
        }
        u8((int) rest & 0x7F);
    }

    void bits32(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            u8(value >>> shift);
        }
    }

    public void bits64(long value) {
        bits32((int) value);
        bits32((int) (value >>> 32));
    }

    void opcode(int opcode) {
        int prefix = Opcode.prefix(opcode);
        if (prefix == 0) {
            u8(Opcode.code(opcode));
        } else {
            u8(prefix);
            u32(Opcode.code(opcode));
        }
    }

    void raw(byte[] source) {
        raw(source, source.length);
    }

    private void raw(byte[] source, int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + count));
        }
        System.arraycopy(source, 0, bytes, size, count);
        size += count;
    }

    /** The length of {@code content}, then its bytes. */
    void sized(ByteSink content) {
        u32(content.size);
        raw(content);
    }

    void raw(ByteSink content) {
        raw(content.bytes, content.size);
    }

    void section(int id, ByteSink content) {
        if (content.size > 0) {
            u8(id);
            sized(content);
        }
    }

    /** The length of a name in UTF-8, then its bytes. */
    void name(String name) {
        // One byte a character is what most names have; the length of others is known when they are written.
        if (isAscii(name)) {
            u32(name.length());
            utf8(name);
        } else {
            ByteSink content = new ByteSink();
            content.utf8(name);
            sized(content);
        }
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A lone surrogate becomes a question mark. */
    void utf8(String name) {
        for (int i = 0; i < name.length(); i++) {
            int c = name.charAt(i);
            int next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
            if (c >= 0xD800 && c < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
                c = 0x10000 + (c - 0xD800 << 10) + next - 0xDC00;
                i++;
            } else if (c >= 0xD800 && c < 0xE000) {
                c = '?';
            }
            character(c);
        }
    }

    private void character(int c) {
        if (c < 0x80) {
            u8(c);
            return;
        }
        if (c < 0x800) {
            u8(0xC0 | c >> 6);
        } else {
            if (c < 0x10000) {
                u8(0xE0 | c >> 12);
            } else {
                u8(0xF0 | c >> 18);
                u8(0x80 | c >> 12 & 0x3F);
            }
            u8(0x80 | c >> 6 & 0x3F);
        }
        u8(0x80 | c & 0x3F);
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
