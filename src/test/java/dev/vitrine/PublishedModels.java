package dev.vitrine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Models of other people, which are test data and no part of the project: they lie beside it where its authors work. A
 * clone without them passes its tests, and says which ones it could not run.
 */
public final class PublishedModels {
    private static final Path FOLDER = Path.of("..", "shared", "models");

    private PublishedModels() {
    }

    /** Their folder, with a catalogue; the test that asks for it is aborted, loudly, where it is absent. */
    public static Path folder(Class<?> test) {
        boolean present = Files.isRegularFile(FOLDER.resolve("catalog.json"));
        if (!present) {
            System.err.println(test.getName() + " IS SKIPPED: there are no published models at "
                    + FOLDER.toAbsolutePath().normalize() + ".");
        }
        assumeTrue(present, "../shared/models is absent");
        return FOLDER;
    }
}
