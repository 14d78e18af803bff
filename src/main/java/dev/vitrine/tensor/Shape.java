package dev.vitrine.tensor;

import java.util.Arrays;

/**
 * The dimensions of a tensor, outermost first; a dimension may be {@link #UNKNOWN} (Keras writes {@code null}), the
 * batch usually is. Immutable; it holds no data and no layout other than row-major order.
 */
public final class Shape {
    /** A dimension that is known only when data arrives. */
    public static final int UNKNOWN = -1;

    /** The scalar's shape: no dimensions, one element. */
    public static final Shape SCALAR = new Shape(new int[0]);

    private final int[] dims;

    private Shape(int[] dims) {
        this.dims = dims;
    }

    /**
     * @param dims sizes of at least 0, or {@link #UNKNOWN}
     * @throws ShapeException if a size is negative and not {@code UNKNOWN}
     */
    public static Shape of(int... dims) {
        for (int dim : dims) {
            if (dim < UNKNOWN) {
                throw new ShapeException("A tensor cannot have the negative dimension " + dim + " in "
                        + text(dims) + ".");
            }
        }
        return new Shape(dims.clone());
    }

    public int rank() {
        return dims.length;
    }

    /** Dimension {@code axis}; a negative axis counts from the end. */
    public int dim(int axis) {
        return dims[axis < 0 ? axis + dims.length : axis];
    }

    public int last() {
        return dims[dims.length - 1];
    }

    public int[] toArray() {
        return dims.clone();
    }

    public boolean isKnown() {
        return isKnownFrom(0);
    }

    /** Whether every dimension from {@code axis} on is known. */
    public boolean isKnownFrom(int axis) {
        for (int i = axis; i < dims.length; i++) {
            if (dims[i] == UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /**
     * The number of elements.
     *
     * @throws ShapeException if a dimension is unknown or the product exceeds 2^31-1
     */
    public int elementCount() {
        return elementCountFrom(0);
    }

    /** The number of elements of one slice along the first {@code axis} dimensions. */
    public int elementCountFrom(int axis) {
        double count = 1;
        for (int i = axis; i < dims.length; i++) {
            if (dims[i] == UNKNOWN) {
                throw new ShapeException("The size of " + this + " is not known until its input is.");
            }
            count *= dims[i];
        }
        if (count > Integer.MAX_VALUE) {
            throw new ShapeException("A tensor of shape " + this + " is too large: it would take "
                    + MemoryException.megabytes(count * 4) + " MB of memory, and at most 8589 can be addressed.");
        }
        return (int) count;
    }

    /** This shape with dimension {@code axis} (negative: from the end) set to {@code size}. */
    public Shape with(int axis, int size) {
        int[] copy = dims.clone();
        copy[axis < 0 ? axis + dims.length : axis] = size;
        return of(copy);
    }

    /** This shape with {@code size} inserted before dimension {@code axis}. */
    public Shape insert(int axis, int size) {
        int[] copy = new int[dims.length + 1];
        System.arraycopy(dims, 0, copy, 0, axis);
        copy[axis] = size;
        System.arraycopy(dims, axis, copy, axis + 1, dims.length - axis);
        return of(copy);
    }

    /** This shape without dimension {@code axis}. */
    public Shape remove(int axis) {
        int[] copy = new int[dims.length - 1];
        System.arraycopy(dims, 0, copy, 0, axis);
        System.arraycopy(dims, axis + 1, copy, axis, dims.length - axis - 1);
        return of(copy);
    }

    /** Whether the two shapes can be the same one once every unknown dimension is known. */
    public boolean agreesWith(Shape other) {
        if (dims.length != other.dims.length) {
            return false;
        }
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != UNKNOWN && other.dims[i] != UNKNOWN && dims[i] != other.dims[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** As Keras and TF.js write it: {@code [null, 48, 48, 1]}. */
    @Override
    public String toString() {
        return text(dims);
    }

    private static String text(int[] dims) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < dims.length; i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (dims[i] == UNKNOWN) {
                text.append("null");
            } else {
                text.append(dims[i]);
            }
        }
        return text.append(']').toString();
    }
}
