package dev.vitrine.tool.site;

import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.serve.ServeCommand;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder to deploy as it is: page, engine, a model, and firebase.json for those who deploy to Firebase. It is
 * assembled as the build assembles its own, so names and the service worker's list fit the model.
 */
public final class ReadySite {
    private static final String CONFIG = "firebase.json";
    private static final List<String> MARKS = List.of("index.html", "sw.js", CONFIG);

    private ReadySite() {
    }

    /**
     * @param model the files of a model folder
     * @param site absent, empty, or a site that was written before: it is replaced
     */
    public static void write(Map<String, byte[]> model, Path site) {
        try {
            requireOurs(site);
            Path work = Files.createTempDirectory("vitrine-site");
            try {
                assemble(model, site, work);
            } finally {
                remove(work);
            }
        } catch (IOException e) {
            throw new ToolException("site-unwritable", "The site cannot be written to " + site + ": the disk says "
                    + e.getMessage() + ".", site.toString());
        }
    }

    private static void assemble(Map<String, byte[]> model, Path site, Path work) throws IOException {
        SiteBundle.unpack(work);
        Path folder = Files.createDirectory(work.resolve("model"));
        for (Map.Entry<String, byte[]> file : model.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        List<SiteFile> files = new ArrayList<>(new SiteBuilder(work.resolve("webapp"), work.resolve("scripts"),
                new ModelFolder(folder)).files());
        files.add(SiteFile.fixed(CONFIG, hosting().getBytes(StandardCharsets.UTF_8)));
        SiteBuilder.write(files, site);
    }

    // The same headers, for the folder it lies in.
    private static String hosting() throws IOException {
        try (InputStream bundled = ServeCommand.class.getResourceAsStream(CONFIG)) {
            String json = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
            return json.replaceFirst("\"public\"\\s*:\\s*\"[^\"]*\"", "\"public\": \".\"");
        }
    }

    // What is there is deleted, so it must be what this command wrote.
    private static void requireOurs(Path site) throws IOException {
        if (!Files.exists(site)) {
            return;
        }
        boolean ours = Files.isDirectory(site);
        if (ours) {
            try (Stream<Path> there = Files.list(site)) {
                ours = there.findAny().isEmpty();
            }
            ours |= MARKS.stream().allMatch(mark -> Files.isRegularFile(site.resolve(mark)));
        }
        if (!ours) {
            throw new ToolException("site-not-ours", site + " is there already and is no site that this command wrote."
                    + " Give the name of a new folder.", site.toString());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
