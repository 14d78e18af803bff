package dev.vitrine.image;

/**
 * What the first bytes of a picture file tell before anything is decoded: its format and, if known, its size
 * in pixels as stored (an EXIF rotation may swap the two). It vouches for nothing behind the header.
 *
 * @param width 0 if unknown
 * @param height 0 if unknown
 */
public record ImageHeader(ImageFormat format, int width, int height) {
    /**
     * Enough for all but photos with very much metadata before the picture; those are then read as a whole.
     */
    public static final int PREFIX_BYTES = 1 << 18;

    /**
     * Whether the size is known. It is not for AVIF and HEIC, and not where the prefix ends before it: then
     * read again with the whole file.
     */
    public boolean isSized() {
        return width > 0;
    }

    /**
     * Reads the header and refuses what should not be decoded.
     *
     * @param file name for messages, or empty
     * @param prefix the file's first bytes, {@link #PREFIX_BYTES} or all of them
     * @param fileBytes the file's whole length
     * @throws ImageException empty, not an image, truncated, damaged (unreadable) or too large
     */
    public static ImageHeader read(String file, byte[] prefix, double fileBytes) {
        if (prefix.length == 0) {
            throw ImageException.empty(file);
        }
        HeaderBytes bytes = new HeaderBytes(prefix);
        ImageFormat format = format(bytes);
        if (format == null) {
            throw ImageException.notAnImage(file);
        }
        PixelSize size = switch (format) {
            case PNG -> png(bytes);
            case JPEG -> JpegSize.read(bytes);
            case GIF -> new PixelSize(bytes.u16Little(6), bytes.u16Little(8));
            case WEBP -> WebpSize.read(bytes);
            case BMP -> bmp(bytes);
            case AVIF, HEIC -> PixelSize.NONE;
        };
        if (bytes.wasCut()) {
            if (prefix.length < fileBytes) {
                return new ImageHeader(format, 0, 0);
            }
            throw ImageException.truncated(file, format);
        }
        if (format != ImageFormat.AVIF && format != ImageFormat.HEIC) {
            RgbaImage.requireSize(file, size.width(), size.height());
        }
        return new ImageHeader(format, size.width(), size.height());
    }

    private static ImageFormat format(HeaderBytes bytes) {
        if (bytes.begins("\u0089PNG\r\n\u001a\n")) {
            return ImageFormat.PNG;
        }
        if (bytes.begins("\u00ff\u00d8\u00ff")) {
            return ImageFormat.JPEG;
        }
        if (bytes.begins("GIF87a") || bytes.begins("GIF89a")) {
            return ImageFormat.GIF;
        }
        if (bytes.begins("RIFF") && (bytes.length() < 12 || bytes.has(8, "WEBP"))) {
            return ImageFormat.WEBP;
        }
        if (bytes.begins("BM") && (bytes.length() < 18 || isBmpHeaderLength(bytes.i32Little(14)))) {
            return ImageFormat.BMP;
        }
        return bytes.length() >= 12 && bytes.has(4, "ftyp") ? isoFormat(bytes) : null;
    }

    /** ISO/IEC 14496-12 file type box: the major brand, then compatible ones up to the box's end. */
    private static ImageFormat isoFormat(HeaderBytes bytes) {
        int end = Math.min(Math.min(bytes.i32(0), bytes.length()), 256);
        ImageFormat format = null;
        for (int offset = 8; offset + 4 <= Math.max(end, 12); offset += offset == 8 ? 8 : 4) {
            if (bytes.has(offset, "avif") || bytes.has(offset, "avis")) {
                return ImageFormat.AVIF;
            }
            if (bytes.has(offset, "hei") || bytes.has(offset, "hevc") || bytes.has(offset, "hevx")
                    || bytes.has(offset, "mif1") || bytes.has(offset, "msf1")) {
                format = ImageFormat.HEIC;
            }
        }
        return format;
    }

    private static PixelSize png(HeaderBytes bytes) {
        boolean isHeader = bytes.has(12, "IHDR");
        return isHeader || bytes.wasCut() ? new PixelSize(bytes.i32(16), bytes.i32(20)) : PixelSize.NONE;
    }

    /** BITMAPCOREHEADER is 12 bytes; the later ones, 16 to 124 bytes, begin alike. */
    private static boolean isBmpHeaderLength(int length) {
        return length == 12 || length == 16 || length >= 40 && length <= 124;
    }

    private static PixelSize bmp(HeaderBytes bytes) {
        if (bytes.i32Little(14) == 12) {
            return new PixelSize(bytes.u16Little(18), bytes.u16Little(20));
        }
        int height = bytes.i32Little(22);
        // A negative height stores rows from the top; the one that has no positive twin stays and is refused.
        return new PixelSize(bytes.i32Little(18), Math.abs(height));
    }
}
