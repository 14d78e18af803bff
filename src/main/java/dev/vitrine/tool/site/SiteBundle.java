package dev.vitrine.tool.site;

import dev.vitrine.tool.ToolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What a site is assembled from, packed for vitrine.jar: the page's files and the compiled scripts, without a model. The
 * build writes it among the classes.
 */
final class SiteBundle {
    static final String NAME = "site.zip";

    private SiteBundle() {
    }

    /** Packs both folders into the file. */
    static void pack(Path webapp, Path scripts, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, webapp, "webapp/");
            add(zip, scripts, "scripts/");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, Path folder, String prefix) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> Files.isRegularFile(path) && !path.getFileName().toString().startsWith("."))
                    .sorted().toList();
        }
        for (Path path : files) {
            ZipEntry entry = new ZipEntry(prefix + folder.relativize(path).toString().replace('\\', '/'));
            // The same sources give the same bytes, whenever they are packed.
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(Files.readAllBytes(path));
            zip.closeEntry();
        }
    }

    /** Unpacks this jar's bundle into {@code webapp} and {@code scripts} below the folder. */
    static void unpack(Path folder) throws IOException {
        try (InputStream bundle = SiteBundle.class.getResourceAsStream(NAME)) {
            if (bundle == null) {
                throw new ToolException("site-bundle-missing", "This vitrine.jar was built without the site, so it"
                        + " cannot write one. Build it with ./mvnw package.");
            }
            ZipInputStream zip = new ZipInputStream(bundle);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
