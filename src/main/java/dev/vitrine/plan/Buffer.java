package dev.vitrine.plan;

import dev.vitrine.tensor.Shape;

/**
 * A row-major tensor at its place in the arena; the values themselves are the arena's.
 *
 * @param offset index of its first float in the arena
 * @param shape every dimension known
 */
public record Buffer(int offset, Shape shape) {
    public int floatCount() {
        return shape.elementCount();
    }

    @Override
    public String toString() {
        return "@" + offset + " " + shape;
    }
}
