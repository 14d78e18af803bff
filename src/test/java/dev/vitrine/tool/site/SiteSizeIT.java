package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the built site's code stays small: a promise to those with a slow line. */
class SiteSizeIT {
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
        SizeReport report = new SizeReport(files);
        assertTrue(report.isWithinBudget(), "The code of a first visit is " + report.firstVisitCodeBytes()
                + " bytes compressed, more than the " + SizeReport.BUDGET_BYTES + " it may have:\n" + report);
    }
}
