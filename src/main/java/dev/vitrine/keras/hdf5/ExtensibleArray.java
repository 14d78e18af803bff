package dev.vitrine.keras.hdf5;

/**
 * The list of chunks of a dataset that grows along one axis (VII.D): an index block, then data blocks, the
 * later ones behind secondary blocks. Block sizes grow: superblock {@code u} has 2^(u/2) blocks of
 * 2^((u+1)/2) times the least.
 */
final class ExtensibleArray {
    private final ChunkLists lists;
    private int entrySize;
    private int indexBits;
    private int leastEntries;
    private int pageEntries;
    private int used;
    private int next;

    ExtensibleArray(ChunkLists lists) {
        this.lists = lists;
    }

    void walk(Cursor cursor) {
        int start = cursor.position();
        cursor.signature("EAHD");
        cursor.version(0, "the extensible array");
        cursor.skip(1);
        entrySize = cursor.u8();
        indexBits = cursor.u8();
        int indexEntries = cursor.u8();
        leastEntries = cursor.u8();
        int leastPointers = cursor.u8();
        int pageBits = cursor.u8();
        cursor.skip(4 * lists.source().lengthSize);
        used = cursor.length();
        cursor.length();
        int indexBlock = cursor.address();
        cursor.checksum(start);
        if (!isPowerOfTwo(leastEntries) || !isPowerOfTwo(leastPointers) || indexBits > 64 || pageBits > 30) {
            throw cursor.damaged("an extensible array has impossible sizes");
        }
        pageEntries = 1 << pageBits;
        if (indexBlock != Source.UNDEFINED) {
            readIndex(lists.source().at(indexBlock, lists.path()), indexEntries, leastPointers);
        }
    }

    private void readIndex(Cursor cursor, int indexEntries, int leastPointers) {
        int start = cursor.position();
        cursor.signature("EAIB");
        cursor.version(0, "the extensible array");
        cursor.skip(1);
        cursor.address();
        entries(cursor, indexEntries);
        int direct = 2 * log2(leastPointers);
        int superblocks = 1 + indexBits - log2(leastEntries);
        for (int u = 0; u < direct && u < superblocks; u++) {
            for (int i = 0; i < blocksOf(u); i++) {
                readBlock(cursor.address(), entriesOf(u));
            }
        }
        for (int u = direct; u < superblocks; u++) {
            readSecondary(cursor.address(), u);
        }
        cursor.checksum(start);
    }

    private static int blocksOf(int superblock) {
        return 1 << Math.min(30, superblock / 2);
    }

    /** A double, since the last of the superblocks that a file may have are larger than any file. */
    private double entriesOf(int superblock) {
        return Math.pow(2, (superblock + 1) / 2) * leastEntries;
    }

    private void readSecondary(int address, int superblock) {
        if (next >= used) {
            return;
        }
        int blocks = blocksOf(superblock);
        double entries = entriesOf(superblock);
        if (address == Source.UNDEFINED) {
            skipEntries(entries * blocks);
            return;
        }
        Cursor cursor = lists.source().at(address, lists.path());
        int start = cursor.position();
        cursor.signature("EASB");
        cursor.version(0, "the extensible array");
        cursor.skip(1);
        cursor.address();
        cursor.skip((indexBits + 7) / 8);
        if (entries > pageEntries) {
            double bitmap = Math.ceil(entries / pageEntries / 8) * blocks;
            cursor.skip(bitmap > cursor.remaining() ? Integer.MAX_VALUE : (int) bitmap);
        }
        for (int i = 0; i < blocks; i++) {
            readBlock(cursor.address(), entries);
        }
        cursor.checksum(start);
    }

    private void readBlock(int address, double count) {
        if (next >= used || address == Source.UNDEFINED) {
            skipEntries(count);
            return;
        }
        Cursor cursor = lists.source().at(address, lists.path());
        int start = cursor.position();
        cursor.signature("EADB");
        cursor.version(0, "the extensible array");
        cursor.skip(1);
        cursor.address();
        cursor.skip((indexBits + 7) / 8);
        if (count <= pageEntries) {
            entries(cursor, (int) count);
            cursor.checksum(start);
            return;
        }
        cursor.checksum(start);
        double end = next + count;
        while (next < used && next < end) {
            int pageStart = cursor.position();
            entries(cursor, pageEntries);
            cursor.checksum(pageStart);
        }
        next = (int) Math.min(end, Integer.MAX_VALUE);
    }

    /** Entries beyond those in use are there in the block, but mean nothing. */
    private void entries(Cursor cursor, int count) {
        for (int i = 0; i < count; i++, next++) {
            if (next < used) {
                lists.entry(next, lists.unlimitedAxis(), cursor, entrySize);
            } else {
                cursor.skip(entrySize);
            }
        }
    }

    private void skipEntries(double count) {
        next = (int) Math.min(next + count, Integer.MAX_VALUE);
    }

    private static boolean isPowerOfTwo(int value) {
        return value > 0 && (value & value - 1) == 0;
    }

    private static int log2(int value) {
        return 31 - Integer.numberOfLeadingZeros(value);
    }
}
