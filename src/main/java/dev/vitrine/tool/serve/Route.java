package dev.vitrine.tool.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a request's path leads: to a file, to another path, or nowhere. It never leads out of the folder.
 *
 * @param file the file to send, or null
 * @param location the path to go to instead, or null
 */
record Route(Path file, String location) {
    private static final Route NOWHERE = new Route(null, null);

    /** @param folder the site, as a real path */
    static Route of(String path, Path folder, HostingConfig config) throws IOException {
        if (!path.startsWith("/") || path.indexOf('\\') >= 0 || config.isIgnored(path)) {
            return NOWHERE;
        }
        if (config.cleanUrls() && path.endsWith("/index.html")) {
            return new Route(null, path.substring(0, path.length() - "index.html".length()));
        }
        if (config.cleanUrls() && path.endsWith(".html")) {
            return new Route(null, path.substring(0, path.length() - ".html".length()));
        }
        Path exact = inside(folder, path);
        if (exact != null && Files.isRegularFile(exact)) {
            return new Route(exact, null);
        }
        if (exact != null && Files.isRegularFile(exact.resolve("index.html"))) {
            return path.endsWith("/") ? new Route(exact.resolve("index.html"), null)
                    : new Route(null, path + '/');
        }
        Path clean = config.cleanUrls() && !path.endsWith("/") ? inside(folder, path + ".html") : null;
        return clean != null && Files.isRegularFile(clean) ? new Route(clean, null) : NOWHERE;
    }

    /** The real path of something there within the folder, or null. */
    private static Path inside(Path folder, String path) throws IOException {
        try {
            Path target = folder.resolve(path.substring(1)).normalize();
            if (!target.startsWith(folder) || !Files.exists(target)) {
                return null;
            }
            // A link that leads out is no part of the site.
            Path real = target.toRealPath();
            return real.startsWith(folder) ? real : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
