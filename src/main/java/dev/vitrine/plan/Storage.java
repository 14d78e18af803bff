package dev.vitrine.plan;

/** A stretch of the arena while it is being placed: its size, and the first and last step that need it. */
final class Storage {
    final int floats;
    final Halo halo;
    final int firstStep;
    int lastStep;
    double offset = -1;

    Storage(int floats, Halo halo, int firstStep) {
        this.floats = floats;
        this.halo = halo;
        this.firstStep = firstStep;
        this.lastStep = firstStep;
    }

    Storage(int floats, int firstStep) {
        this(floats, Halo.NONE, firstStep);
    }

    void usedAt(int step) {
        lastStep = Math.max(lastStep, step);
    }

    boolean livesBeside(Storage other) {
        return firstStep <= other.lastStep && other.firstStep <= lastStep;
    }
}
