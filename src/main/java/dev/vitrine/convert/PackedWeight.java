package dev.vitrine.convert;

import dev.vitrine.tensor.Shape;

/**
 * A weight as the shards will hold it.
 *
 * @param layer what its error is reported under
 * @param isInteger whether its numbers are stored as int32
 * @param min the number that code 0 stands for, where codes are stored
 * @param scale the step from one code to the next
 * @param bytes little-endian
 * @param worstError the largest difference to what the source has
 */
record PackedWeight(String name, String layer, Shape shape, boolean isInteger, Encoding encoding, double min,
        double scale, byte[] bytes, double worstError) {
}
