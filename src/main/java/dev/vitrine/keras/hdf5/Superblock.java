package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/**
 * The start of the file (II.A): sizes of addresses and lengths, where addresses count from, and the root
 * group.
 *
 * @param rootAddress the object header of the root group
 */
record Superblock(Source source, int rootAddress) {
    private static final int[] SIGNATURE = {0x89, 'H', 'D', 'F', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final int FIRST_USER_BLOCK_BYTES = 512;

    static Superblock read(Bytes bytes, boolean verifies) {
        int start = find(bytes);
        int version = bytes.holds(start, 16) ? bytes.u8(start + 8) : 0;
        boolean old = version < 2;
        int sizesAt = start + (old ? 13 : 9);
        if (!bytes.holds(sizesAt, 2)) {
            throw Hdf5Exception.truncated(bytes.name(), sizesAt + 2, bytes.length());
        }
        int offsetSize = bytes.u8(sizesAt);
        int lengthSize = bytes.u8(sizesAt + 1);
        if (version > 3) {
            throw Hdf5Exception.unsupported(bytes.name(), start + 8, "/", "version " + version
                    + " of the superblock");
        }
        if (!isSize(offsetSize) || !isSize(lengthSize)) {
            throw Hdf5Exception.damaged(bytes.name(), sizesAt, "/", "addresses and lengths cannot have "
                    + offsetSize + " and " + lengthSize + " bytes");
        }
        Source source = new Source(bytes, start, offsetSize, lengthSize, verifies);
        Cursor cursor = source.at(0, "/");
        return old ? readOld(cursor, version) : readNew(cursor);
    }

    private static boolean isSize(int size) {
        return size == 2 || size == 4 || size == 8;
    }

    /** A user block of 512 bytes, or a power of two times that, may come first. */
    private static int find(Bytes bytes) {
        for (int at = 0; bytes.holds(at, 8); at = at == 0 ? FIRST_USER_BLOCK_BYTES : at * 2) {
            boolean same = true;
            for (int i = 0; same && i < 8; i++) {
                same = bytes.u8(at + i) == SIGNATURE[i];
            }
            if (same) {
                return at;
            }
            if (at > 1 << 29) {
                break;
            }
        }
        throw Hdf5Exception.notHdf5(bytes.name());
    }

    private static Superblock readOld(Cursor cursor, int version) {
        Source source = cursor.source;
        cursor.skip(24 + (version == 1 ? 4 : 0));
        readBase(cursor);
        cursor.address();
        readEnd(cursor);
        cursor.address();
        // The root group's symbol-table entry: name offset, then its header.
        cursor.skip(source.offsetSize);
        return new Superblock(source, cursor.definedAddress("the root group"));
    }

    private static Superblock readNew(Cursor cursor) {
        int start = cursor.position();
        cursor.skip(12);
        readBase(cursor);
        cursor.address();
        readEnd(cursor);
        int root = cursor.definedAddress("the root group");
        cursor.checksum(start);
        return new Superblock(cursor.source, root);
    }

    private static void readBase(Cursor cursor) {
        int base = cursor.uint(cursor.source.offsetSize);
        if (base != cursor.source.baseBytes) {
            throw cursor.damaged("the addresses should count from byte " + cursor.source.baseBytes
                    + " but count from "
                    + base);
        }
    }

    private static void readEnd(Cursor cursor) {
        int end = cursor.uint(cursor.source.offsetSize);
        if (end > cursor.source.bytes.length()) {
            throw Hdf5Exception.truncated(cursor.source.file(), end, cursor.source.bytes.length());
        }
    }
}
