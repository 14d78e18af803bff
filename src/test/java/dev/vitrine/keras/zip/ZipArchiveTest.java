package dev.vitrine.keras.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipArchiveTest {
    private static final byte[] TEXT = "hello hello hello hello".getBytes(StandardCharsets.UTF_8);

    private interface Writing {
        void to(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content,
            boolean stored) throws IOException {
        java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(name);
        if (stored) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipOutputStream.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] one(String name) {
        return zip(out -> put(out, name, TEXT, false));
    }

    private static ZipArchive open(byte[] bytes) {
        return ZipArchive.open(Bytes.of("m.zip", bytes));
    }

    /** The first place of the central directory's only entry. */
    private static int central(byte[] bytes) {
        for (int i = bytes.length - 4; i >= 0; i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    private static byte[] patched(byte[] bytes, int at, int... values) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < values.length; i++) {
            copy[at + i] = (byte) values[i];
        }
        return copy;
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(VitrineException.class, () -> {
            ZipArchive archive = open(bytes);
            archive.read(archive.names().get(0));
        }).getMessage();
    }

    @Test
    void readsStoredAndDeflatedFilesWithDescriptorsAndComments() {
        byte[] large = new byte[100_000];
        new Random(5).nextBytes(large);
        ZipArchive archive = open(zip(out -> {
            out.setComment("PK\5\6 a comment");
            put(out, "Mon modèle/😀.txt", TEXT, false);
            out.putNextEntry(new java.util.zip.ZipEntry("folder/"));
            put(out, "stored.bin", large, true);
            put(out, "empty", new byte[0], false);
        }));
        assertEquals(List.of("Mon modèle/😀.txt", "stored.bin", "empty"), archive.names());
        assertArrayEquals(TEXT, archive.read("Mon modèle/😀.txt").toArray());
        assertArrayEquals(large, archive.read("stored.bin").toArray());
        assertEquals(0, archive.read("empty").length());
        assertEquals("m.zip/stored.bin", archive.read("stored.bin").name());
    }

    @Test
    void readsZip64() {
        byte[] plain = zip(out -> put(out, "a", TEXT, true));
        int at = central(plain);
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        wide.write(plain, 0, at);
        // All three of size, packed size and offset move into an extra field of 28 bytes.
        byte[] entry = patched(java.util.Arrays.copyOfRange(plain, at, at + 47), 20, 255, 255, 255, 255, 255,
                255, 255,
                255);
        entry = patched(entry, 42, 255, 255, 255, 255);
        entry = patched(entry, 30, 28, 0);
        wide.writeBytes(entry);
        wide.writeBytes(new byte[] {1, 0, 24, 0, (byte) TEXT.length, 0, 0, 0, 0, 0, 0, 0, (byte) TEXT.length,
                0, 0, 0,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        int end64 = wide.size();
        byte[] end = new byte[56];
        patchedInto(end, 0, 'P', 'K', 6, 6, 44);
        patchedInto(end, 24, 1);
        patchedInto(end, 32, 1);
        patchedInto(end, 40, end64 - at);
        patchedInto(end, 48, at);
        wide.writeBytes(end);
        byte[] locator = new byte[20];
        patchedInto(locator, 0, 'P', 'K', 6, 7);
        patchedInto(locator, 8, end64);
        patchedInto(locator, 16, 1);
        wide.writeBytes(locator);
        byte[] last = new byte[22];
        patchedInto(last, 0, 'P', 'K', 5, 6, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                255, 255);
        wide.writeBytes(last);
        assertArrayEquals(TEXT, open(wide.toByteArray()).read("a").toArray());
    }

    private static void patchedInto(byte[] target, int at, int... values) {
        for (int i = 0; i < values.length; i++) {
            target[at + i] = (byte) values[i];
        }
    }

    @Test
    void refusesPasswords() {
        byte[] bytes = one("config.json");
        assertEquals("m.zip is protected by a password (\"config.json\" is encrypted). Unpack it and make a"
                + " new ZIP"
                + " without a password.", refusal(patched(bytes, central(bytes) + 8, 1)));
        assertEquals("m.zip is protected by a password (\"config.json\" is encrypted). Unpack it and make a"
                + " new ZIP"
                + " without a password.", refusal(patched(bytes, central(bytes) + 10, 99)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "/a", "a/../../b", "C:/a", "a/..", "x\u0001"})
    void refusesPathsThatClimbOut(String name) {
        assertEquals("m.zip is refused: \"" + name + "\" is a path that leads out of the archive. No program"
                + " for models"
                + " writes such an archive; get the model from a source you trust.", refusal(one(name)));
    }

    @Test
    void takesBackslashesOfWindowsForSlashes() {
        assertEquals(List.of("variables/index"), open(one("variables\\index")).names());
        assertTrue(refusal(one("..\\a")).contains("leads out"));
    }

    @Test
    void refusesBombs() {
        byte[] bytes = one("a");
        assertEquals("m.zip is refused: \"a\" claims to unpack from 10 to 1000000 bytes, which no model's"
                + " weights do."
                + " No program for models writes such an archive; get the model from a source you trust.",
                refusal(patched(bytes, central(bytes) + 24, 0x40, 0x42, 0x0f, 0)));
        byte[] more = one("a");
        assertEquals("m.zip/a is damaged: its compressed data go on after the 5 bytes that are claimed. Copy"
                + " or"
                + " download it again, or save the model again.",
                refusal(patched(more, central(more) + 24, 5)));
        assertTrue(refusal(patched(more, central(more) + 24, 200, 0)).contains("end after 23 of 200 bytes"));
    }

    @Test
    void refusesSharedDataAndDoubleNames() {
        byte[] two = zip(out -> {
            put(out, "a", new byte[3000], true);
            put(out, "b", new byte[3000], true);
        });
        int second = central(two);
        byte[] doubled = patched(two, second + 46, 'a');
        assertTrue(refusal(doubled).contains("\"a\" is there twice"));
        byte[] shared = zip(out -> {
            put(out, "a", new byte[3000], true);
            put(out, "b", new byte[1], true);
        });
        byte[] overlapping = patched(shared, central(shared) + 20, 0xb8, 0x0b, 0, 0, 0xb8, 0x0b);
        assertTrue(refusal(overlapping).contains("shares its data with other files"));
    }

    @Test
    void refusesDamage() {
        byte[] bytes = one("a");
        assertEquals("m.zip is not a whole ZIP archive: the list of files at its end is missing. Copy or"
                + " download it"
                + " again.", refusal(java.util.Arrays.copyOf(bytes, bytes.length - 30)));
        assertEquals("m.zip is damaged at byte 0: the checksum of \"a\" does not agree. Copy or download it"
                + " again.",
                refusal(patched(bytes, central(bytes) + 16, 1, 2, 3, 4)));
        assertEquals("m.zip cannot be unpacked: \"a\" is compressed by method 12. Make a new ZIP with"
                + " ordinary"
                + " compression (deflate).", refusal(patched(bytes, central(bytes) + 10, 12)));
        assertEquals("m.zip does not contain the file \"b\".",
                assertThrows(ZipArchiveException.class, () -> open(bytes).read("b")).getMessage());
    }
}
