package dev.vitrine.keras.bytes;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflate with a known result size, so that a few bytes cannot fill the memory. It does not check sums. */
public final class Inflate {
    /** The most that deflate can shrink: one bit a 258-byte match, and a bit for its distance. */
    private static final double MAX_RATIO = 1032;
    private static final double LARGE_BYTES = 1 << 27;
    private static final double LARGE_RATIO = 32;
    private static final double SLACK_BYTES = 64;

    private Inflate() {
    }

    /**
     * The most bytes that so many packed ones are allowed to become: what deflate can do at all, and beyond 128 MiB no
     * more than 32 times, which no trained weights exceed.
     */
    public static double plausibleBytes(int packedBytes) {
        return Math.min(SLACK_BYTES + MAX_RATIO * packedBytes, Math.max(LARGE_BYTES, LARGE_RATIO * packedBytes));
    }

    /**
     * @param packed the compressed bytes, nothing after them
     * @param raw true for bare deflate (ZIP), false for the zlib wrapping (HDF5)
     * @param expectedBytes the exact size of the result
     * @throws BytesException if the bytes are damaged or inflate to another size
     */
    public static byte[] inflate(Bytes packed, boolean raw, int expectedBytes) {
        // Checked before allocating: a declared size that deflate cannot reach is a lie.
        if (expectedBytes < 0 || plausibleBytes(packed.length()) < expectedBytes) {
            throw new BytesException(packed.name(), packed.length() + " compressed bytes cannot hold the "
                    + expectedBytes + " bytes that are claimed");
        }
        byte[] result = new byte[expectedBytes];
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(packed.array(), packed.arrayOffset(), packed.length());
            fill(inflater, result, packed.name());
        } catch (DataFormatException e) {
            throw new BytesException(packed.name(), "its compressed data cannot be read");
        } finally {
            inflater.end();
        }
        return result;
    }

    private static void fill(Inflater inflater, byte[] result, String name) throws DataFormatException {
        int filled = 0;
        while (filled < result.length) {
            int count = inflater.inflate(result, filled, result.length - filled);
            if (count <= 0) {
                throw new BytesException(name, "its compressed data end after " + filled + " of "
                        + result.length + " bytes");
            }
            filled += count;
        }
        if (!inflater.finished() && inflater.inflate(new byte[1], 0, 1) > 0) {
            throw new BytesException(name, "its compressed data go on after the " + result.length
                    + " bytes that are claimed");
        }
    }
}
