package dev.vitrine.wasm;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one people have read and committed under {@code src/test/resources/approved}. With
 * {@code -Dapprove=true} it writes the file instead, for a commit of its own that says why.
 */
public final class Approved {
    private static final Path FOLDER = Path.of("src", "test", "resources", "approved");

    private Approved() {
    }

    /** @param name of the file in {@code src/test/resources/approved} */
    public static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
                return;
            }
            if (!Files.exists(file)) {
                fail(file + " is missing: run this test with -Dapprove=true, read the file, commit it.");
            }
            compare(file, Files.readString(file), actual);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String approved, String actual) {
        String[] before = approved.split("\n", -1);
        String[] after = actual.split("\n", -1);
        for (int i = 0; i < Math.max(before.length, after.length); i++) {
            String expected = i < before.length ? before[i] : "(nothing)";
            String found = i < after.length ? after[i] : "(nothing)";
            if (!expected.equals(found)) {
                fail(file + " differs first at line " + (i + 1) + "\n  approved: " + expected
                        + "\n  now:      " + found
                        + "\nIf the change is meant, run this test with -Dapprove=true and commit the file.");
            }
        }
    }
}
