package dev.vitrine.tool.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tool.ToolException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
    private static final String HASHED = "page.0123456789ab.js";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private SiteServer server;

    @BeforeEach
    void serve() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site/model")).getParent();
        Files.writeString(site.resolve("index.html"), "<!doctype html>home");
        Files.writeString(site.resolve("404.html"), "<!doctype html>nothing");
        Files.writeString(site.resolve("about.html"), "<!doctype html>about");
        Files.writeString(site.resolve(HASHED), "let answer = 42;".repeat(50));
        Files.write(site.resolve("model/group1-shard1of1.0123456789ab.bin"), new byte[] {1, 2, 3});
        Files.writeString(site.resolve("model/model.json"), "{}");
        Files.writeString(site.resolve("empty.txt"), "");
        Files.writeString(site.resolve(".secret"), "no");
        Files.writeString(folder.resolve("outside.txt"), "no");
        server = SiteServer.start(site, Path.of("firebase.json"), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void sendsTheHeadersOfFirebaseJson() throws Exception {
        HttpResponse<byte[]> home = get("/");
        assertEquals(200, home.statusCode());
        assertEquals("text/html; charset=utf-8", header(home, "Content-Type"));
        assertEquals("no-cache", header(home, "Cache-Control"));
        assertEquals("same-origin", header(home, "Cross-Origin-Opener-Policy"));
        assertEquals("require-corp", header(home, "Cross-Origin-Embedder-Policy"));
        assertEquals("nosniff", header(home, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(home, "Referrer-Policy"));
        assertTrue(header(home, "Permissions-Policy").startsWith("camera=(self)"));
        String policy = header(home, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'self'; script-src 'self' 'wasm-unsafe-eval';"), policy);
        assertTrue(!policy.contains("'unsafe-eval'") && !policy.contains("unsafe-inline"), policy);
    }

    @Test
    void onlyHashedNamesAreKeptForEver() throws Exception {
        String forEver = "public, max-age=31536000, immutable";
        assertEquals(forEver, header(get("/" + HASHED), "Cache-Control"));
        assertEquals(forEver, header(get("/model/group1-shard1of1.0123456789ab.bin"), "Cache-Control"));
        assertEquals("no-cache", header(get("/model/model.json"), "Cache-Control"));
        assertEquals("no-cache", header(get("/page.fedcba987654.js"), "Cache-Control"), "a missing file");
    }

    @Test
    void typesAndCompressesByEnding() throws Exception {
        HttpResponse<byte[]> script = get("/" + HASHED, "Accept-Encoding", "br, gzip");
        assertEquals("text/javascript; charset=utf-8", header(script, "Content-Type"));
        assertEquals("gzip", header(script, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(script, "Vary"));
        assertEquals("let answer = 42;".repeat(50), new String(new GZIPInputStream(
                new ByteArrayInputStream(script.body())).readAllBytes(), StandardCharsets.UTF_8));
        assertEquals("", header(get("/" + HASHED, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"));
        HttpResponse<byte[]> shard = get("/model/group1-shard1of1.0123456789ab.bin", "Accept-Encoding",
                "gzip");
        assertEquals("application/octet-stream", header(shard, "Content-Type"));
        assertArrayEquals(new byte[] {1, 2, 3}, shard.body());
    }

    @Test
    void answersNotModifiedToItsOwnTag() throws Exception {
        String tag = header(get("/"), "ETag");
        assertEquals(304, get("/", "If-None-Match", "\"other\", W/" + tag).statusCode());
        assertEquals(200, get("/", "If-None-Match", "\"other\"").statusCode());
        assertEquals(200, get("/", "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode());
    }

    @Test
    void headSaysTheLengthAndSendsNothing() throws Exception {
        HttpResponse<byte[]> head = client.send(HttpRequest.newBuilder(server.uri())
                .method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("19", header(head, "Content-Length"));
        assertEquals(0, head.body().length);
        assertEquals(0, get("/empty.txt").body().length);
    }

    @Test
    void refusesToWrite() throws Exception {
        HttpResponse<byte[]> post = client.send(HttpRequest.newBuilder(server.uri())
                .POST(HttpRequest.BodyPublishers.ofString("x")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(405, post.statusCode());
        assertEquals("GET, HEAD", header(post, "Allow"));
    }

    @Test
    void cleanUrlsRedirectToTheShorterAddress() throws Exception {
        assertEquals("/?a=1", header(get("/index.html?a=1"), "Location"));
        assertEquals("/about", header(get("/about.html"), "Location"));
        assertEquals(301, get("/about.html").statusCode());
        assertEquals("<!doctype html>about", new String(get("/about").body(), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingOrIgnoredGetsThe404Page() throws Exception {
        for (String path : new String[] {"/none", "/.secret", "/model/", "/model"}) {
            HttpResponse<byte[]> answer = get(path);
            assertEquals(404, answer.statusCode(), path);
            assertEquals("<!doctype html>nothing", new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noPathLeadsOutOfTheFolder() throws Exception {
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("outside.txt"));
        for (String path : new String[] {"/../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt",
            "/link.txt", "/model/../../outside.txt", "/..%5coutside.txt", "//outside.txt", "/%00"}) {
            assertEquals("404", rawStatus(path), path);
        }
    }

    /** The status of a path sent as it is: an HTTP client would tidy it up. */
    private String rawStatus(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri().getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.US_ASCII))
                    .readLine().split(" ")[1];
        }
    }

    @Test
    void saysWhatIsInTheWay() {
        int port = server.uri().getPort();
        assertEquals("Port " + port
                + " is taken by another program. Choose another one: ./mvnw -Dport=N, or --port N.",
                assertThrows(ToolException.class,
                        () -> SiteServer.start(folder, Path.of("firebase.json"), port)).getMessage());
        assertEquals("There is no folder nowhere to serve. Build the site first, or name another folder.",
                assertThrows(ToolException.class,
                        () -> SiteServer.start(Path.of("nowhere"), Path.of("firebase.json"), 0))
                        .getMessage());
    }
}
