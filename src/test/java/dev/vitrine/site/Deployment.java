package dev.vitrine.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * A copy of the built site in which later releases can be simulated. It changes names and title, never the
 * code.
 */
final class Deployment {
    private final Path folder;

    Deployment(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(BrowserCase.SITE)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = folder.resolve(BrowserCase.SITE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The deployed name of a hashed file, such as that of {@code worker.js}. */
    String name(String plain) throws IOException {
        int dot = plain.lastIndexOf('.');
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(plain.substring(0, dot) + "\\.[0-9a-f]{12}"
                    + plain.substring(dot)))
                    .findFirst().orElseThrow();
        }
    }

    /** A release in which the page has another title and the worker another name; the old worker is gone. */
    void release(String title) throws IOException {
        String oldWorker = name("worker.js");
        String newWorker = "worker." + hex(title).substring(0, 12) + ".js";
        Files.move(folder.resolve(oldWorker), folder.resolve(newWorker));
        Path page = folder.resolve(name("page.js"));
        Files.writeString(page, Files.readString(page).replace(oldWorker, newWorker));
        String oldIntegrity = integrity();
        retitle(title);
        Path script = folder.resolve("sw.js");
        Files.writeString(script, Files.readString(script).replace(oldWorker, newWorker)
                .replace(oldIntegrity, integrity()).replaceFirst("main\\(\\[\"offline\",\"[0-9a-f]{12}\"",
                        "main([\"offline\",\"" + hex("release " + title).substring(0, 12) + '"'));
    }

    /** Changes index.html alone, as when only a part of a release has reached a server. */
    void retitle(String title) throws IOException {
        Path index = folder.resolve("index.html");
        Files.writeString(index, Files.readString(index)
                .replaceFirst("<title>[^<]*</title>", "<title>" + title + "</title>"));
    }

    private String integrity() throws IOException {
        return "sha256-" + Base64.getEncoder()
                .encodeToString(sha256(Files.readAllBytes(folder.resolve("index.html"))));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
