package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.BeforeEachCallback;

/**
 * What a test of the built site extends, as an {@code *IT}: each test gets a server of target/site and a page
 * with an empty storage, and fails on whatever the page or a worker logs as a problem unless
 * {@link ConsoleLog#expect} announced it. A failed test leaves a screenshot of each page.
 */
abstract class BrowserCase {
    static final Path SITE = Path.of("target", "site");

    private static Browser browser;

    /** Serves the site until the test ends; a test may close it before. */
    SiteServer server;

    /** A desktop page in English; {@link #newPage} gives others. */
    Page page;

    private final List<Page> pages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @RegisterExtension
    final BeforeEachCallback startBrowser = context -> browser = context.getRoot()
            .getStore(ExtensionContext.Namespace.create(Browser.class))
            .getOrComputeIfAbsent(Browser.class, type -> Browser.start(), Browser.class);

    @RegisterExtension
    final TestExecutionExceptionHandler showFailure = (context, failure) -> {
        for (Page each : pages) {
            each.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + '-'
                    + context.getRequiredTestMethod().getName() + '-' + pages.indexOf(each));
        }
        throw failure;
    };

    @BeforeEach
    void startServerAndPage() throws IOException {
        server = SiteServer.start(SITE, Path.of("firebase.json"), 0);
        page = newPage(PageOptions.desktop());
    }

    /** A page with a storage of its own, on a blank address. */
    final Page newPage(PageOptions options) {
        Page opened = browser.newPage(options, server.uri());
        pages.add(opened);
        return opened;
    }

    /** To be called before time is taken: until then a window that has been opened keeps the browser itself busy. */
    final void settle() {
        browser.settle();
    }

    /** Closes a page before the test ends. What it logged counts all the same. */
    final void close(Page done) {
        pages.remove(done);
        problems.addAll(done.console().unexpected());
        done.close();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        for (Page each : pages) {
            problems.addAll(each.console().unexpected());
            each.close();
        }
        server.close();
        assertEquals(List.of(), problems, "logged by the pages");
    }
}
