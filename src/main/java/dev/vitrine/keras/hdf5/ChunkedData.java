package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;

/** Puts a dataset's chunks together, row-major; what was never written has the fill value. */
final class ChunkedData implements ChunkSink {
    private final Cursor where;
    private final ChunkGrid grid;
    private final int elementSize;
    private final int chunkBytes;
    private final FilterPipeline filters;
    private final boolean[] seen;
    private final byte[] data;

    private ChunkedData(Cursor where, ChunkGrid grid, int elementSize, FilterPipeline filters, byte[] data) {
        this.where = where;
        this.grid = grid;
        this.elementSize = elementSize;
        this.chunkBytes = (int) grid.chunkElements() * elementSize;
        this.filters = filters;
        this.seen = new boolean[(int) grid.chunkCount()];
        this.data = data;
    }

    /**
     * @param sizeBytes the size of the whole, checked to be within the file's limit
     * @param fill one element, or null for zeros
     */
    static byte[] read(Cursor where, Layout.Chunked layout, ChunkGrid grid, int elementSize, int sizeBytes,
            FilterPipeline filters, Bytes fill) {
        double chunked = grid.chunkCount() * grid.chunkElements() * elementSize;
        if (chunked > where.source.dataLimit() || chunked > Integer.MAX_VALUE) {
            throw where.damaged("its chunks are more than such a file can hold");
        }
        byte[] data = new byte[sizeBytes];
        fill(data, fill, elementSize);
        ChunkedData target = new ChunkedData(where, grid, elementSize, filters, data);
        new ChunkLists(where, grid, target.chunkBytes, !filters.isEmpty(), target).walk(layout);
        return data;
    }

    /** Repeats one element over all the data. */
    static void fill(byte[] data, Bytes fill, int elementSize) {
        if (fill == null || fill.length() != elementSize) {
            return;
        }
        for (int at = 0; at + elementSize <= data.length; at += elementSize) {
            fill.copyTo(0, data, at, elementSize);
        }
    }

    @Override
    public void chunk(int[] position, int address, int storedBytes, int filterMask) {
        // A dataset that was made smaller may still list chunks beyond its end.
        if (!grid.holds(position)) {
            return;
        }
        int number = grid.number(position);
        if (seen[number]) {
            throw where.damaged("a chunk is listed twice");
        }
        seen[number] = true;
        Bytes stored = where.source.at(address, where.path).bytes(storedBytes);
        if (filters.isEmpty() && storedBytes != chunkBytes) {
            throw where.damaged("a chunk should have " + chunkBytes + " bytes but has " + storedBytes);
        }
        place(position, filters.isEmpty() ? stored : Bytes.of(stored.name(),
                filters.undo(stored, filterMask, chunkBytes, where)));
    }

    /** Copies the chunk's rows as far as they lie within the dataset. */
    private void place(int[] position, Bytes chunk) {
        int rank = grid.rank();
        int[] dims = grid.dims();
        int[] chunkDims = grid.chunkDims();
        int[] start = new int[rank];
        int[] extent = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            start[axis] = position[axis] * chunkDims[axis];
            extent[axis] = Math.min(chunkDims[axis], dims[axis] - start[axis]);
        }
        int rowBytes = extent[rank - 1] * elementSize;
        int[] row = new int[rank];
        while (true) {
            int from = 0;
            int to = 0;
            for (int axis = 0; axis < rank; axis++) {
                from = from * chunkDims[axis] + row[axis];
                to = to * dims[axis] + start[axis] + row[axis];
            }
            chunk.copyTo(from * elementSize, data, to * elementSize, rowBytes);
            int axis = rank - 2;
            while (axis >= 0 && ++row[axis] == extent[axis]) {
                row[axis] = 0;
                axis--;
            }
            if (axis < 0) {
                return;
            }
        }
    }
}
