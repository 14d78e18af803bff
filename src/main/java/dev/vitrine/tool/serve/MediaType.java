package dev.vitrine.tool.serve;

import java.util.Map;

/**
 * What a file is, by its name's ending. It does not look inside.
 *
 * @param name as the {@code Content-Type} header says it
 * @param compressible whether gzip makes it smaller
 */
record MediaType(String name, boolean compressible) {
    private static final MediaType BINARY = new MediaType("application/octet-stream", false);

    private static final Map<String, MediaType> BY_ENDING = Map.ofEntries(
            text("html", "text/html; charset=utf-8"),
            text("css", "text/css; charset=utf-8"),
            text("js", "text/javascript; charset=utf-8"),
            text("mjs", "text/javascript; charset=utf-8"),
            text("json", "application/json"),
            text("map", "application/json"),
            text("webmanifest", "application/manifest+json"),
            text("svg", "image/svg+xml"),
            text("txt", "text/plain; charset=utf-8"),
            text("csv", "text/csv; charset=utf-8"),
            text("xml", "application/xml"),
            text("wasm", "application/wasm"),
            packed("png", "image/png"),
            packed("jpg", "image/jpeg"),
            packed("jpeg", "image/jpeg"),
            packed("gif", "image/gif"),
            packed("webp", "image/webp"),
            packed("avif", "image/avif"),
            packed("ico", "image/x-icon"),
            packed("woff2", "font/woff2"),
            packed("zip", "application/zip"));

    static MediaType of(String fileName) {
        return BY_ENDING.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1), BINARY);
    }

    private static Map.Entry<String, MediaType> text(String ending, String name) {
        return Map.entry(ending, new MediaType(name, true));
    }

    private static Map.Entry<String, MediaType> packed(String ending, String name) {
        return Map.entry(ending, new MediaType(name, false));
    }
}
