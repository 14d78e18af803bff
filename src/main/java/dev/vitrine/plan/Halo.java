package dev.vitrine.plan;

import dev.vitrine.tensor.Shape;

/**
 * Rows and columns of zeros kept around each image of a buffer {@code [N, H, W, C]}, so that a window that reaches
 * over the edge reads zeros like any other values. Counts are pixels.
 *
 * @param skew floats more behind each row that nobody reads, so that equal columns of rows whose length is a power of
 *     two do not fall on the same lines of a cache
 */
public record Halo(int top, int left, int bottom, int right, int skew) {
    public static final Halo NONE = new Halo(0, 0, 0, 0);

    public Halo(int top, int left, int bottom, int right) {
        this(top, left, bottom, right, 0);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The least halo that holds both. */
    public Halo with(Halo other) {
        return new Halo(Math.max(top, other.top), Math.max(left, other.left), Math.max(bottom, other.bottom),
                Math.max(right, other.right), Math.max(skew, other.skew));
    }

    public Halo skewed(int floats) {
        return new Halo(top, left, bottom, right, floats);
    }

    /** Floats from one row of an image to the next. */
    int rowFloats(Shape shape) {
        return (shape.dim(2) + left + right) * shape.dim(3) + skew;
    }

    /** Floats from one image to the next. */
    int imageFloats(Shape shape) {
        return (shape.dim(1) + top + bottom) * rowFloats(shape);
    }

    @Override
    public String toString() {
        return "+(" + top + " " + left + " " + bottom + " " + right + (skew == 0 ? "" : " skew " + skew) + ")";
    }
}
