package dev.vitrine.keras.bytes;

/**
 * Deflate (RFC 1951) with a known result size, so that a few bytes cannot fill the memory. It is our own
 * because TeaVM's Inflater refuses some valid data and is larger. No sums are checked.
 */
public final class Inflate {
    /** The most that deflate can shrink: one bit a 258-byte match, and a bit for its distance. */
    private static final double MAX_RATIO = 1032;
    private static final double LARGE_BYTES = 1 << 27;
    private static final double LARGE_RATIO = 32;
    private static final double SLACK_BYTES = 64;

    private static final int END_OF_BLOCK = 256;
    private static final int MAX_LENGTH_CODES = 288;
    private static final int MAX_DISTANCE_CODES = 32;

    private final byte[] input;
    private final int inputEnd;
    private final String name;
    private final byte[] output;
    private int position;
    private int bits;
    private int bitCount;
    private int filled;

    private Inflate(Bytes packed, int skippedBytes, byte[] output) {
        this.input = packed.array();
        this.inputEnd = packed.arrayOffset() + packed.length();
        this.position = packed.arrayOffset() + skippedBytes;
        this.name = packed.name();
        this.output = output;
    }

    /**
     * The most bytes that so many packed ones are allowed to become: what deflate can do at all, and beyond
     * 128 MiB no more than 32 times, which no trained weights exceed.
     */
    public static double plausibleBytes(int packedBytes) {
        return Math.min(SLACK_BYTES + MAX_RATIO * packedBytes,
                Math.max(LARGE_BYTES, LARGE_RATIO * packedBytes));
    }

    /**
     * @param packed the compressed bytes
     * @param raw true for bare deflate (ZIP), false for the zlib wrapping (HDF5, RFC 1950), whose sum
     *         is not checked
     * @param expectedBytes the exact size of the result
     * @throws BytesException if the bytes are damaged or inflate to another size
     */
    public static byte[] inflate(Bytes packed, boolean raw, int expectedBytes) {
        // Checked before allocating: a declared size that deflate cannot reach is a lie.
        if (expectedBytes < 0 || plausibleBytes(packed.length()) < expectedBytes) {
            throw new BytesException(packed.name(), packed.length() + " compressed bytes cannot hold the "
                    + expectedBytes + " bytes that are claimed");
        }
        if (!raw && (packed.length() < 2 || !isZlib(packed.u8(0), packed.u8(1)))) {
            throw new BytesException(packed.name(), "its compressed data do not begin as zlib data do");
        }
        Inflate inflate = new Inflate(packed, raw ? 0 : 2, new byte[expectedBytes]);
        inflate.run();
        return inflate.output;
    }

    /** Method 8, no preset dictionary, and a header that 31 divides. */
    private static boolean isZlib(int first, int second) {
        return (first & 15) == 8 && (second & 0x20) == 0 && (first << 8 | second) % 31 == 0;
    }

    private void run() {
        boolean last = false;
        while (!last) {
            last = take(1) == 1;
            switch (take(2)) {
                case 0 -> stored();
                case 1 -> compressed(fixedLengths(), fixedDistances());
                case 2 -> dynamic();
                default -> throw unreadable();
            }
        }
        if (filled < output.length) {
            throw new BytesException(name, "its compressed data end after " + filled + " of " + output.length
                    + " bytes");
        }
    }

    private void stored() {
        // It begins at a whole byte; bytes read ahead are given back.
        position -= bitCount >> 3;
        bits = 0;
        bitCount = 0;
        int count = take(16);
        if ((take(16) ^ 0xffff) != count || count > inputEnd - position) {
            throw unreadable();
        }
        makeRoom(count);
        System.arraycopy(input, position, output, filled, count);
        position += count;
        filled += count;
    }

    private static HuffmanTable fixedLengths() {
        int[] lengths = new int[MAX_LENGTH_CODES];
        for (int i = 0; i < MAX_LENGTH_CODES; i++) {
            lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
        }
        return HuffmanTable.of(lengths, 0, MAX_LENGTH_CODES);
    }

    private static HuffmanTable fixedDistances() {
        int[] lengths = new int[MAX_DISTANCE_CODES];
        for (int i = 0; i < MAX_DISTANCE_CODES; i++) {
            lengths[i] = 5;
        }
        return HuffmanTable.of(lengths, 0, MAX_DISTANCE_CODES);
    }

    private void dynamic() {
        int lengthCodes = take(5) + 257;
        int distanceCodes = take(5) + 1;
        int metaCodes = take(4) + 4;
        String order = "\20\21\22\0\10\7\11\6\12\5\13\4\14\3\15\2\16\1\17";
        int[] meta = new int[19];
        for (int i = 0; i < metaCodes; i++) {
            meta[order.charAt(i)] = take(3);
        }
        HuffmanTable metaTable = table(meta, 0, 19);
        int[] lengths = new int[lengthCodes + distanceCodes];
        int at = 0;
        while (at < lengths.length) {
            int symbol = decode(metaTable);
            int value = 0;
            int repeat = 1;
            if (symbol < 16) {
                value = symbol;
            } else if (symbol == 16 && at > 0) {
                value = lengths[at - 1];
                repeat = 3 + take(2);
            } else if (symbol > 16) {
                repeat = symbol == 17 ? 3 + take(3) : 11 + take(7);
            } else {
                throw unreadable();
            }
            if (repeat > lengths.length - at) {
                throw unreadable();
            }
            for (; repeat > 0; repeat--) {
                lengths[at++] = value;
            }
        }
        compressed(table(lengths, 0, lengthCodes), table(lengths, lengthCodes, distanceCodes));
    }

    private HuffmanTable table(int[] lengths, int start, int count) {
        HuffmanTable table = HuffmanTable.of(lengths, start, count);
        if (table == null) {
            throw unreadable();
        }
        return table;
    }

    private void compressed(HuffmanTable lengths, HuffmanTable distances) {
        while (true) {
            int symbol = decode(lengths);
            if (symbol < END_OF_BLOCK) {
                makeRoom(1);
                output[filled++] = (byte) symbol;
            } else if (symbol == END_OF_BLOCK) {
                return;
            } else {
                copy(matchLength(symbol - 257), matchDistance(decode(distances)));
            }
        }
    }

    /** Codes come in fours with one more extra bit each (3.2.5); the last stands for 258 alone. */
    private int matchLength(int code) {
        if (code < 8) {
            return code + 3;
        }
        if (code > 27) {
            if (code > 28) {
                throw unreadable();
            }
            return 258;
        }
        int extra = (code >> 2) - 1;
        return (4 + (code & 3) << extra) + 3 + take(extra);
    }

    /** Codes come in twos with one more extra bit each. */
    private int matchDistance(int code) {
        if (code < 4) {
            return code + 1;
        }
        if (code > 29) {
            throw unreadable();
        }
        int extra = (code >> 1) - 1;
        return (2 + (code & 1) << extra) + 1 + take(extra);
    }

    private void copy(int length, int distance) {
        if (distance > filled) {
            throw unreadable();
        }
        makeRoom(length);
        // Byte by byte: a match may overlap what it writes.
        for (int i = 0; i < length; i++, filled++) {
            output[filled] = output[filled - distance];
        }
    }

    private void makeRoom(int count) {
        if (count > output.length - filled) {
            throw new BytesException(name, "its compressed data go on after the " + output.length
                    + " bytes that are claimed");
        }
    }

    private int take(int count) {
        fill(count);
        if (bitCount < count) {
            throw endsEarly();
        }
        int value = bits & (1 << count) - 1;
        bits >>>= count;
        bitCount -= count;
        return value;
    }

    private void fill(int count) {
        while (bitCount < count && position < inputEnd) {
            bits |= (input[position++] & 0xff) << bitCount;
            bitCount += 8;
        }
    }

    private int decode(HuffmanTable table) {
        fill(HuffmanTable.MAX_BITS);
        int entry = table.entry(bits);
        int length = entry & 15;
        if (length == 0) {
            throw unreadable();
        }
        if (length > bitCount) {
            throw endsEarly();
        }
        bits >>>= length;
        bitCount -= length;
        return entry >> 4;
    }

    private BytesException endsEarly() {
        return new BytesException(name, "its compressed data end after " + filled + " of " + output.length
                + " bytes");
    }

    private BytesException unreadable() {
        return new BytesException(name, "its compressed data cannot be read");
    }
}
