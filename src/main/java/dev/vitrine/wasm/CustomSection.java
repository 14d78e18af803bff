package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * Bytes that travel in a module and that engines skip, under a name. They are put in front of the code, where they are
 * found before the rest is there. Source: WebAssembly Core 2.0, section 5.5.3.
 */
public final class CustomSection {
    private static final int PREAMBLE_BYTES = 8;
    private static final int MAGIC = 0x6D736100;
    private static final int MOST_SIZE_BYTES = 5;

    private CustomSection() {
    }

    /** The module with one more section, which does not change what it does. */
    public static byte[] add(byte[] module, String name, byte[] content) {
        ByteSink body = new ByteSink(content.length + name.length() + 2);
        body.name(name);
        body.raw(content);
        ByteSink out = new ByteSink(module.length + content.length + 32);
        out.raw(Arrays.copyOf(module, PREAMBLE_BYTES));
        out.section(0, body);
        out.raw(Arrays.copyOfRange(module, PREAMBLE_BYTES, module.length));
        return out.toArray();
    }

    /** The module with a section of other content in the place of the first one of that name, which it has. */
    public static byte[] replace(byte[] module, String name, byte[] content) {
        Range old = range(module, name);
        ByteSink without = new ByteSink(module.length);
        without.raw(Arrays.copyOf(module, old.section));
        without.raw(Arrays.copyOfRange(module, old.end, module.length));
        return add(without.toArray(), name, content);
    }

    /** The content of the first section of that name; null if there is none, or these bytes are no module. */
    public static byte[] find(byte[] module, String name) {
        Range range = range(module, name);
        return range == null ? null : Arrays.copyOfRange(module, range.content, range.end);
    }

    /** @param section where the section begins, {@code content} what is behind its name */
    private record Range(int section, int content, int end) {
    }

    private static Range range(byte[] module, String name) {
        if (module.length < PREAMBLE_BYTES || new ByteSource(module).bits32() != MAGIC) {
            return null;
        }
        byte[] wanted = prefix(name);
        int at = PREAMBLE_BYTES;
        while (at < module.length) {
            int section = at;
            int id = module[at];
            int size = 0;
            int bytes = 0;
            do {
                at++;
                if (at >= module.length || bytes == MOST_SIZE_BYTES) {
                    return null;
                }
                size |= (module[at] & 0x7F) << 7 * bytes;
                bytes++;
            } while (module[at] < 0);
            at++;
            if (size < 0 || size > module.length - at) {
                return null;
            }
            if (id == 0 && startsWith(module, at, size, wanted)) {
                return new Range(section, at + wanted.length, at + size);
            }
            at += size;
        }
        return null;
    }

    private static byte[] prefix(String name) {
        ByteSink sink = new ByteSink(name.length() + 1);
        sink.name(name);
        return sink.toArray();
    }

    private static boolean startsWith(byte[] module, int at, int size, byte[] prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= size || module[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
