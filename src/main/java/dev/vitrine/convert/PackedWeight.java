package dev.vitrine.convert;

import dev.vitrine.tensor.Shape;

/**
 * A weight as the shards will hold it.
 *
 * @param layer what its error is reported under
 * @param type of its elements, whatever way they are stored, such as {@code float32}
 * @param min the number that code 0 stands for, where codes are stored
 * @param scale the step from one code to the next
 * @param bytes little-endian
 * @param worstError the largest difference to what the source has
 */
record PackedWeight(String name, String layer, Shape shape, String type, Encoding encoding, double min,
        double scale, byte[] bytes, double worstError) {
    /** The bytes it takes unquantised; booleans and floats alike count as what the engine holds. */
    int sourceBytes() {
        return shape.elementCount() * 4;
    }
}
