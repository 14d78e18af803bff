package dev.vitrine.tool.image;

import dev.vitrine.image.ImageException;
import dev.vitrine.image.ImageHeader;
import dev.vitrine.image.Orientation;
import dev.vitrine.image.RgbaImage;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Decodes PNG, JPEG, GIF (its first frame) and BMP with the JDK, turned upright by EXIF as browsers do. It
 * resizes nothing. JPEG levels may differ by one from a browser's: decoders may round alike but need not.
 */
public final class ImageFile {
    private ImageFile() {
    }

    /**
     * @throws IOException if the file cannot be read
     * @throws ImageException if it is no picture, too large, or of a format that the JDK does not decode
     */
    public static RgbaImage read(Path path) throws IOException {
        return decode(path.getFileName().toString(), Files.readAllBytes(path));
    }

    /**
     * @param file name for messages
     * @throws ImageException as {@link #read}
     */
    public static RgbaImage decode(String file, byte[] bytes) {
        ImageHeader.read(file, bytes, bytes.length);
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException damaged) {
            // The JDK's decoders throw IllegalArgumentException and worse at damaged files.
            throw ImageException.unreadable(file);
        }
        if (image == null) {
            throw ImageException.unreadable(file);
        }
        RgbaImage.requireSize(file, image.getWidth(), image.getHeight());
        return Upright.turn(new RgbaImage(image.getWidth(), image.getHeight(), rgba(image)),
                Orientation.read(bytes));
    }

    private static byte[] rgba(BufferedImage image) {
        boolean isGray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        int width = image.getWidth();
        byte[] rgba = new byte[width * image.getHeight() * 4];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            if (isGray) {
                grayRow(image, y, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            for (int x = 0; x < width; x++) {
                int offset = (y * width + x) * 4;
                rgba[offset] = (byte) (row[x] >> 16);
                rgba[offset + 1] = (byte) (row[x] >> 8);
                rgba[offset + 2] = (byte) row[x];
                rgba[offset + 3] = (byte) (row[x] >>> 24);
            }
        }
        return rgba;
    }

    /**
     * The JDK takes grey levels for linear light and would brighten them; a picture's levels are meant as
     * they are.
     */
    private static void grayRow(BufferedImage image, int y, int[] argb) {
        Raster raster = image.getRaster();
        boolean hasAlpha = raster.getNumBands() == 2;
        for (int x = 0; x < argb.length; x++) {
            int level = level(raster, x, y, 0);
            argb[x] = (hasAlpha ? level(raster, x, y, 1) : 255) << 24 | level * 0x010101;
        }
    }

    private static int level(Raster raster, int x, int y, int band) {
        int bits = raster.getSampleModel().getSampleSize(band);
        int sample = raster.getSample(x, y, band);
        return bits >= 8 ? sample >> bits - 8 : sample * 255 / ((1 << bits) - 1);
    }
}
