package dev.vitrine.image;

/**
 * Finds a JPEG's frame header (SOFn) behind any EXIF, ICC and thumbnail segments. It decodes nothing. Source:
 * ITU-T T.81, annex B.
 */
final class JpegSize {
    private JpegSize() {
    }

    static PixelSize read(HeaderBytes bytes) {
        int offset = 2;
        while (!bytes.wasCut()) {
            if (bytes.u8(offset) != 0xFF) {
                return PixelSize.NONE;
            }
            int marker = bytes.u8(offset + 1);
            if (marker == 0xFF) {
                offset++;
            } else if (isFrame(marker)) {
                return new PixelSize(bytes.u16(offset + 7), bytes.u16(offset + 5));
            } else if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                offset += 2;
            } else {
                int segmentBytes = bytes.u16(offset + 2);
                // A scan, or the end, before any frame.
                if (marker == 0xDA || marker == 0xD9 || marker == 0 || segmentBytes < 2) {
                    return PixelSize.NONE;
                }
                offset += 2 + segmentBytes;
            }
        }
        return PixelSize.NONE;
    }

    /** C0 to CF are frames, but C4, C8 and CC are tables and a reserve. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
