package dev.vitrine.keras.hdf5;

/** The list of chunks of a dataset that cannot grow (VII.C): one block of entries, or pages of them. */
final class FixedArray {
    private final ChunkLists lists;

    FixedArray(ChunkLists lists) {
        this.lists = lists;
    }

    void walk(Cursor cursor) {
        int start = cursor.position();
        cursor.signature("FAHD");
        cursor.version(0, "the fixed array");
        cursor.skip(1);
        int entrySize = cursor.u8();
        int pageBits = cursor.u8();
        int count = cursor.length();
        int block = cursor.address();
        cursor.checksum(start);
        if (block == Source.UNDEFINED) {
            return;
        }
        readBlock(lists.source().at(block, lists.path()), entrySize, count, pageBits);
    }

    private void readBlock(Cursor cursor, int entrySize, int count, int pageBits) {
        int start = cursor.position();
        cursor.signature("FADB");
        cursor.version(0, "the fixed array");
        cursor.skip(1);
        cursor.address();
        int pageSize = pageBits > 30 ? Integer.MAX_VALUE : 1 << pageBits;
        if (count <= pageSize) {
            for (int i = 0; i < count; i++) {
                lists.entry(i, 0, cursor, entrySize);
            }
            cursor.checksum(start);
            return;
        }
        int pages = (int) Math.ceil((double) count / pageSize);
        Cursor written = cursor.part((pages + 7) / 8);
        int bitmapStart = written.position();
        cursor.checksum(start);
        for (int page = 0; page < pages; page++) {
            int first = page * pageSize;
            int entries = Math.min(pageSize, count - first);
            int pageStart = cursor.position();
            // Bits count from the highest of each byte.
            int octet = lists.source().bytes.u8(bitmapStart + page / 8);
            if ((octet & 0x80 >> page % 8) == 0) {
                cursor.skip(entries * entrySize + 4);
                continue;
            }
            for (int i = 0; i < entries; i++) {
                lists.entry(first + i, 0, cursor, entrySize);
            }
            cursor.checksum(pageStart);
        }
    }
}
