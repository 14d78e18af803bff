package dev.vitrine.tool.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.image.ImageException;
import dev.vitrine.image.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {
    @Test
    void greyLevelsAreTakenAsTheyAre() throws IOException {
        BufferedImage gray = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage deep = new BufferedImage(256, 1, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 256; x++) {
            gray.getRaster().setSample(x, 0, 0, x);
            deep.getRaster().setSample(x, 0, 0, x * 257);
        }
        for (BufferedImage image : new BufferedImage[] {gray, deep}) {
            RgbaImage read = ImageFile.decode("gray.png", bytes(image, "png"));
            for (int x = 0; x < 256; x++) {
                byte level = (byte) x;
                assertArrayEquals(new byte[] {level, level, level, -1},
                        Arrays.copyOfRange(read.rgba(), x * 4, x * 4 + 4), "level " + x);
            }
        }
    }

    @Test
    void coloursAndAlphaComeBackExactly(@TempDir Path folder) throws IOException {
        Random random = new Random(3);
        BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_ARGB);
        byte[] expected = new byte[7 * 5 * 4];
        for (int p = 0; p < 35; p++) {
            int argb = random.nextInt();
            image.setRGB(p % 7, p / 7, argb);
            expected[p * 4] = (byte) (argb >> 16);
            expected[p * 4 + 1] = (byte) (argb >> 8);
            expected[p * 4 + 2] = (byte) argb;
            expected[p * 4 + 3] = (byte) (argb >>> 24);
        }
        Path file = folder.resolve("clear.png");
        Files.write(file, bytes(image, "png"));
        RgbaImage read = ImageFile.read(file);
        assertEquals(7, read.width());
        assertEquals(5, read.height());
        assertArrayEquals(expected, read.rgba());
    }

    @Test
    void photosAreTurnedUprightByExif() throws IOException {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, 0xFFFFFF);
        }
        byte[] plain = bytes(image, "jpeg");
        // The white half's side once upright: x or y, and whether at its beginning.
        String[] sides = {"left", "right", "right", "left", "top", "top", "bottom", "bottom"};
        for (int orientation = 1; orientation <= 8; orientation++) {
            for (boolean little : new boolean[] {false, true}) {
                RgbaImage read = ImageFile.decode("p.jpg", withExif(plain, orientation, little));
                boolean swapped = orientation > 4;
                assertEquals(swapped ? 8 : 16, read.width(), "orientation " + orientation);
                assertEquals(swapped ? 16 : 8, read.height(), "orientation " + orientation);
                assertEquals(sides[orientation - 1], whiteSide(read), "orientation " + orientation);
            }
        }
        assertEquals("left", whiteSide(ImageFile.decode("p.jpg", plain)));
        assertEquals("left", whiteSide(ImageFile.decode("p.jpg", withExif(plain, 9, true))));
    }

    @Test
    void everyOrientationMovesEachPixelAsExifTellsIt() {
        // Stored 3 x 2, levels 0 to 5 by rows; expected upright, by rows.
        int[][] upright = {{0, 1, 2, 3, 4, 5}, {2, 1, 0, 5, 4, 3}, {5, 4, 3, 2, 1, 0}, {3, 4, 5, 0, 1, 2},
            {0, 3, 1, 4, 2, 5}, {3, 0, 4, 1, 5, 2}, {5, 2, 4, 1, 3, 0}, {2, 5, 1, 4, 0, 3}};
        byte[] rgba = new byte[24];
        for (int i = 0; i < 24; i++) {
            rgba[i] = (byte) (i / 4);
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            RgbaImage turned = Upright.turn(new RgbaImage(3, 2, rgba), orientation);
            assertEquals(orientation > 4 ? 2 : 3, turned.width());
            for (int p = 0; p < 6; p++) {
                assertEquals(upright[orientation - 1][p], turned.rgba()[p * 4], "orientation " + orientation);
            }
        }
    }

    @Test
    void whatTheJdkCannotDecodeIsUnreadable() throws IOException {
        byte[] png = bytes(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png");
        assertEquals("cut.png cannot be read: it begins as a picture but its content is damaged or of an"
                + " unsupported kind. Choose another file, or save it again as PNG.",
                assertThrows(ImageException.class,
                        () -> ImageFile.decode("cut.png", Arrays.copyOf(png, 40))).getMessage());
        byte[] avif = {0, 0, 0, 16, 'f', 't', 'y', 'p', 'a', 'v', 'i', 'f', 0, 0, 0, 0};
        assertEquals("image-unreadable",
                assertThrows(ImageException.class, () -> ImageFile.decode("a.avif", avif)).code());
        assertEquals("image-empty",
                assertThrows(ImageException.class, () -> ImageFile.decode("a.png", new byte[0])).code());
    }

    @Test
    void damagedFilesThrowNothingElse() throws IOException {
        long seed = 11;
        Random random = new Random(seed);
        int decoded = 0;
        byte[] jpeg = withExif(bytes(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), "jpeg"), 6, true);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = jpeg.clone();
            for (int c = random.nextInt(8); c >= 0; c--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                ImageFile.decode("f", bytes);
                decoded++;
            } catch (ImageException expected) {
                assertTrue(expected.getMessage().endsWith("."), "seed " + seed + ", case " + i);
            }
        }
        assertTrue(decoded > 0 && decoded < 500, decoded + " decoded");
    }

    private static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        byte[] exif = new byte[36];
        byte[] head = {-1, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0};
        System.arraycopy(head, 0, exif, 0, head.length);
        byte value = (byte) orientation;
        byte[] big = {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, value};
        byte[] swapped = {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, value, 0};
        System.arraycopy(little ? swapped : big, 0, exif, 10, 20);
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    private static String whiteSide(RgbaImage image) {
        boolean topLeft = image.rgba()[0] < 0;
        boolean topRight = image.rgba()[(image.width() - 1) * 4] < 0;
        boolean bottomLeft = image.rgba()[(image.height() - 1) * image.width() * 4] < 0;
        if (topLeft) {
            return topRight ? "top" : bottomLeft ? "left" : "corner";
        }
        return bottomLeft ? "bottom" : topRight ? "right" : "none";
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }
}
