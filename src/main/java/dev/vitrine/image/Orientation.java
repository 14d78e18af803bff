package dev.vitrine.image;

/**
 * How a camera was held, as the EXIF data of a JPEG tells it. Browsers turn pictures upright by it; other
 * decoders do not and need this. It reads nothing else of EXIF. Source: EXIF 2.32, tag 0x0112; TIFF 6.0.
 */
public final class Orientation {
    /** As stored. */
    public static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;

    private Orientation() {
    }

    /**
     * EXIF's value: 1 upright, 2 mirrored, 3 turned by half, 4 mirrored and turned by half, 5 to 8 likewise
     * with rows and columns swapped.
     *
     * @param jpeg the file's bytes, or its first ones; for anything else the result is {@link #UPRIGHT}
     */
    public static int read(byte[] jpeg) {
        HeaderBytes bytes = new HeaderBytes(jpeg);
        if (!bytes.begins("\u00ff\u00d8\u00ff")) {
            return UPRIGHT;
        }
        int offset = 2;
        while (bytes.u8(offset) == 0xFF && bytes.u8(offset + 1) >= 0xC0 && bytes.u8(offset + 1) != 0xDA) {
            int segmentBytes = bytes.u16(offset + 2);
            if (bytes.u8(offset + 1) == 0xE1 && bytes.has(offset + 4, "Exif\0\0")) {
                return tiff(bytes, offset + 10, offset + 2 + segmentBytes);
            }
            offset += 2 + Math.max(2, segmentBytes);
        }
        return UPRIGHT;
    }

    private static int tiff(HeaderBytes bytes, int start, int end) {
        boolean little = bytes.has(start, "II");
        int directory = little ? bytes.i32Little(start + 4) : bytes.i32(start + 4);
        if (directory < 8 || directory > end - start) {
            return UPRIGHT;
        }
        int count = u16(bytes, start + directory, little);
        for (int i = 0; i < count; i++) {
            int entry = start + directory + 2 + i * 12;
            if (entry + 12 > end || bytes.wasCut()) {
                return UPRIGHT;
            }
            if (u16(bytes, entry, little) == TAG) {
                int value = u16(bytes, entry + 8, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int u16(HeaderBytes bytes, int offset, boolean little) {
        return little ? bytes.u16Little(offset) : bytes.u16(offset);
    }
}
