package dev.vitrine.codegen;

/**
 * What the machine can do and the user wants.
 *
 * @param relaxed whether multiply and add may be one instruction
 * @param threads that run a plan together, 1 for no shared memory
 * @param precise whether Winograd's tiles of 4 are avoided
 */
public record Target(boolean relaxed, int threads, boolean precise) {
    /** More are of no use to pictures of the usual sizes. */
    public static final int MOST_THREADS = 4;
}
