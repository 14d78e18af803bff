package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the built site's code stays small: a promise to those with a slow line. */
class SiteSizeIT {
    /** What the README promises: 100 KB of code. */
    private static final int BUDGET_BYTES = 100_000;
    private static final Path SITE = Path.of("target", "site");

    @Test
    void firstVisitIsWithinItsBudget() throws IOException {
        List<SiteFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(SITE)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = SITE.relativize(path).toString().replace('\\', '/');
                files.add(SiteFile.fixed(name, Files.readAllBytes(path)));
            }
        }
        int bytes = 0;
        for (SiteFile file : new SizeReport(files).firstVisitCode()) {
            bytes += compressedByteCount(file);
        }
        assertTrue(bytes > 20_000, "No site was measured: " + bytes + " bytes.");
        assertTrue(bytes <= BUDGET_BYTES, "The code of a first visit is " + bytes + " bytes compressed, more than the "
                + BUDGET_BYTES + " it may have. Look for a class library feature that came in with the last change.");
    }

    // Brotli, as Firebase Hosting and every browser speak it; gzip, a stricter measure, where brotli's native code
    // is not to be had.
    private static int compressedByteCount(SiteFile file) throws IOException {
        return Brotli4jLoader.isAvailable() ? Encoder.compress(file.bytes()).length : file.transferByteCount();
    }
}
