package dev.vitrine.plan;

/**
 * Rows and columns of zeros kept around each image of a buffer {@code [N, H, W, C]}, so that a window that reaches
 * over the edge reads zeros like any other values. Counts are pixels.
 */
public record Halo(int top, int left, int bottom, int right) {
    public static final Halo NONE = new Halo(0, 0, 0, 0);

    public boolean isNone() {
        return equals(NONE);
    }

    /** The least halo that holds both. */
    public Halo with(Halo other) {
        return new Halo(Math.max(top, other.top), Math.max(left, other.left), Math.max(bottom, other.bottom),
                Math.max(right, other.right));
    }

    @Override
    public String toString() {
        return "+(" + top + " " + left + " " + bottom + " " + right + ")";
    }
}
