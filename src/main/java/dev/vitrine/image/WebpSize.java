package dev.vitrine.image;

/**
 * The size in a WebP's first chunk: lossy, lossless or extended. Source: RFC 9649, and RFC 6386 for lossy
 * frames.
 */
final class WebpSize {
    private WebpSize() {
    }

    static PixelSize read(HeaderBytes bytes) {
        if (bytes.has(12, "VP8 ")) {
            boolean isKeyFrame = (bytes.u8(20) & 1) == 0 && bytes.has(23, "\u009d\u0001\u002a");
            return isKeyFrame ? new PixelSize(bytes.u16Little(26) & 0x3FFF, bytes.u16Little(28) & 0x3FFF)
                    : PixelSize.NONE;
        }
        if (bytes.has(12, "VP8L")) {
            int bits = bytes.i32Little(21);
            return bytes.u8(20) == 0x2F ? new PixelSize((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1)
                    : PixelSize.NONE;
        }
        if (bytes.has(12, "VP8X")) {
            return new PixelSize(bytes.u24Little(24) + 1, bytes.u24Little(27) + 1);
        }
        return PixelSize.NONE;
    }
}
