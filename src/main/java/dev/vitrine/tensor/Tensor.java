package dev.vitrine.tensor;

/**
 * A shape and its elements in row-major order. The array is shared, not copied: whoever makes a tensor gives the array
 * away.
 *
 * @param shape every dimension known
 * @param data exactly {@code shape.elementCount()} values
 */
public record Tensor(Shape shape, float[] data) {
    /** @throws ShapeException if the array's length is not the shape's element count */
    public Tensor {
        if (shape.elementCount() != data.length) {
            throw new ShapeException("A tensor of shape " + shape + " needs " + shape.elementCount()
                    + " values but got " + data.length + ".");
        }
    }

    @Override
    public String toString() {
        return "float32" + shape;
    }
}
