package dev.vitrine.keras.zip;

/**
 * One file as the central directory lists it (4.3.12), checked against the archive's size and nothing else.
 *
 * @param name with slashes between folders
 * @param method 0 stored, 8 deflate
 * @param headerOffset where the local header is
 */
record ZipEntry(String name, int method, int crc32, int packedBytes, int sizeBytes, int headerOffset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;
}
