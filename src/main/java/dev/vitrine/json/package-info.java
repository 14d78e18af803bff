/**
 * A strict JSON reader for untrusted text and a compact writer. Input: bytes or text with the name of its
 * file; output: a tree whose values know their path, so that an error can say {@code
 * $.config.layers[3].strides}. Depth, length and number of values are bounded, and time is linear in the
 * length. Depends on nothing but the root package.
 */
package dev.vitrine.json;
