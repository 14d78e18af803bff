package dev.vitrine.image;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] png(String... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("\u0089PNG\r\n\u001a\n"));
        for (String chunk : chunks) {
            out.writeBytes(bytes("\0\0\0\4" + chunk + "abcd" + "crc!"));
        }
        return out.toByteArray();
    }

    @Test
    void aGifThatLoopsIsAFilm() {
        String screen = "GIF89a" + "\1\0\1\0" + "\u0080" + "\0\0" + "abcdef";
        assertTrue(Animation.isIn(ImageFormat.GIF, bytes(screen + "!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0")));
        assertFalse(Animation.isIn(ImageFormat.GIF, bytes(screen + ",\0\0\0\0\1\0\1\0\0")));
        assertFalse(Animation.isIn(ImageFormat.GIF, bytes("GIF89a")));
    }

    @Test
    void aPngWithAnimationControlBeforeItsDataIsAFilm() {
        assertTrue(Animation.isIn(ImageFormat.PNG, png("IHDR", "acTL", "IDAT")));
        assertFalse(Animation.isIn(ImageFormat.PNG, png("IHDR", "IDAT", "acTL")));
        assertFalse(Animation.isIn(ImageFormat.PNG, png("IHDR")));
    }

    @Test
    void aWebpWithTheFlagIsAFilm() {
        assertTrue(Animation.isIn(ImageFormat.WEBP, bytes("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\2\0\0\0")));
        assertFalse(Animation.isIn(ImageFormat.WEBP, bytes("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\20\0\0\0")));
        assertFalse(Animation.isIn(ImageFormat.JPEG, bytes("\u00ff\u00d8\u00ff")));
    }
}
