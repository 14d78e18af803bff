package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/**
 * Reads one structure of the file from front to back, little-endian, never past its end. It carries the
 * object's path for the errors, and checks every address and size to fit the file.
 */
final class Cursor {
    final Source source;
    final String path;
    private final Bytes bytes;
    private final int limit;
    private int position;

    Cursor(Source source, String path, int position, int limit) {
        this(source, source.bytes, path, position, limit);
    }

    /** Over data that were inflated: its addresses still are those of the file. */
    Cursor(Source source, Bytes data, String path) {
        this(source, data, path, 0, data.length());
    }

    private Cursor(Source source, Bytes bytes, String path, int position, int limit) {
        this.source = source;
        this.bytes = bytes;
        this.path = path;
        this.position = position;
        this.limit = limit;
    }

    /** Bytes from the start of the file. */
    int position() {
        return position;
    }

    int remaining() {
        return limit - position;
    }

    int u8() {
        int at = take(1);
        return bytes.u8(at);
    }

    int u16() {
        int at = take(2);
        return bytes.u16(at);
    }

    /** Four bytes as they are. */
    int i32() {
        int at = take(4);
        return bytes.i32(at);
    }

    /** An unsigned number of {@code size} bytes, 1 to 8, that must be below 2^31. */
    int uint(int size) {
        int at = take(size);
        int value = 0;
        boolean fits = true;
        for (int i = 0; i < size; i++) {
            int octet = bytes.u8(at + i);
            if (i < 4) {
                value |= octet << 8 * i;
            } else if (octet != 0) {
                fits = false;
            }
        }
        if (!fits || value < 0) {
            throw damagedAt(at, "a size or count there is beyond 2147483647");
        }
        return value;
    }

    /** A length in bytes or a count. */
    int length() {
        return uint(source.lengthSize);
    }

    /** A place in the file, relative to its base, or {@link Source#UNDEFINED}. */
    int address() {
        int at = position;
        int size = source.offsetSize;
        boolean undefined = remaining() >= size;
        for (int i = 0; undefined && i < size; i++) {
            undefined = bytes.u8(at + i) == 0xff;
        }
        if (undefined) {
            skip(size);
            return Source.UNDEFINED;
        }
        int address = uint(size);
        if (address > source.bytes.length() - source.baseBytes) {
            throw damagedAt(at, "an address there, " + address + ", lies beyond the end of the file");
        }
        return address;
    }

    /** An address that has to be there. */
    int definedAddress(String what) {
        int at = position;
        int address = address();
        if (address == Source.UNDEFINED) {
            throw damagedAt(at, "the address of " + what + " is not set");
        }
        return address;
    }

    void skip(int count) {
        take(count);
    }

    /** Skips to the next multiple of 8, counted from {@code start}. */
    void align8(int start) {
        int over = position - start & 7;
        if (over != 0) {
            // The last part of a structure may lack its padding.
            skip(Math.min(8 - over, remaining()));
        }
    }

    Bytes bytes(int count) {
        int at = take(count);
        return bytes.slice(at, count);
    }

    /** A part of this structure as one of its own. */
    Cursor part(int count) {
        int at = take(count);
        return new Cursor(source, bytes, path, at, at + count);
    }

    /** UTF-8 text of {@code count} bytes, up to the first NUL. */
    String text(int count) {
        int at = take(count);
        int used = 0;
        while (used < count && bytes.u8(at + used) != 0) {
            used++;
        }
        return bytes.utf8(at, used);
    }

    /** UTF-8 text up to a NUL, which is skipped. */
    String terminatedText() {
        int start = position;
        int end = start;
        while (end < limit && bytes.u8(end) != 0) {
            end++;
        }
        if (end >= limit) {
            throw damagedAt(start, "a name has no end");
        }
        skip(end - start + 1);
        return bytes.utf8(start, end - start);
    }

    /** Four letters that structures start with. */
    void signature(String expected) {
        int at = take(4);
        for (int i = 0; i < 4; i++) {
            if (bytes.u8(at + i) != expected.charAt(i)) {
                throw damagedAt(at, "a structure should start with " + expected + " there");
            }
        }
    }

    void version(int expected, String structure) {
        int at = position;
        int version = u8();
        if (version != expected) {
            throw unsupportedAt(at, "version " + version + " of " + structure);
        }
    }

    /** Checks the sum that ends a structure which began at byte {@code start}. */
    void checksum(int start) {
        int end = position;
        int stored = i32();
        if (source.verifies && Checksum.lookup3(bytes, start, end - start) != stored) {
            throw damagedAt(start, "the checksum of " + (end - start) + " bytes does not agree");
        }
    }

    Hdf5Exception damaged(String cause) {
        return damagedAt(position, cause);
    }

    Hdf5Exception unsupported(String feature) {
        return unsupportedAt(position, feature);
    }

    private Hdf5Exception damagedAt(int at, String cause) {
        return Hdf5Exception.damaged(source.file(), at, path, cause);
    }

    private Hdf5Exception unsupportedAt(int at, String feature) {
        return Hdf5Exception.unsupported(source.file(), at, path, feature);
    }

    private int take(int count) {
        if (count < 0 || count > limit - position || position < 0) {
            throw damagedAt(position, count + " bytes should follow but " + Math.max(0, limit - position)
                    + " are there");
        }
        source.charge(count, position, path);
        int at = position;
        position += count;
        return at;
    }
}
