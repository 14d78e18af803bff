package dev.vitrine.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Installs Chromium through the system's package manager, where this user may. It never asks for a password.
 */
final class ChromeInstall {
    /** @param commands run one after the other; the first word is looked for on PATH */
    private record Manager(String name, List<List<String>> commands) {
    }

    private static final List<Manager> MANAGERS = List.of(
            new Manager("apt-get", List.of(
                    List.of("apt-get", "-q", "update"),
                    List.of("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium",
                            "fonts-dejavu-core"))),
            new Manager("dnf", List.of(
                    List.of("dnf", "-q", "install", "-y", "chromium", "dejavu-sans-fonts"))),
            new Manager("apk", List.of(List.of("apk", "add", "--no-cache", "chromium", "font-dejavu"))));

    private ChromeInstall() {
    }

    /** Whether an installation ran through; else {@code failures} says why not. */
    static boolean withPackageManager(List<String> failures) {
        if (!System.getProperty("user.name").equals("root")) {
            failures.add("this user is not root, so no package manager was asked");
            return false;
        }
        for (Manager manager : MANAGERS) {
            if (isOnPath(manager.name())) {
                System.out.println("No Chromium or Chrome found: installing one with " + manager.name()
                        + ".");
                return manager.commands().stream().allMatch(command -> run(command, failures));
            }
        }
        failures.add("there is neither apt-get nor dnf nor apk");
        return false;
    }

    private static boolean isOnPath(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean run(List<String> command, List<String> failures) {
        try {
            Path log = Files.createTempFile("vitrine-install", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectInput(new File("/dev/null")).redirectOutput(log.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            int status = builder.start().waitFor();
            if (status != 0) {
                List<String> lines = Files.readAllLines(log);
                failures.add(String.join(" ", command) + " failed with status " + status + ": "
                        + String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size())));
            }
            Files.delete(log);
            return status == 0;
        } catch (IOException e) {
            failures.add(String.join(" ", command) + " failed: " + e.getMessage());
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while installing a browser.", e);
        }
    }
}
