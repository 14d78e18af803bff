package dev.vitrine.tool.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the service worker keeps of one build: its hash, and the files as {@code main}'s arguments. Files that
 * only other sites or crawlers ask for are left out.
 */
record Release(String hash, List<String> kept) {
    private static final Set<String> NOT_KEPT = Set.of("404.html", "robots.txt", "vitrine.js", "sw.js");

    /**
     * Each file is kept as its name, or for a name without a hash as {@code name|integrity}: an index.html of
     * another release than sw.js is then refused, so that a release is kept whole or not at all.
     */
    static Release of(List<SiteFile> files) {
        List<String> kept = new ArrayList<>();
        for (SiteFile file : files) {
            if (isKept(file.name())) {
                // Firebase answers /index.html with a redirect, and a redirected response cannot answer a
                // navigation.
                String name = file.name().equals("index.html") ? "./" : file.name();
                kept.add(file.hashed() ? name : name + '|' + file.integrity());
            }
        }
        return new Release(SiteFile.hash(String.join("\n", kept).getBytes(StandardCharsets.UTF_8)), kept);
    }

    // Only pages of others load compiled models.
    private static boolean isKept(String name) {
        return !NOT_KEPT.contains(name) && !name.startsWith("worker-ready.") && !name.endsWith(".wasm");
    }

    /** The service worker: it is in the page's script, which heeds that it has no document. */
    String script(SiteFile page) {
        return "importScripts(\"" + page.name() + "\");\nmain([\"offline\",\"" + hash + "\",\""
                + String.join("\",\"", kept) + "\"]);\n";
    }
}
