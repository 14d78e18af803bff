package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Chrome for Testing, headless only, as Google publishes it: the way out where nothing may be installed. It
 * is kept in the user's cache folder, one folder a version.
 */
final class ChromeDownload {
    private static final String KIND = "chrome-headless-shell";

    private final URI versions;
    private final Path cache;

    ChromeDownload(URI versions, Path cache) {
        this.versions = versions;
        this.cache = cache;
    }

    static ChromeDownload official() {
        return new ChromeDownload(URI.create("https://googlechromelabs.github.io/chrome-for-testing/"
                + "last-known-good-versions-with-downloads.json"),
                Path.of(System.getProperty("user.home"), ".cache", "vitrine"));
    }

    /** Downloads the stable version unless it is there. */
    Path executable() throws IOException, InterruptedException {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        JsonObject stable = JsonReader.read(fetch(versions).readAllBytes(), versions.toString()).asObject()
                .object("channels").object("Stable");
        Path folder = cache.resolve(KIND + '-' + stable.string("version"));
        Path program = folder.resolve(KIND + '-' + platform)
                .resolve(platform.startsWith("win") ? KIND + ".exe" : KIND);
        if (!Files.isExecutable(program)) {
            System.out.println("No Chromium or Chrome found: downloading " + stable.string("version") + '.');
            unpack(URI.create(url(stable, platform)), folder);
            if (!program.toFile().setExecutable(true)) {
                throw new IOException("the archive has no " + program);
            }
        }
        return program;
    }

    static String platform(String os, String architecture) throws IOException {
        String name = os.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64");
        if (name.startsWith("linux") && !arm) {
            return "linux64";
        } else if (name.startsWith("mac")) {
            return arm ? "mac-arm64" : "mac-x64";
        } else if (name.startsWith("windows")) {
            return "win64";
        }
        throw new IOException("there is no Chrome for Testing for " + os + " on " + architecture);
    }

    private static String url(JsonObject stable, String platform) throws IOException {
        for (JsonValue download : stable.object("downloads").array(KIND)) {
            if (download.asObject().string("platform").equals(platform)) {
                return download.asObject().string("url");
            }
        }
        throw new IOException("the list of versions has no " + KIND + " for " + platform);
    }

    private static void unpack(URI archive, Path folder) throws IOException, InterruptedException {
        try (ZipInputStream zip = new ZipInputStream(fetch(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive has an entry outside its folder: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static InputStream fetch(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        HttpResponse<InputStream> response =
                client.send(HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered with HTTP status " + response.statusCode());
        }
        return response.body();
    }
}
