/**
 * Input: the bytes of a ZIP archive. Output: its files by name, checked for size and sum; encrypted, split and hostile
 * archives are refused in words. And back: files in, an archive out, uncompressed. Depends on {@code keras.bytes}.
 * Section numbers in the comments are those of PKWARE's APPNOTE 6.3.10.
 */
package dev.vitrine.keras.zip;
