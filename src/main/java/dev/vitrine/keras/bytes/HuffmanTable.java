package dev.vitrine.keras.bytes;

/**
 * A canonical Huffman code (RFC 1951, 3.2.2) as a table over the next {@link #MAX_BITS} bits. It holds no
 * position in the data.
 */
final class HuffmanTable {
    static final int MAX_BITS = 15;
    private static final int FIRST_BITS = 9;

    private final int[] first;
    private final int[] counts;
    private final int[] symbols;

    private HuffmanTable(int[] first, int[] counts, int[] symbols) {
        this.first = first;
        this.counts = counts;
        this.symbols = symbols;
    }

    /**
     * @param lengths bits of each symbol's code, 0 for none
     * @return null if more codes are claimed than there can be
     */
    static HuffmanTable of(int[] lengths, int start, int count) {
        int[] counts = new int[MAX_BITS + 1];
        for (int i = 0; i < count; i++) {
            counts[lengths[start + i]]++;
        }
        counts[0] = 0;
        int[] offsets = new int[MAX_BITS + 2];
        int[] codes = new int[MAX_BITS + 2];
        for (int length = 1; length <= MAX_BITS; length++) {
            offsets[length + 1] = offsets[length] + counts[length];
            codes[length + 1] = codes[length] + counts[length] << 1;
            if (codes[length] + counts[length] > 1 << length) {
                return null;
            }
        }
        int[] symbols = new int[count];
        int[] first = new int[1 << FIRST_BITS];
        for (int i = 0; i < count; i++) {
            int length = lengths[start + i];
            if (length != 0) {
                symbols[offsets[length]++] = i;
                int code = codes[length]++;
                if (length <= FIRST_BITS) {
                    // Codes are packed from their highest bit; the table is indexed from the lowest.
                    int reversed = Integer.reverse(code) >>> 32 - length;
                    for (int at = reversed; at < first.length; at += 1 << length) {
                        first[at] = i << 4 | length;
                    }
                }
            }
        }
        return new HuffmanTable(first, counts, symbols);
    }

    /** Symbol times 16 plus the length of its code, which begins at the lowest bit; 0 if no code fits. */
    int entry(int bits) {
        int quick = first[bits & (1 << FIRST_BITS) - 1];
        if (quick != 0) {
            return quick;
        }
        int code = 0;
        int firstCode = 0;
        int index = 0;
        for (int length = 1; length <= MAX_BITS; length++) {
            code |= bits >>> length - 1 & 1;
            int count = counts[length];
            if (code - firstCode < count) {
                return symbols[index + code - firstCode] << 4 | length;
            }
            index += count;
            firstCode = firstCode + count << 1;
            code <<= 1;
        }
        return 0;
    }
}
