package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/** Where a dataset's elements are (IV.A.2.i). It reads none of them. */
sealed interface Layout {
    /** In the header itself. */
    record Compact(Bytes data) implements Layout { }

    /**
     * In one piece.
     *
     * @param address where, or {@link Source#UNDEFINED} if nothing was ever written
     */
    record Contiguous(int address, int sizeBytes) implements Layout { }

    /**
     * In pieces of equal size, each filtered by itself.
     *
     * @param chunkDims elements of a chunk a dimension
     * @param index which kind of list finds the chunks
     * @param indexAddress where that list is, or {@link Source#UNDEFINED} if nothing was ever written
     * @param parameters what follows in the message, for the index's own reader
     */
    record Chunked(int[] chunkDims, ChunkIndexKind index, int indexAddress, Cursor parameters)
            implements Layout { }

    /** The lists of chunks there are (VII). */
    enum ChunkIndexKind { BTREE_V1, SINGLE, IMPLICIT, FIXED_ARRAY, EXTENSIBLE_ARRAY, BTREE_V2 }

    static Layout read(Cursor cursor, int rank) {
        int version = cursor.u8();
        if (version < 3 || version > 5) {
            throw cursor.unsupported("version " + version + " of the data layout");
        }
        int layoutClass = cursor.u8();
        return switch (layoutClass) {
            case 0 -> new Compact(cursor.bytes(cursor.u16()));
            case 1 -> new Contiguous(cursor.address(), cursor.length());
            case 2 -> version == 3 ? chunked3(cursor, rank) : chunked4(cursor, rank);
            case 3 -> throw cursor.unsupported("a virtual dataset");
            default -> throw cursor.damaged("the data layout is of an unknown class");
        };
    }

    private static Layout chunked3(Cursor cursor, int rank) {
        int dimensions = cursor.u8();
        checkRank(cursor, dimensions, rank);
        int address = cursor.address();
        int[] chunk = chunkDims(cursor, rank, 4);
        return new Chunked(chunk, ChunkIndexKind.BTREE_V1, address, cursor);
    }

    private static Layout chunked4(Cursor cursor, int rank) {
        int flags = cursor.u8();
        if ((flags & 1) != 0) {
            throw cursor.unsupported("chunks at the border that are filtered otherwise than the rest");
        }
        int dimensions = cursor.u8();
        checkRank(cursor, dimensions, rank);
        int size = cursor.u8();
        if (size < 1 || size > 8) {
            throw cursor.damaged("chunk sizes cannot have " + size + " bytes");
        }
        int[] chunk = chunkDims(cursor, rank, size);
        int kind = cursor.u8();
        if (kind < 1 || kind > 5) {
            throw cursor.damaged("the list of chunks is of an unknown kind");
        }
        ChunkIndexKind index = ChunkIndexKind.values()[kind];
        // Only a single chunk's size and filter mask are needed; the other lists repeat theirs in their own
        // headers.
        int parameterBytes = switch (index) {
            case SINGLE -> (flags & 2) != 0 ? cursor.source.lengthSize + 4 : 0;
            case FIXED_ARRAY -> 1;
            case EXTENSIBLE_ARRAY -> 5;
            case BTREE_V2 -> 6;
            default -> 0;
        };
        Cursor parameters = cursor.part(parameterBytes);
        return new Chunked(chunk, index, cursor.address(), parameters);
    }

    private static void checkRank(Cursor cursor, int dimensions, int rank) {
        if (dimensions != rank + 1 || rank == 0) {
            throw cursor.damaged("chunks of " + (dimensions - 1) + " dimensions cannot hold a dataset of "
                    + rank);
        }
    }

    /** The last size is that of an element, which the data type says as well. */
    private static int[] chunkDims(Cursor cursor, int rank, int size) {
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            dims[i] = cursor.uint(size);
            if (dims[i] == 0) {
                throw cursor.damaged("a chunk has no elements");
            }
        }
        cursor.uint(size);
        return dims;
    }
}
