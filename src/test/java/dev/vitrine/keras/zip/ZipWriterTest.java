package dev.vitrine.keras.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.keras.bytes.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that the JDK, both ways, and our own reader open. */
class ZipWriterTest {
    @TempDir
    Path folder;

    private static byte[] archive(Map<String, byte[]> files) {
        ZipWriter zip = new ZipWriter();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            out.writeBytes(zip.header(name, content));
            out.writeBytes(content);
        });
        out.writeBytes(zip.directory());
        return out.toByteArray();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("model.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        files.put("group1-shard1of1.bin", new byte[70_000]);
        files.put("empty", new byte[0]);
        files.put("dossier/é 😀 \"x\".txt", "ça".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    @Test
    void othersReadWhatItWrites() throws IOException {
        byte[] archive = archive(files());
        Map<String, byte[]> streamed = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                streamed.put(entry.getName(), in.readAllBytes());
            }
        }
        same(files(), streamed);
        Map<String, byte[]> looked = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(Files.write(folder.resolve("a.zip"), archive).toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                looked.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        same(files(), looked);
        ZipArchive own = ZipArchive.open(Bytes.of("a.zip", archive));
        Map<String, byte[]> read = new LinkedHashMap<>();
        own.names().forEach(name -> read.put(name, own.read(name).toArray()));
        same(files(), read);
    }

    private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(actual.keySet()));
        expected.forEach((name, content) -> assertArrayEquals(content, actual.get(name), name));
    }

    @Test
    void theSameFilesMakeTheSameArchive() {
        assertArrayEquals(archive(files()), archive(files()));
    }

    @Test
    void anArchiveOfNothingIsOne() {
        assertEquals(22, archive(Map.of()).length);
    }

    @Test
    void refusesNamesThatClashOrClimb() {
        ZipWriter zip = new ZipWriter();
        zip.header("a", new byte[1]);
        assertEquals("The archive cannot be written at \"a\": two of its files are called so, or there are too many."
                + " Leave some of the files out.", assertThrows(ZipArchiveException.class, () ->
                        zip.header("a", new byte[1])).getMessage());
        assertThrows(ZipArchiveException.class, () -> zip.header("../a", new byte[1]));
    }
}
