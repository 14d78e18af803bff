package dev.vitrine.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Picture files, or their first bytes, of a wanted size. Those the JDK cannot write are put together by hand.
 */
final class HeaderSamples {
    private HeaderSamples() {
    }

    static List<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            all.add(encoded(format, 37, 21));
        }
        all.add(webpLossy(550, 368));
        all.add(webpLossless(386, 395));
        all.add(webpExtended(386, 395));
        all.add(bmpCore(127, 64));
        all.add(bmp(127, -64));
        all.add(jpegWithExif(400, 300, 1));
        all.add(iso("avif", "mif1", "miaf"));
        all.add(iso("heic", "mif1"));
        return all;
    }

    static byte[] encoded(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] webpLossy(int width, int height) {
        byte[] bytes = webp("VP8 ", 30);
        bytes[23] = (byte) 0x9D;
        bytes[24] = 1;
        bytes[25] = 0x2A;
        putLittle(bytes, 26, width | height << 16);
        return bytes;
    }

    static byte[] webpLossless(int width, int height) {
        byte[] bytes = webp("VP8L", 25);
        bytes[20] = 0x2F;
        putLittle(bytes, 21, width - 1 | height - 1 << 14);
        return bytes;
    }

    static byte[] webpExtended(int width, int height) {
        byte[] bytes = webp("VP8X", 30);
        putLittle(bytes, 24, width - 1);
        bytes[27] = (byte) (height - 1);
        bytes[28] = (byte) (height - 1 >> 8);
        bytes[29] = (byte) (height - 1 >> 16);
        return bytes;
    }

    private static byte[] webp(String chunk, int length) {
        byte[] bytes = new byte[length];
        put(bytes, 0, "RIFF");
        putLittle(bytes, 4, length - 8);
        put(bytes, 8, "WEBP" + chunk);
        putLittle(bytes, 16, length - 20);
        return bytes;
    }

    static byte[] bmpCore(int width, int height) {
        byte[] bytes = new byte[26];
        put(bytes, 0, "BM");
        putLittle(bytes, 14, 12);
        putLittle(bytes, 18, width | height << 16);
        return bytes;
    }

    static byte[] bmp(int width, int height) {
        byte[] bytes = new byte[54];
        put(bytes, 0, "BM");
        putLittle(bytes, 14, 40);
        putLittle(bytes, 18, width);
        putLittle(bytes, 22, height);
        return bytes;
    }

    /** Application segments of full length, each holding what looks like another picture's frame header. */
    static byte[] jpegWithExif(int width, int height, int segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {-1, (byte) 0xD8});
        for (int i = 0; i < segments; i++) {
            byte[] segment = new byte[2 + 0xFFFF];
            segment[0] = -1;
            segment[1] = (byte) 0xE1;
            segment[2] = -1;
            segment[3] = -1;
            System.arraycopy(frame(160, 120), 0, segment, 100, 19);
            out.writeBytes(segment);
        }
        // A fill byte before the marker, and a progressive frame.
        out.write(0xFF);
        byte[] frame = frame(width, height);
        frame[1] = (byte) 0xC2;
        out.writeBytes(frame);
        return out.toByteArray();
    }

    private static byte[] frame(int width, int height) {
        return new byte[] {-1, (byte) 0xC0, 0, 17, 8, (byte) (height >> 8), (byte) height,
                (byte) (width >> 8),
            (byte) width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1};
    }

    static byte[] iso(String majorBrand, String... compatibleBrands) {
        byte[] bytes = new byte[16 + compatibleBrands.length * 4 + 8];
        putBig(bytes, 0, bytes.length - 8);
        put(bytes, 4, "ftyp" + majorBrand);
        for (int i = 0; i < compatibleBrands.length; i++) {
            put(bytes, 16 + i * 4, compatibleBrands[i]);
        }
        return bytes;
    }

    static void putBig(byte[] bytes, int offset, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[offset + i] = (byte) (value >> 24 - i * 8);
        }
    }

    private static void putLittle(byte[] bytes, int offset, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[offset + i] = (byte) (value >> i * 8);
        }
    }

    private static void put(byte[] bytes, int offset, String ascii) {
        System.arraycopy(ascii.getBytes(StandardCharsets.US_ASCII), 0, bytes, offset, ascii.length());
    }
}
