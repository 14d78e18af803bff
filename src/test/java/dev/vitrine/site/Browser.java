package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One headless browser with an empty profile. Pages do not share anything: each has its own storage and
 * caches.
 */
@SuppressWarnings("deprecation") // CloseableResource: AutoCloseable alone is closed only by newer JUnits.
final class Browser implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    private static final List<String> FLAGS = List.of("--headless=new", "--remote-debugging-port=0",
            "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-first-run",
            "--no-default-browser-check", "--hide-scrollbars", "--mute-audio",
            "--use-fake-device-for-media-stream=fps=60", "about:blank");
    private static final long START_SECONDS = 60;
    private static final int SETTLED_LOOK_MS = 500;
    /** A tenth of a processor. */
    private static final double SETTLED_SECONDS = 0.05;
    private static final long SETTLE_SECONDS = 20;

    private final Process process;
    private final Path profile;
    private final DevTools devTools;
    private final String userAgent;
    private final Map<String, Page> pagesByContext = new ConcurrentHashMap<>();

    private Browser(Process process, Path profile, DevTools devTools) {
        this.process = process;
        this.profile = profile;
        this.devTools = devTools;
        this.userAgent = devTools.call("Browser.getVersion", Map.of()).string("userAgent");
        devTools.onEvent("", "Target.attachedToTarget", this::attached);
        devTools.call("Target.setAutoAttach", DevTools.AUTO_ATTACH);
    }

    static Browser start() {
        Process process = null;
        try {
            Path executable = Chrome.executable();
            Path profile = Files.createTempDirectory("vitrine-browser");
            Path log = profile.resolve("browser.log");
            ProcessBuilder builder = new ProcessBuilder(executable.toString(), "--user-data-dir=" + profile);
            builder.command().addAll(FLAGS);
            process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Browser(process, profile, DevTools.connect(address(process, profile, log)));
        } catch (IOException | InterruptedException e) {
            if (process != null) {
                process.destroyForcibly();
            }
            throw new AssertionError("The browser cannot be started: " + e, e);
        }
    }

    /** The browser writes its port and path into its profile once it listens. */
    private static URI address(Process process, Path profile, Path log)
            throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        throw new IOException("it did not open its port in " + START_SECONDS + " s; it said: "
                + Files.readString(log));
    }

    Page newPage(PageOptions options, URI site) {
        String context = devTools.call("Target.createBrowserContext", Map.of()).string("browserContextId");
        Page page = new Page(devTools, context, site);
        pagesByContext.put(context, page);
        devTools.call("Target.createTarget", Map.of("url", "about:blank", "browserContextId", context));
        page.configure(options, userAgent);
        return page;
    }

    /**
     * Waits until the browser has nothing of its own to do: after it has opened a window, its address bar alone keeps a
     * processor busy for more than a second.
     */
    void settle() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
        double now = processorSeconds();
        double before;
        do {
            before = now;
            try {
                Thread.sleep(SETTLED_LOOK_MS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            now = processorSeconds();
        } while (now - before > SETTLED_SECONDS && System.nanoTime() < end);
    }

    private double processorSeconds() {
        double sum = 0;
        for (JsonValue each : devTools.call("SystemInfo.getProcessInfo", Map.of()).array("processInfo")) {
            sum += each.asObject().number("cpuTime");
        }
        return sum;
    }

    /** Pages, workers and service workers start paused, so that none of their messages is missed. */
    private void attached(JsonObject event) {
        String context = event.object("targetInfo").string("browserContextId", "");
        Page page = pagesByContext.get(context);
        if (page != null) {
            page.attach(event);
        } else {
            devTools.send(event.string("sessionId"), "Runtime.runIfWaitingForDebugger", Map.of());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
