package dev.vitrine.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts {@code src/test/bench} on the built site: finds Node.js and a browser, fetches the other engines.
 * It measures nothing itself.
 */
public final class BenchmarkMain {
    private static final Path FOLDER = Path.of("src/test/bench");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private BenchmarkMain() {
    }

    /** @param arguments options of {@code run.mjs}, in one text or several */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!Files.isRegularFile(BrowserCase.SITE.resolve("vitrine.js"))) {
            throw new IllegalStateException("The benchmark measures the built site, and " + BrowserCase.SITE
                    + " has no vitrine.js. Run it without -Dteavm.skip.");
        }
        requireNode();
        install();
        List<String> command = new ArrayList<>(List.of("node", "run.mjs"));
        for (String argument : arguments) {
            for (String word : argument.trim().split("\\s+")) {
                if (!word.isEmpty()) {
                    command.add(word);
                }
            }
        }
        run(command, "The benchmark failed; its lines above say where.");
    }

    private static void requireNode() throws InterruptedException {
        String remedy = " The benchmark needs Node.js 20.15 or later with npm on the PATH;"
                + " nothing else in Vitrine does.";
        try {
            Process node = new ProcessBuilder("node", "-e", "const [a, b] = process.versions.node.split('.');"
                    + " process.exit(a > 20 || a == 20 && b >= 15 ? 0 : 1)").inheritIO().start();
            if (node.waitFor() != 0) {
                throw new IllegalStateException("The Node.js on the PATH is too old." + remedy);
            }
        } catch (IOException e) {
            throw new IllegalStateException("There is no Node.js." + remedy, e);
        }
    }

    private static void install() throws IOException, InterruptedException {
        Path lock = FOLDER.resolve("package-lock.json");
        Path installed = FOLDER.resolve("node_modules/.package-lock.json");
        if (Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
            return;
        }
        run(List.of(WINDOWS ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                "npm could not fetch the other engines; its lines above say why.");
    }

    private static void run(List<String> command, String failure) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(FOLDER.toFile()).inheritIO();
        builder.environment().put("CHROME_BIN", Chrome.executable().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(failure);
        }
    }
}
