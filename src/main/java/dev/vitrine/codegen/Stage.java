package dev.vitrine.codegen;

import dev.vitrine.wasm.Function;

/**
 * A kernel over all its chunks, in any order and on any thread; the next stage begins when all are done.
 *
 * @param args what the kernel takes after the chunk
 */
record Stage(Function kernel, int chunks, int... args) {
    /** Chunks are counted in 16 bits. */
    static final int MOST_CHUNKS = 0xFFFF;
}
