package dev.vitrine.tool.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the site under the name it is deployed as. It does not know where it came from.
 *
 * @param name path relative to the site's root, with {@code /}
 * @param hashed whether the name holds the content's hash, so that the file never changes
 */
record SiteFile(String name, byte[] bytes, boolean hashed) {
    private static final int HASH_CHARS = 12;

    static SiteFile fixed(String name, byte[] bytes) {
        return new SiteFile(name, bytes, false);
    }

    /** A file named after its content: {@code app.css} becomes {@code app.3f2a9c1b7d04.css}. */
    static SiteFile hashed(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        return new SiteFile(name.substring(0, dot + 1) + hash(bytes) + name.substring(dot), bytes, true);
    }

    static boolean isText(String name) {
        return name.endsWith(".html") || name.endsWith(".css") || name.endsWith(".js")
                || name.endsWith(".svg")
                || name.endsWith(".json") || name.endsWith(".webmanifest") || name.endsWith(".txt");
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first twelve hexadecimal digits of the content's SHA-256. */
    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes)).substring(0, HASH_CHARS);
    }

    /** The content's digest as a fetch's {@code integrity} wants it. */
    String integrity() {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(bytes));
    }

    /** Bytes on the wire: Firebase compresses text at level 9, and sends the rest as it is. */
    int transferByteCount() {
        return isText(name) ? gzip(bytes).length : bytes.length;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
