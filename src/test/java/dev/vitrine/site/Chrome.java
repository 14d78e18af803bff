package dev.vitrine.site;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where Chromium or Chrome is on this machine: {@code CHROME_BIN}, then PATH; else it is installed. It starts
 * nothing.
 */
final class Chrome {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
    private static final Path MACOS = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chrome() {
    }

    /** Says in words what was tried where there is none and none can be had. */
    static Path executable() {
        Path found = find(System.getenv());
        if (found != null) {
            return found;
        }
        List<String> failures = new ArrayList<>();
        if (ChromeInstall.withPackageManager(failures)) {
            found = find(System.getenv());
            if (found != null) {
                return found;
            }
            failures.add("the package manager installed no browser under a known name");
        }
        try {
            return ChromeDownload.official().executable();
        } catch (Exception e) {
            failures.add("the download failed (" + e + ")");
        }
        throw new AssertionError("The browser tests need Chromium or Chrome, and there is none:"
                + " CHROME_BIN is not set, PATH has none of " + NAMES + ", " + String.join(", ", failures)
                + ". Install one, or set CHROME_BIN to its executable.");
    }

    /** Null where there is none. */
    static Path find(Map<String, String> environment) {
        String named = environment.get("CHROME_BIN");
        if (named != null && !named.isEmpty()) {
            if (!Files.isExecutable(Path.of(named))) {
                throw new AssertionError("CHROME_BIN is " + named
                        + ", which is no program. Correct it or unset it.");
            }
            return Path.of(named);
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program) && !Files.isDirectory(program)) {
                    return program;
                }
            }
        }
        return Files.isExecutable(MACOS) ? MACOS : null;
    }
}
