/**
 * Pictures: what a file's first bytes say, natural-size pixels, and the recipe that makes a model's input of
 * them. In: bytes or {@link dev.vitrine.image.RgbaImage}. Out: {@link dev.vitrine.image.ModelInput}. Decoding
 * itself is left to the browser or to the tool. May use {@code tensor} and the root package, nothing else.
 *
 * <p>Same bits everywhere: arithmetic is in double, every step ends in a store to a {@code float[]}, because
 * compiled JavaScript keeps {@code float} variables as doubles and rounds in stores only. One operation on
 * float32 values in double, then rounded, is the float32 operation.
 */
package dev.vitrine.image;
