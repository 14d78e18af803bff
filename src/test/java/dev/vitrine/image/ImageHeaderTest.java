package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {
    private static final long SEED = 20240611;

    @Test
    void readsTheSizeOfFilesOfTheJdksEncoders() {
        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            ImageHeader header = read(HeaderSamples.encoded(format, 37, 21));
            assertEquals(ImageFormat.valueOf(format.toUpperCase(Locale.ROOT)), header.format());
            assertEquals(37, header.width(), format);
            assertEquals(21, header.height(), format);
        }
    }

    @Test
    void readsTheThreeKindsOfWebp() {
        assertEquals(new ImageHeader(ImageFormat.WEBP, 550, 368), read(HeaderSamples.webpLossy(550, 368)));
        assertEquals(new ImageHeader(ImageFormat.WEBP, 1, 16384), read(HeaderSamples.webpLossless(1, 16384)));
        assertEquals(new ImageHeader(ImageFormat.WEBP, 386, 395), read(HeaderSamples.webpExtended(386, 395)));
    }

    @Test
    void readsOldAndUpsideDownBitmaps() {
        assertEquals(new ImageHeader(ImageFormat.BMP, 127, 64), read(HeaderSamples.bmpCore(127, 64)));
        assertEquals(new ImageHeader(ImageFormat.BMP, 127, 64), read(HeaderSamples.bmp(127, -64)));
        assertEquals("image-unreadable", code(HeaderSamples.bmp(127, Integer.MIN_VALUE)));
    }

    @Test
    void findsAJpegsFrameBehindMetadataWithAThumbnail() {
        byte[] photo = HeaderSamples.jpegWithExif(4000, 3000, 5);
        assertTrue(photo.length > 5 * 65000);
        assertEquals(new ImageHeader(ImageFormat.JPEG, 4000, 3000), read(photo));
    }

    @Test
    void aPrefixThatEndsBeforeTheSizeIsNoFault() {
        byte[] photo = HeaderSamples.jpegWithExif(4000, 3000, 5);
        ImageHeader header = ImageHeader.read("p.jpg", Arrays.copyOf(photo, ImageHeader.PREFIX_BYTES),
                photo.length);
        assertEquals(ImageFormat.JPEG, header.format());
        assertFalse(header.isSized());
    }

    @Test
    void recognisesFormatsWhoseSizeItCannotTell() {
        for (String brand : List.of("avif", "avis")) {
            assertEquals(new ImageHeader(ImageFormat.AVIF, 0, 0),
                    read(HeaderSamples.iso(brand, "mif1", "miaf")));
        }
        assertEquals(new ImageHeader(ImageFormat.AVIF, 0, 0),
                read(HeaderSamples.iso("mif1", "miaf", "avif")));
        for (String brand : List.of("heic", "heix", "hevc", "mif1")) {
            assertEquals(new ImageHeader(ImageFormat.HEIC, 0, 0), read(HeaderSamples.iso(brand)));
        }
        assertEquals("image-not-an-image", code(HeaderSamples.iso("isom", "mp42")));
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertEquals("face.png is empty: it holds no bytes at all. Choose another file.",
                message(new byte[0]));
        assertEquals("image-empty", code(new byte[0]));
        assertEquals("The picture is empty: it holds no bytes at all. Choose another file.",
                assertThrows(ImageException.class, () -> ImageHeader.read("", new byte[0], 0)).getMessage());
    }

    @Test
    void whatIsNoImageIsSaidToBeNone() {
        assertEquals("face.png is not a picture: its first bytes are those of no known picture format."
                + " Choose a PNG, JPEG, WebP, GIF, BMP or AVIF file.",
                message("<!DOCTYPE html><p>Not found".getBytes()));
        for (String text : List.of("x", "BMW is a car maker, you know", "RIFF\0\0\0\0WAVEfmt ", "%PDF-1.7",
                "PK\3\4")) {
            assertEquals("image-not-an-image", code(text.getBytes()), text);
        }
    }

    @Test
    void everyHeaderCutShortIsSaidToBeTruncated() {
        assertEquals("face.png is cut short: it begins as a PNG picture but ends before its size is told."
                + " Fetch or save it again.",
                message(Arrays.copyOf(HeaderSamples.encoded("png", 37, 21), 20)));
        for (byte[] whole : HeaderSamples.all()) {
            ImageHeader header = read(whole);
            if (header.isSized()) {
                int length = 2;
                while (code(Arrays.copyOf(whole, length)).equals("image-truncated")) {
                    length += whole.length > 1000 ? 997 : 1;
                }
                assertEquals(header, read(Arrays.copyOf(whole, length)), header.toString());
            }
        }
    }

    @Test
    void aHundredMegapixelsAreRefusedBeforeDecoding() {
        byte[] huge = HeaderSamples.encoded("png", 1, 1);
        HeaderSamples.putBig(huge, 16, 10000);
        HeaderSamples.putBig(huge, 20, 10000);
        assertEquals("face.png is too large: 10000 x 10000 pixels are 100 megapixels, and at most 64 can be"
                + " opened. Make it smaller and try again.", message(huge));
        assertEquals("image-too-large", code(HeaderSamples.webpExtended(1 << 24, 1 << 24)));
        assertEquals("image-too-large", code(HeaderSamples.bmp(Integer.MAX_VALUE, Integer.MAX_VALUE)));
    }

    @Test
    void senselessHeadersAreUnreadable() {
        assertEquals("face.png cannot be read: it begins as a picture but its content is damaged or of an"
                + " unsupported kind. Choose another file, or save it again as PNG.",
                message(HeaderSamples.bmp(0, 5)));
        byte[] png = HeaderSamples.encoded("png", 3, 3);
        png[12] = 'X';
        assertEquals("image-unreadable", code(png));
        byte[] jpeg = HeaderSamples.encoded("jpeg", 3, 3);
        jpeg[2 + 2] = 0;
        jpeg[2 + 3] = 1;
        assertEquals("image-unreadable", code(jpeg));
        byte[] negative = HeaderSamples.encoded("png", 1, 1);
        HeaderSamples.putBig(negative, 16, -5);
        assertEquals("image-unreadable", code(negative));
    }

    @Test
    void noBytesMakeItThrowAnythingElse() {
        Random random = new Random(SEED);
        List<byte[]> samples = HeaderSamples.all();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = mutated(samples.get(random.nextInt(samples.size())), random);
            double fileBytes = random.nextInt(4) == 0 ? bytes.length + 1000.0 : bytes.length;
            try {
                ImageHeader header = ImageHeader.read("f", bytes, fileBytes);
                assertTrue(header.width() >= 0 && header.height() >= 0
                        && (double) header.width() * header.height() <= 64 << 20, "seed " + SEED + ", case "
                                + i);
            } catch (ImageException expected) {
                refused++;
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + SEED + ", case " + i, other);
            }
        }
        assertTrue(refused > 2000 && refused < 18_000, refused + " refused");
    }

    private static byte[] mutated(byte[] sample, Random random) {
        int kept = random.nextInt(3) == 0 ? random.nextInt(Math.min(64, sample.length) + 1) : sample.length;
        byte[] bytes = Arrays.copyOf(sample, Math.min(kept, 600));
        int changes = random.nextInt(6);
        for (int c = 0; c < changes && bytes.length > 0; c++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(40, bytes.length) : bytes.length);
            int[] choices = {random.nextInt(256), 0, 0xFF, 0x7F, bytes[at] ^ 1 << random.nextInt(8)};
            bytes[at] = (byte) choices[random.nextInt(choices.length)];
        }
        return bytes;
    }

    private static ImageHeader read(byte[] bytes) {
        return ImageHeader.read("face.png", bytes, bytes.length);
    }

    /** The code of the refusal, or {@code "read"}. */
    private static String code(byte[] bytes) {
        try {
            read(bytes);
            return "read";
        } catch (ImageException refused) {
            return refused.code();
        }
    }

    private static String message(byte[] bytes) {
        return assertThrows(ImageException.class, () -> read(bytes)).getMessage();
    }
}
