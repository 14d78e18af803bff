package dev.vitrine.format;

import dev.vitrine.tensor.Shape;

/**
 * One weight as the manifest lists it; it holds no data.
 *
 * @param name unique among the entries of a manifest that are not of the optimizer
 * @param shape known, and its bytes fit an array
 * @param quantization null where the elements are stored as their type
 * @param ofOptimizer whether it is the state of a training that nothing here reads
 */
public record WeightEntry(String name, Shape shape, WeightType type, Quantization quantization,
        boolean ofOptimizer) {
    /** The bytes of a stored element. */
    int elementBytes() {
        return quantization == null ? type.elementBytes() : quantization.encoding().elementBytes();
    }

    /** The bytes it takes in the files; of strings the fewest, as only the data knows. */
    public int byteLength() {
        return shape.elementCount() * elementBytes();
    }

    /** Whether {@link Weights} will hold it. */
    public boolean isDecoded() {
        return !ofOptimizer && type.isNumeric();
    }
}
