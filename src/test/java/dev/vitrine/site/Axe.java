package dev.vitrine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * axe-core, which looks for barriers in a page: a tool of the tests, never part of the site. It comes from npm on the first
 * run; where it cannot be had the tests that need it say so and are skipped.
 */
final class Axe {
    private static final String VERSION = "4.10.3";
    private static final Path FOLDER = Path.of("target", "axe-core");
    private static final Path SCRIPT = FOLDER.resolve("node_modules/axe-core/axe.min.js");

    private Axe() {
    }

    /** The whole script, to be evaluated in a page. */
    static String script() {
        if (!Files.exists(SCRIPT)) {
            install();
        }
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            System.err.println("==== axe-core " + VERSION + " cannot be had (is npm there, and the network?): NOBODY LOOKED"
                    + " FOR BARRIERS IN THE PAGE. Put axe.min.js at " + SCRIPT + " and run again. ====");
            return Assumptions.abort("axe-core cannot be had: " + e);
        }
    }

    private static void install() {
        try {
            Files.createDirectories(FOLDER);
            Process npm = new ProcessBuilder("npm", "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund",
                    "--prefix", FOLDER.toString(), "axe-core@" + VERSION).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!npm.waitFor(2, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
            }
        } catch (IOException e) {
            // No npm: the script is missing, which is said where it is wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
