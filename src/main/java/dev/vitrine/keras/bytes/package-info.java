/**
 * Input: a file's bytes. Output: checked reads, inflated bytes and numbers of every stored width. It knows no
 * container. Depends on the root package only.
 */
package dev.vitrine.keras.bytes;
