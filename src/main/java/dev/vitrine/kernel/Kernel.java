package dev.vitrine.kernel;

/** One step made ready: weights packed, sizes and offsets fixed. It keeps no state from one run to the next. */
@FunctionalInterface
public interface Kernel {
    /**
     * Reads its inputs from the arena and writes its output there.
     *
     * @param arena the plan's arena, at least as long as the plan says
     */
    void run(float[] arena);
}
