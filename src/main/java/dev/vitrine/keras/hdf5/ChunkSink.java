package dev.vitrine.keras.hdf5;

/**
 * Takes the chunks that a list names, in any order; a list never calls it for a chunk that was not written.
 */
interface ChunkSink {
    /**
     * @param position the chunk's place in the grid
     * @param address where its bytes are
     * @param storedBytes how many they are
     * @param filterMask bit i set: filter i was left out
     */
    void chunk(int[] position, int address, int storedBytes, int filterMask);
}
