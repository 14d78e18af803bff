package dev.vitrine.tool.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.vitrine.tool.ToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Answers one request from a folder. It keeps nothing between requests.
 */
final class SiteHandler implements HttpHandler {
    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Path folder;
    private final HostingConfig config;

    SiteHandler(Path folder, HostingConfig config) {
        this.folder = folder;
        this.config = config;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            Route route = Route.of(path, folder, config);
            if (route.location() != null) {
                redirect(exchange, route.location());
            } else if (route.file() != null) {
                setHeaders(exchange, config.headers(path));
                sendFile(exchange, OK, route.file());
            } else {
                sendNotFound(exchange, path);
            }
        }
    }

    /** Carries no configured headers: Firebase redirects before it looks at them. */
    private static void redirect(HttpExchange exchange, String location) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        // A location of two slashes would name another host.
        String path = location.startsWith("//") ? location.replaceFirst("^/+", "/") : location;
        exchange.getResponseHeaders().set("Location", query == null ? path : path + '?' + query);
        exchange.sendResponseHeaders(MOVED, -1);
    }

    private void sendNotFound(HttpExchange exchange, String path) throws IOException {
        Map<String, String> headers = config.headers(path);
        headers.put("Cache-Control", "no-cache");
        setHeaders(exchange, headers);
        Path page = folder.resolve("404.html");
        if (Files.isRegularFile(page)) {
            sendFile(exchange, NOT_FOUND, page);
        } else {
            byte[] sentence = "There is nothing at this address.\n".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            send(exchange, NOT_FOUND, sentence);
        }
    }

    private static void setHeaders(HttpExchange exchange, Map<String, String> headers) {
        headers.forEach(exchange.getResponseHeaders()::set);
        // Firebase's own default, where firebase.json says nothing.
        if (!headers.containsKey("Cache-Control")) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
        }
    }

    private static void sendFile(HttpExchange exchange, int status, Path file) throws IOException {
        MediaType type = MediaType.of(file.getFileName().toString());
        byte[] content = Files.readAllBytes(file);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type.name());
        boolean packed = type.compressible() && acceptsGzip(exchange.getRequestHeaders());
        if (type.compressible()) {
            headers.set("Vary", "Accept-Encoding");
        }
        String tag = '"' + sha256(content) + (packed ? "-gzip\"" : "\"");
        headers.set("ETag", tag);
        if (status == OK && holds(exchange.getRequestHeaders().get("If-None-Match"), tag)) {
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
            return;
        }
        if (packed) {
            headers.set("Content-Encoding", "gzip");
        }
        send(exchange, status, packed ? gzip(content) : content);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            // To this API, 0 means a body of unknown length.
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean acceptsGzip(Headers request) {
        for (String value : request.getOrDefault("Accept-Encoding", List.of())) {
            for (String coding : value.split(",")) {
                String[] parts = coding.trim().split("\\s*;\\s*");
                if (parts[0].equalsIgnoreCase("gzip")
                        && (parts.length == 1 || !parts[1].matches("q=0(\\.0*)?"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean holds(List<String> tagLists, String tag) {
        for (String list : tagLists == null ? List.<String>of() : tagLists) {
            for (String candidate : list.split(",")) {
                String plain = candidate.trim().startsWith("W/") ? candidate.trim().substring(2)
                        : candidate.trim();
                if (plain.equals("*") || plain.equals(tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new ToolException("no-sha256", "This Java has no SHA-256, which every JDK should have.");
        }
    }
}
