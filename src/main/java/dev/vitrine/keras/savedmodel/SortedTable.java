package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A LevelDB table, read whole: values by key. Compressed blocks are refused; TensorFlow writes none. */
final class SortedTable {
    private static final int FOOTER_BYTES = 48;
    private static final int TRAILER_BYTES = 5;
    private static final int MAGIC_LOW = 0x8b80fb57;
    private static final int MAGIC_HIGH = 0xdb477524;
    private static final int MAX_KEY_BYTES = 4096;
    private static final double KEY_BYTES_A_BYTE = 64;
    private static final double KEY_BYTES = 1 << 22;

    private final Bytes bytes;
    private final Crc32c crc;
    private final Map<String, Bytes> entries = new LinkedHashMap<>();
    private final Set<Integer> blocks = new HashSet<>();
    private double keyBudget;
    private int blockBudget;
    private int position;

    private SortedTable(Bytes bytes, Crc32c crc) {
        this.bytes = bytes;
        this.crc = crc;
        keyBudget = KEY_BYTES + KEY_BYTES_A_BYTE * bytes.length();
        blockBudget = bytes.length();
    }

    static Map<String, Bytes> read(Bytes bytes, Crc32c crc) {
        SortedTable table = new SortedTable(bytes, crc);
        table.readAll();
        return table.entries;
    }

    private void readAll() {
        int footer = bytes.length() - FOOTER_BYTES;
        if (footer < 0 || bytes.i32(footer + 40) != MAGIC_LOW || bytes.i32(footer + 44) != MAGIC_HIGH) {
            throw SavedModelException.damaged(bytes.name(), Math.max(0, footer),
                    "it does not end as the index of a"
                    + " checkpoint does");
        }
        position = footer;
        varint(footer + 40);
        varint(footer + 40);
        Map<String, Bytes> index = new LinkedHashMap<>();
        readBlock(varint(footer + 40), varint(footer + 40), index);
        for (Bytes handle : index.values()) {
            position = handle.arrayOffset() - bytes.arrayOffset();
            int end = position + handle.length();
            readBlock(varint(end), varint(end), entries);
        }
    }

    private void readBlock(int offset, int size, Map<String, Bytes> into) {
        if (!bytes.holds(offset, size) || !bytes.holds(offset + size, TRAILER_BYTES) || size < 4) {
            throw SavedModelException.damaged(bytes.name(), position, "a block lies outside the file");
        }
        if (!blocks.add(offset)) {
            throw SavedModelException.damaged(bytes.name(), position, "a block is listed twice");
        }
        blockBudget -= size;
        if (blockBudget < 0) {
            throw SavedModelException.damaged(bytes.name(), offset, "its blocks overlap");
        }
        int compression = bytes.u8(offset + size);
        if (!crc.agrees(bytes, offset, size + 1, bytes.i32(offset + size + 1))) {
            throw SavedModelException.damaged(bytes.name(), offset, "the checksum of a block does not agree");
        }
        if (compression != 0) {
            throw SavedModelException.unsupported(bytes.name(), compression == 1
                    ? "its index is compressed with Snappy" : "its index is compressed by method "
                    + compression);
        }
        int restarts = bytes.i32(offset + size - 4);
        double entriesEnd = offset + size - 4 - 4.0 * restarts;
        if (restarts < 0 || entriesEnd < offset) {
            throw SavedModelException.damaged(bytes.name(), offset, "a block has no room for its entries");
        }
        readEntries(offset, (int) entriesEnd, into);
    }

    private void readEntries(int start, int end, Map<String, Bytes> into) {
        byte[] key = new byte[MAX_KEY_BYTES];
        int keyLength = 0;
        position = start;
        while (position < end) {
            int at = position;
            int shared = varint(end);
            int own = varint(end);
            int valueLength = varint(end);
            if (shared > keyLength || own > MAX_KEY_BYTES - shared || own > end - position
                    || valueLength > end - position - own) {
                throw SavedModelException.damaged(bytes.name(), at, "an entry of the index goes beyond its"
                        + " block");
            }
            bytes.copyTo(position, key, shared, own);
            keyLength = shared + own;
            keyBudget -= keyLength;
            if (keyBudget < 0) {
                throw SavedModelException.damaged(bytes.name(), at, "its names are longer than such a file"
                        + " can hold");
            }
            position += own;
            into.put(Bytes.of(bytes.name(), key).utf8(0, keyLength), bytes.slice(position, valueLength));
            position += valueLength;
        }
    }

    private int varint(int end) {
        int at = position;
        int value = 0;
        for (int shift = 0; shift < 35 && position < end; shift += 7) {
            int octet = bytes.u8(position++);
            if (shift == 28 && octet > 7) {
                break;
            }
            value |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw SavedModelException.damaged(bytes.name(), at, "a number there is beyond 2147483647 or has no"
                + " end");
    }
}
