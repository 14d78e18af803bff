package dev.vitrine.site;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One page with a storage of its own, and what a person can do with it. Expressions are JavaScript, evaluated
 * in the page; a promise is waited for. Every problem that page and workers log is collected in {@link
 * #console}.
 */
final class Page {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final long WAIT_SECONDS = 30;

    private final DevTools devTools;
    private final String context;
    private final URI site;
    private final ConsoleLog console = new ConsoleLog();
    private final Set<String> workers = ConcurrentHashMap.newKeySet();
    private final Set<String> deaf = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<String> attached = new CompletableFuture<>();
    private String session;
    private Input input;
    private volatile String workerScript = "";
    private volatile Map<String, Object> workerNetwork = Map.of();
    private volatile int loadCount;
    private List<Map<String, String>> features = List.of();

    Page(DevTools devTools, String context, URI site) {
        this.devTools = devTools;
        this.context = context;
        this.site = site;
    }

    /**
     * A target of this page's storage has started: the page itself or a worker. It is paused until let go.
     */
    void attach(JsonObject event) {
        String target = event.string("sessionId");
        console.listen(devTools, target, event.object("targetInfo").string("type"));
        // Dedicated workers are reported to the page's session, service workers to the browser's.
        devTools.onEvent(target, "Target.attachedToTarget", this::attach);
        devTools.onEvent(target, "Target.detachedFromTarget", end -> workers.remove(end.string("sessionId")));
        boolean isWorker = event.object("targetInfo").string("type").equals("worker");
        if (isWorker) {
            workers.add(target);
            if (event.object("targetInfo").string("title").equals("vitrine-helper")) {
                deaf.add(target);
            }
        }
        devTools.send(target, "Target.setAutoAttach", DevTools.AUTO_ATTACH);
        if (event.object("targetInfo").string("type").equals("page")) {
            devTools.onEvent(target, "Page.loadEventFired", load -> loadCount++);
            attached.complete(target);
        }
        if (isWorker && !workerScript.isEmpty()) {
            devTools.send(target, "Runtime.evaluate", Map.of("expression", workerScript));
        }
        if (isWorker && !workerNetwork.isEmpty()) {
            devTools.send(target, "Network.enable", Map.of());
            devTools.send(target, "Network.emulateNetworkConditions", workerNetwork);
        }
        devTools.send(target, "Runtime.runIfWaitingForDebugger", Map.of());
    }

    /** What page and workers fetch from now on comes over such a network. @param conditions as DevTools takes them */
    void emulateNetwork(Map<String, Object> conditions) {
        workerNetwork = conditions;
        call("Network.enable", Map.of());
        call("Network.emulateNetworkConditions", conditions);
    }

    /** Runs a script in every worker before its own, such as one that takes away what another browser lacks. */
    void beforeWorkers(String script) {
        workerScript = script;
    }

    void configure(PageOptions options, String userAgent) {
        session = attached.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
        input = new Input(this);
        call("Page.enable", Map.of());
        call("Emulation.setDeviceMetricsOverride", Map.of("width", options.widthPx(),
                "height", options.heightPx(), "deviceScaleFactor", 1, "mobile", options.mobile()));
        call("Emulation.setTouchEmulationEnabled", Map.of("enabled", options.mobile()));
        call("Emulation.setUserAgentOverride", Map.of("userAgent", userAgent, "acceptLanguage",
                options.locale()));
        call("Emulation.setLocaleOverride", Map.of("locale", options.locale()));
        features = List.of(Map.of("name", "prefers-color-scheme", "value", options.dark() ? "dark" : "light"));
        call("Emulation.setEmulatedMedia", Map.of("features", features));
    }

    /** Shows the page as it is printed on A4, in pixels of the style. */
    void showOnPaper() {
        call("Emulation.setEmulatedMedia", Map.of("media", "print", "features", features));
        call("Emulation.setDeviceMetricsOverride", Map.of("width", 718, "height", 1047, "deviceScaleFactor", 1, "mobile",
                false));
    }

    /** The page as a PDF of A4. */
    byte[] print() {
        return Base64.getDecoder().decode(call("Page.printToPDF", Map.of("printBackground", false, "paperWidth", 8.27,
                "paperHeight", 11.69)).string("data"));
    }

    JsonObject call(String method, Map<String, ?> params) {
        return devTools.call(session, method, params);
    }

    /** Lets the page do what a person would be asked for, such as {@code videoCapture}. */
    void allow(String... permissions) {
        devTools.call("Browser.grantPermissions", Map.of("browserContextId", context, "permissions",
                List.of(permissions)));
    }

    /** Everything that was logged as a problem. */
    ConsoleLog console() {
        return console;
    }

    /** Mouse, keyboard and files. */
    Input input() {
        return input;
    }

    /** Runs in the page before any script of its own, from the next address on. */
    void beforeScripts(String script) {
        call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** How much the browser lets the site keep, from now on. */
    void limitStorage(double bytes) {
        call("Storage.overrideQuotaForOrigin", Map.of("origin", site.toString().replaceAll("/$", ""), "quotaSize", bytes));
    }

    /** Goes to a path of the site and waits until it is loaded. */
    void open(String path) {
        int before = loadCount;
        JsonObject answer = call("Page.navigate", Map.of("url", site.resolve(path).toString()));
        if (answer.has("errorText")) {
            throw new AssertionError(path + " cannot be opened: " + answer.string("errorText"));
        }
        awaitLoad(before);
    }

    void reload() {
        int before = loadCount;
        call("Page.reload", Map.of());
        awaitLoad(before);
    }

    private void awaitLoad(int loadCountBefore) {
        await("the page to load", () -> loadCount > loadCountBefore);
        // Until then the page waits for its language and hides itself, for 1.5 s at most.
        await("its words", () -> evaluate("document.documentElement.className !== 'unread' || performance.now() > 5000")
                .asBoolean());
    }

    /** The value of an expression, as JSON; null for {@code undefined}. */
    JsonValue evaluate(String expression) {
        JsonObject answer = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true,
                "returnByValue", true, "userGesture", true, "allowUnsafeEvalBlockedByCSP", false));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + " threw "
                    + ConsoleLog.text(answer.object("exceptionDetails")));
        }
        return answer.object("result").optional("value");
    }

    String text(String expression) {
        return evaluate(expression).asString();
    }

    double number(String expression) {
        return evaluate(expression).asDouble();
    }

    boolean isTrue(String expression) {
        return evaluate("!!(" + expression + ")").asBoolean();
    }

    /** Waits until an expression is truthy; it is tried again after a navigation. */
    void waitFor(String expression) {
        await(expression, () -> isTrue(expression));
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        AssertionError last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
                Thread.sleep(20);
            } catch (AssertionError e) {
                last = e;
            } catch (InterruptedException e) {
                throw new AssertionError("Interrupted while waiting for " + what, e);
            }
        }
        throw new AssertionError("Waited " + WAIT_SECONDS + " s in vain for " + what + "; logged: "
                + console.all(), last);
    }

    /** Waits until so many workers of the page run; one that is ended takes a moment. */
    void awaitWorkers(int count) {
        await(count + " workers", () -> workers.size() == count);
    }

    /**
     * What page and workers hold once garbage is collected: objects, and what typed arrays stand on. Workers that help a
     * module hear nothing and are left out.
     */
    double memoryBytes() {
        double bytes = 0;
        List<String> threads = new ArrayList<>(workers);
        threads.removeAll(deaf);
        threads.add(session);
        for (String thread : threads) {
            devTools.call(thread, "HeapProfiler.collectGarbage", Map.of());
            JsonObject usage = devTools.call(thread, "Runtime.getHeapUsage", Map.of());
            bytes += usage.number("usedSize") + usage.number("backingStorageSize");
        }
        return bytes;
    }

    /** The whole page as target/screenshots/NAME.png. */
    Path screenshot(String name) {
        // What was changed last is painted after the next frame; a page in the background has none.
        evaluate("new Promise(done => { setTimeout(done, 500);"
                + " requestAnimationFrame(() => requestAnimationFrame(done)); }).then(() => 0)");
        JsonObject size = call("Page.getLayoutMetrics", Map.of()).object("cssContentSize");
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", size.number("width"),
                "height", size.number("height"), "scale", 1);
        String png = call("Page.captureScreenshot", Map.of("clip", clip, "captureBeyondViewport", true))
                .string("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            return Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        devTools.call("Target.disposeBrowserContext", Map.of("browserContextId", context));
    }
}
