package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Inflate;
import java.util.ArrayList;
import java.util.List;

/**
 * The filters of a chunk (IV.A.2.l): deflate, shuffle and Fletcher's sum are undone, in the reverse of the
 * order of writing; any other is refused by name.
 */
final class FilterPipeline {
    private static final int DEFLATE = 1;
    private static final int SHUFFLE = 2;
    private static final int FLETCHER32 = 3;

    /** Nothing to undo. */
    static final FilterPipeline NONE = new FilterPipeline();

    private final List<Filter> filters = new ArrayList<>();

    private record Filter(int id, int elementSize) { }

    private FilterPipeline() {
    }

    static FilterPipeline read(Cursor cursor) {
        FilterPipeline pipeline = new FilterPipeline();
        int version = cursor.u8();
        int count = cursor.u8();
        if (version != 1 && version != 2) {
            throw cursor.unsupported("version " + version + " of the filters");
        }
        if (count > 32) {
            throw cursor.damaged("a dataset cannot have " + count + " filters");
        }
        cursor.skip(version == 1 ? 6 : 0);
        for (int i = 0; i < count; i++) {
            int id = cursor.u16();
            int nameSize = version == 1 || id >= 256 ? cursor.u16() : 0;
            cursor.skip(2);
            int values = cursor.u16();
            String name = cursor.text(nameSize);
            // Version 1 pads both to 8 bytes.
            cursor.skip(version == 1 ? -nameSize & 7 : 0);
            int first = values > 0 ? cursor.i32() : 0;
            cursor.skip(4 * (Math.max(1, values) - 1) + (version == 1 && values % 2 == 1 ? 4 : 0));
            if (id < DEFLATE || id > FLETCHER32) {
                throw cursor.unsupported("the filter \"" + filterName(id, name) + "\"");
            }
            pipeline.filters.add(new Filter(id, first));
        }
        return pipeline;
    }

    private static String filterName(int id, String name) {
        return switch (id) {
            case 4 -> "szip";
            case 5 -> "nbit";
            case 6 -> "scaleoffset";
            case 32000 -> "lzf";
            default -> name.isEmpty() ? "number " + id : name;
        };
    }

    boolean isEmpty() {
        return filters.isEmpty();
    }

    /**
     * @param mask bit i set: filter i was left out of this chunk
     * @param chunkBytes the size before any filter
     */
    byte[] undo(Bytes stored, int mask, int chunkBytes, Cursor where) {
        Bytes data = stored;
        for (int i = filters.size() - 1; i >= 0; i--) {
            if (i < 32 && (mask >>> i & 1) != 0) {
                continue;
            }
            Filter filter = filters.get(i);
            data = switch (filter.id()) {
                case DEFLATE -> Bytes.of(stored.name(), Inflate.inflate(data, false, chunkBytes
                        + 4 * sumsBefore(i, mask)));
                case SHUFFLE -> Bytes.of(stored.name(), unshuffle(data, filter.elementSize()));
                default -> withoutSum(data, where);
            };
        }
        if (data.length() != chunkBytes) {
            throw where.damaged("a chunk should have " + chunkBytes + " bytes but has " + data.length());
        }
        return data.arrayOffset() == 0 && data.array().length == chunkBytes ? data.array() : data.toArray();
    }

    private int sumsBefore(int index, int mask) {
        int count = 0;
        for (int i = 0; i < index; i++) {
            count += filters.get(i).id() == FLETCHER32 && (mask >>> i & 1) == 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Shuffle wrote all first bytes of the elements, then all second ones; what does not divide stays behind.
     */
    private static byte[] unshuffle(Bytes data, int elementSize) {
        byte[] shuffled = data.toArray();
        if (elementSize <= 1 || elementSize > shuffled.length) {
            return shuffled;
        }
        int count = shuffled.length / elementSize;
        byte[] result = shuffled.clone();
        for (int b = 0; b < elementSize; b++) {
            int from = b * count;
            for (int i = 0, to = b; i < count; i++, to += elementSize) {
                result[to] = shuffled[from + i];
            }
        }
        return result;
    }

    private static Bytes withoutSum(Bytes data, Cursor where) {
        int count = data.length() - 4;
        if (count < 0) {
            throw where.damaged("a chunk is too short for its checksum");
        }
        if (where.source.verifies && Checksum.fletcher32(data.toArray(), count) != data.i32(count)) {
            throw where.damaged("the checksum of a chunk does not agree");
        }
        return data.slice(0, count);
    }
}
