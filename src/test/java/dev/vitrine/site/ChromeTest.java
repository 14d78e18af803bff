package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a browser is found or fetched; the download against a server of our own. */
class ChromeTest {
    @TempDir
    Path folder;

    private Path program(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void takesTheNamedOneBeforeThePath() throws IOException {
        Path onPath = program("google-chrome");
        Path named = program("mine");
        assertEquals(onPath, Chrome.find(Map.of("PATH", "/nowhere:" + folder)));
        assertEquals(named, Chrome.find(Map.of("PATH", folder.toString(), "CHROME_BIN", named.toString())));
    }

    @Test
    void refusesAWrongChromeBin() {
        assertEquals("CHROME_BIN is /no/browser, which is no program. Correct it or unset it.",
                assertThrows(AssertionError.class, () -> Chrome.find(Map.of("CHROME_BIN", "/no/browser")))
                .getMessage());
    }

    @Test
    void downloadsWhatFitsThisMachine() throws Exception {
        String platform = ChromeDownload.platform(System.getProperty("os.name"),
                System.getProperty("os.arch"));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("chrome-headless-shell-" + platform + "/chrome-headless-shell"));
            zip.write("browser".getBytes(StandardCharsets.US_ASCII));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(server, "/archive.zip", archive.toByteArray());
        answer(server, "/versions.json", ("{\"channels\":{\"Stable\":{\"version\":\"1.2\",\"downloads\":"
                + "{\"chrome-headless-shell\":[{\"platform\":\"" + platform + "\",\"url\":\"" + root
                + "/archive.zip\"}]}}}}").getBytes(StandardCharsets.US_ASCII));
        server.start();
        try {
            Path program = new ChromeDownload(URI.create(root + "/versions.json"), folder).executable();
            assertEquals("browser", Files.readString(program));
            assertTrue(Files.isExecutable(program));
            assertEquals("http://127.0.0.1:" + server.getAddress().getPort()
                    + "/none answered with HTTP status 404",
                    assertThrows(IOException.class,
                            () -> new ChromeDownload(URI.create(root + "/none"), folder).executable())
                            .getMessage());
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void saysWhereThereIsNoDownload() {
        assertEquals("there is no Chrome for Testing for Linux on aarch64",
                assertThrows(IOException.class, () -> ChromeDownload.platform("Linux", "aarch64"))
                .getMessage());
    }
}
