package dev.vitrine.image;

/**
 * Whether a file holds a film and not one picture, by its first bytes. Sources: GIF89a with the Netscape extension, the
 * acTL chunk of PNG's third edition, RFC 9649, and the brand avis of AVIF. It counts no frames.
 */
public final class Animation {
    private Animation() {
    }

    /** @param prefix the file's first bytes, as for {@link ImageHeader#read} */
    public static boolean isIn(ImageFormat format, byte[] prefix) {
        HeaderBytes bytes = new HeaderBytes(prefix);
        return switch (format) {
            case GIF -> isGif(bytes);
            case PNG -> isPng(bytes);
            case WEBP -> bytes.has(12, "VP8X") && (bytes.u8(20) & 2) != 0;
            case AVIF -> bytes.has(8, "avis");
            default -> false;
        };
    }

    private static boolean isGif(HeaderBytes bytes) {
        int flags = bytes.u8(10);
        int extension = 13 + ((flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1);
        return bytes.has(extension, "\u0021\u00ff\u000bNETSCAPE2.0");
    }

    /** acTL comes before the first IDAT, or it does not count. */
    private static boolean isPng(HeaderBytes bytes) {
        for (int offset = 8; offset > 0 && offset + 8 <= bytes.length(); offset += bytes.i32(offset) + 12) {
            if (bytes.has(offset + 4, "acTL")) {
                return true;
            }
            if (bytes.has(offset + 4, "IDAT") || bytes.i32(offset) < 0) {
                return false;
            }
        }
        return false;
    }
}
