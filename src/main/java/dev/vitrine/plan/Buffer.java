package dev.vitrine.plan;

import dev.vitrine.tensor.Shape;

/**
 * A row-major tensor at its place in the arena; the values themselves are the arena's. Around each image of a tensor
 * of four dimensions there may be a halo; without one the tensor is dense.
 *
 * @param offset index of its first element in the arena
 * @param shape every dimension known
 */
public record Buffer(int offset, Shape shape, Halo halo) {
    public Buffer(int offset, Shape shape) {
        this(offset, shape, Halo.NONE);
    }

    /** Elements, those of the halo not counted. */
    public int floatCount() {
        return shape.elementCount();
    }

    public boolean isDense() {
        return halo.isNone();
    }

    /** Floats from one row of an image to the next. */
    public int rowFloats() {
        return halo.rowFloats(shape);
    }

    /** Floats from one image to the next. */
    public int imageFloats() {
        return halo.imageFloats(shape);
    }

    @Override
    public String toString() {
        return "@" + offset + " " + shape + (isDense() ? "" : halo.toString());
    }
}
