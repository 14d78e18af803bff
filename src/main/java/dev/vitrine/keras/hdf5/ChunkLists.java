package dev.vitrine.keras.hdf5;

import java.util.HashSet;
import java.util.Set;

/** Walks the list of a dataset's chunks, whichever kind it is (VII). It reads no chunk. */
final class ChunkLists {
    private static final int MAX_LEVEL = 32;

    private final Source source;
    private final String path;
    private final ChunkGrid grid;
    private final int chunkBytes;
    private final boolean filtered;
    private final ChunkSink sink;
    private final Set<Integer> visited = new HashSet<>();

    ChunkLists(Cursor where, ChunkGrid grid, int chunkBytes, boolean filtered, ChunkSink sink) {
        this.source = where.source;
        this.path = where.path;
        this.grid = grid;
        this.chunkBytes = chunkBytes;
        this.filtered = filtered;
        this.sink = sink;
    }

    void walk(Layout.Chunked layout) {
        int address = layout.indexAddress();
        if (address == Source.UNDEFINED) {
            return;
        }
        switch (layout.index()) {
            case BTREE_V1 -> walkBTreeV1(address, MAX_LEVEL);
            case SINGLE -> single(address, layout.parameters());
            case IMPLICIT -> implicit(address);
            case FIXED_ARRAY -> new FixedArray(this).walk(source.at(address, path));
            case EXTENSIBLE_ARRAY -> new ExtensibleArray(this).walk(source.at(address, path));
            case BTREE_V2 -> walkBTreeV2(address);
        }
    }

    Source source() {
        return source;
    }

    String path() {
        return path;
    }

    /**
     * One entry of an array: address, and for filtered chunks the size in {@code sizeBytes} bytes and the
     * mask.
     */
    void entry(int number, int slowestAxis, Cursor cursor, int entrySize) {
        int sizeBytes = entrySize - source.offsetSize - 4;
        if (filtered ? sizeBytes < 1 || sizeBytes > 8 : entrySize != source.offsetSize) {
            throw cursor.damaged("entries of " + entrySize + " bytes cannot list the chunks");
        }
        int address = cursor.address();
        int size = filtered ? cursor.uint(sizeBytes) : chunkBytes;
        int mask = filtered ? cursor.i32() : 0;
        if (address != Source.UNDEFINED) {
            sink.chunk(grid.position(number, slowestAxis), address, size, mask);
        }
    }

    int unlimitedAxis() {
        return grid.unlimitedAxis();
    }

    private void single(int address, Cursor parameters) {
        boolean sized = parameters.remaining() > 0;
        int size = sized ? parameters.length() : chunkBytes;
        int mask = sized ? parameters.i32() : 0;
        sink.chunk(new int[grid.rank()], address, size, mask);
    }

    private void implicit(int address) {
        int count = (int) grid.chunkCount();
        double last = address + (double) chunkBytes * count;
        if (last > source.bytes.length()) {
            throw source.at(address, path).damaged("its chunks go on beyond the end of the file");
        }
        for (int i = 0; i < count; i++) {
            sink.chunk(grid.position(i, 0), address + i * chunkBytes, chunkBytes, 0);
        }
    }

    private void walkBTreeV1(int address, int levelBelow) {
        Cursor cursor = source.at(address, path);
        if (!visited.add(cursor.position())) {
            throw cursor.damaged("the list of chunks leads back to itself");
        }
        cursor.signature("TREE");
        int type = cursor.u8();
        int level = cursor.u8();
        if (type != 1 || level >= levelBelow) {
            throw cursor.damaged("the list of chunks has a node that does not belong there");
        }
        int count = cursor.u16();
        cursor.skip(2 * source.offsetSize);
        for (int i = 0; i < count; i++) {
            int size = cursor.uint(4);
            int mask = cursor.i32();
            int[] position = new int[grid.rank()];
            for (int axis = 0; axis < position.length; axis++) {
                position[axis] = cursor.uint(8) / grid.chunkDims()[axis];
            }
            cursor.skip(8);
            int child = cursor.definedAddress("a chunk");
            if (level > 0) {
                walkBTreeV1(child, level);
            } else {
                sink.chunk(position, child, size, mask);
            }
        }
    }

    private void walkBTreeV2(int address) {
        for (Cursor record : BTreeV2.read(source, address, path, filtered ? 11 : 10)) {
            int sizeBytes = record.remaining() - source.offsetSize - 4 - 8 * grid.rank();
            if (filtered && (sizeBytes < 1 || sizeBytes > 8)) {
                throw record.damaged("the list of chunks has entries of an impossible size");
            }
            int child = record.definedAddress("a chunk");
            int size = filtered ? record.uint(sizeBytes) : chunkBytes;
            int mask = filtered ? record.i32() : 0;
            int[] position = new int[grid.rank()];
            for (int axis = 0; axis < position.length; axis++) {
                position[axis] = record.uint(8);
            }
            sink.chunk(position, child, size, mask);
        }
    }
}
