package dev.vitrine.tool.site;

import dev.vitrine.tool.ToolException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every source its deployed name, and puts those names where a text says {@code @worker.js@}. A file's
 * hash comes after the names it mentions, so a change travels to all who mention it. It writes nothing.
 */
final class Naming {
    private static final Pattern MENTION =
            Pattern.compile("@([A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.[a-z0-9]+)@");
    private static final Set<String> FIXED =
            Set.of("sw.js", "vitrine.js", "manifest.webmanifest", "robots.txt", "favicon.ico");

    private final Map<String, byte[]> sources;
    private final Map<String, SiteFile> files = new LinkedHashMap<>();
    private final Set<String> pending = new LinkedHashSet<>();

    /** @param sources content by name relative to the site's root */
    Naming(Map<String, byte[]> sources) {
        this.sources = sources;
    }

    /** Every file with its final name, each after the files that it mentions. */
    Map<String, SiteFile> files() {
        for (String name : sources.keySet()) {
            resolve(name);
        }
        return files;
    }

    private SiteFile resolve(String name) {
        SiteFile known = files.get(name);
        if (known != null) {
            return known;
        }
        if (!pending.add(name)) {
            throw new ToolException("site-mention-circle", "The site's files " + String.join(", ", pending)
                    + " mention each other in a circle, so none can be named after its content."
                    + " Break the circle.");
        }
        byte[] bytes = SiteFile.isText(name) ? withNames(name, sources.get(name)) : sources.get(name);
        boolean fixed = FIXED.contains(name) || name.endsWith(".html");
        SiteFile file = fixed ? SiteFile.fixed(name, bytes) : SiteFile.hashed(name, bytes);
        pending.remove(name);
        files.put(name, file);
        return file;
    }

    private byte[] withNames(String name, byte[] bytes) {
        Matcher mentions = MENTION.matcher(new String(bytes, StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder();
        while (mentions.find()) {
            String mentioned = mentions.group(1);
            if (!sources.containsKey(mentioned)) {
                throw new ToolException("site-mention-unknown", name + " mentions @" + mentioned
                        + "@, but the site has no such file. It has: " + String.join(", ", sources.keySet())
                        + ".");
            }
            mentions.appendReplacement(text, Matcher.quoteReplacement(resolve(mentioned).name()));
        }
        return mentions.appendTail(text).toString().getBytes(StandardCharsets.UTF_8);
    }
}
