package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.keras.bytes.Folder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A checkpoint: an index of entries and the data files they point into. It does not know what a key means.
 */
final class TensorBundle {
    private static final int MAX_SHARDS = 99_999;
    private static final int BIG_ENDIAN = 1;

    private final Folder folder;
    private final String prefix;
    private final String indexName;
    private final Crc32c crc;
    private final Map<String, BundleEntry> entries = new LinkedHashMap<>();
    private final Map<Integer, Bytes> shards = new HashMap<>();
    private int shardCount = 1;

    /** @param prefix path of the files without {@code .index} and {@code .data-…} */
    TensorBundle(Folder folder, String prefix, Crc32c crc) {
        this.crc = crc;
        this.folder = folder;
        this.prefix = prefix;
        Bytes index = file(prefix + ".index");
        indexName = index.name();
        for (var entry : SortedTable.read(index, crc).entrySet()) {
            if (entry.getKey().isEmpty()) {
                readHeader(entry.getValue());
            } else {
                entries.put(entry.getKey(), BundleEntry.read(entry.getValue()));
            }
        }
    }

    private void readHeader(Bytes value) {
        ProtoReader reader = new ProtoReader(value);
        while (reader.next()) {
            if (reader.field() == 1) {
                shardCount = reader.count();
            } else if (reader.field() == 2 && reader.count() == BIG_ENDIAN) {
                throw SavedModelException.unsupported(indexName, "its numbers have the high byte first");
            }
        }
        if (shardCount < 1 || shardCount > MAX_SHARDS) {
            throw SavedModelException.damaged(indexName, 0, "it cannot have " + shardCount + " data files");
        }
    }

    /** The entry, or an error that names it. */
    BundleEntry entry(String key) {
        BundleEntry entry = entries.get(key);
        if (entry == null) {
            throw SavedModelException.noVariable(indexName, key);
        }
        return entry;
    }

    /** A tensor's bytes, little-endian, checked against its sum; of a number type also against its shape. */
    Bytes read(String key) {
        BundleEntry entry = entry(key);
        if (entry.sliced()) {
            throw SavedModelException.unsupported(indexName, "the variable " + key + " is spread over several"
                    + " slices");
        }
        Bytes shard = shard(entry.shard());
        if (!shard.holds(entry.offsetBytes(), entry.sizeBytes())) {
            throw SavedModelException.damaged(shard.name(), shard.length(), "the variable " + key
                    + " goes on beyond the end of the file");
        }
        Bytes bytes = shard.slice(entry.offsetBytes(), entry.sizeBytes());
        if (entry.type() != ElementType.STRING) {
            checkSize(key, entry);
            // A string's sum covers its lengths in another form; strings are read for the object graph only.
            if (!crc.agrees(bytes, 0, bytes.length(), entry.crc())) {
                throw SavedModelException.damaged(shard.name(), entry.offsetBytes(),
                        "the checksum of the variable "
                        + key + " does not agree");
            }
        }
        return bytes;
    }

    private void checkSize(String key, BundleEntry entry) {
        if (entry.type() == null) {
            throw SavedModelException.unsupported(indexName, "the variable " + key
                    + " has a type without numbers");
        }
        double size = entry.type().sizeBytes();
        for (int dim : entry.dims()) {
            size *= dim;
        }
        if (size != entry.sizeBytes()) {
            throw SavedModelException.damaged(indexName, 0, "the variable " + key + " has "
                    + entry.sizeBytes()
                    + " bytes, which do not agree with its shape");
        }
    }

    /** Bytes of all data files. */
    double dataBytes() {
        double bytes = 0;
        for (int i = 0; i < shardCount; i++) {
            bytes += shard(i).length();
        }
        return bytes;
    }

    /** The only text of a string tensor: its length, a sum of the lengths, then the text itself. */
    Bytes string(String key) {
        Bytes bytes = read(key);
        int at = 0;
        while (at < bytes.length() && bytes.u8(at) >= 0x80) {
            at++;
        }
        int start = at + 1 + 4;
        if (start > bytes.length()) {
            throw SavedModelException.damaged(bytes.name(), 0, "the text " + key + " is cut off");
        }
        return bytes.slice(start, bytes.length() - start);
    }

    private Bytes shard(int number) {
        Bytes shard = shards.get(number);
        if (shard == null) {
            shard = file(prefix + ".data-" + fiveDigits(number) + "-of-" + fiveDigits(shardCount));
            shards.put(number, shard);
        }
        return shard;
    }

    private Bytes file(String path) {
        if (!folder.has(path)) {
            throw SavedModelException.missing(folder.name(), path);
        }
        return folder.read(path);
    }

    private static String fiveDigits(int number) {
        String digits = "" + number;
        return "00000".substring(Math.min(5, digits.length())) + digits;
    }
}
