package dev.vitrine.tool.site;

import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts a site together from its sources and writes it whole into an empty folder. It does not compile
 * anything.
 */
final class SiteBuilder {
    private static final String PAGE = "page.js";
    private static final String WORKER = "worker.js";
    private static final String FAST_WORKER = "worker-fast.js";
    private static final String FULL_WORKER = "worker-full.js";
    private static final String READY_WORKER = "worker-ready.js";
    private static final String HELPER = "helper.js";
    private static final String OPENER = "opener.js";
    private static final String SERVICE_WORKER = "sw.js";
    private static final String MODULE = "vitrine.js";
    private static final String LANGUAGES = "languages/";
    private static final String PARTS_STYLE = "parts.css";
    private static final String PART = "part-";

    /**
     * Has a browser compile every function at once, and not one by one when they are first called: beside the page while
     * the script arrives, which is half of what the script takes of a slow phone, and in a worker that uses nearly all
     * of its code with the first prediction.
     */
    private static final String AT_ONCE = "//# allFunctionsCalledOnLoad\n";

    private final Path webapp;
    private final Path scripts;
    private final ModelFolder model;

    /**
     * @param webapp what is not Java: HTML, style, icons, manifest
     * @param scripts TeaVM's outputs
     * @param model the model folder; may be absent
     */
    SiteBuilder(Path webapp, Path scripts, ModelFolder model) {
        this.webapp = webapp;
        this.scripts = scripts;
        this.model = model;
    }

    /** Every file of the site. */
    List<SiteFile> files() throws IOException {
        Map<String, byte[]> sources = webappFiles();
        sources.put(HELPER, script(HELPER, "main([]);"));
        // They meet in one worker, where only one can have its names at the top level.
        sources.put(FULL_WORKER, withLine(meeting(FULL_WORKER), "main([\"@" + HELPER + "@\"]);"));
        sources.put(FAST_WORKER, withLine(TopLevel.of(meeting(FAST_WORKER)),
                "main([\"@" + FULL_WORKER + "@\",\"@" + HELPER + "@\"]);"));
        sources.put(WORKER, withLine(meeting(WORKER), "main([\"@" + FAST_WORKER + "@\",\"@" + FULL_WORKER + "@\"]);"));
        sources.put(READY_WORKER, withLine(AT_ONCE + meeting(READY_WORKER), "main([\"@" + FAST_WORKER + "@\",\"@" + FULL_WORKER
                + "@\",\"@" + HELPER + "@\"]);"));
        sources.put(OPENER, script(OPENER, "main([]);"));
        List<String> later = new ArrayList<>(List.of(WORKER, OPENER));
        sources.keySet().stream().filter(name -> name.equals(PARTS_STYLE)).forEach(later::add);
        sources.keySet().stream().filter(name -> name.startsWith(LANGUAGES)).forEach(later::add);
        for (String part : parts()) {
            sources.put(part, script(part, "main([]);"));
            later.add(part);
        }
        sources.put(PAGE, withLine(AT_ONCE + text(PAGE), "if(self.document)main([\"page\",\"@" + String.join("@\",\"@", later)
                + "@\"]);"));
        sources.put(MODULE, script(MODULE, mainOf(MODULE) + "([" + beside(FAST_WORKER) + "," + beside(OPENER) + ","
                + beside(READY_WORKER) + "]);"));
        Map<String, SiteFile> named = new Naming(sources).files();
        List<SiteFile> files = new ArrayList<>(named.values());
        if (model.isPresent()) {
            files.addAll(model.files());
        }
        files.sort(Comparator.comparing(SiteFile::name));
        Release release = Release.of(files);
        files.add(SiteFile.fixed(SERVICE_WORKER, release.script(named.get(PAGE)).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static String beside(String script) {
        return "new URL(\"@" + script + "@\", import.meta.url).href";
    }

    /** Writes {@code files} as all that {@code site} holds. */
    static void write(List<SiteFile> files, Path site) throws IOException {
        if (Files.isDirectory(site)) {
            try (Stream<Path> old = Files.walk(site)) {
                for (Path path : (Iterable<Path>) old.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(path);
                }
            }
        }
        for (SiteFile file : files) {
            Path target = site.resolve(file.name());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }

    /** Scripts that the page fetches when they are first used. */
    private List<String> parts() throws IOException {
        try (Stream<Path> paths = Files.list(scripts)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(PART) && name.endsWith(".js")).sorted().toList();
        }
    }

    private Map<String, byte[]> webappFiles() throws IOException {
        Map<String, byte[]> sources = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(webapp)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = webapp.relativize(path).toString().replace('\\', '/');
                if (!path.getFileName().toString().startsWith(".")) {
                    sources.put(name, name.endsWith(".css") ? Stylesheet.lean(Files.readString(path))
                            .getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(path));
                }
            }
        }
        return new LinkedHashMap<>(sources);
    }

    /** What the module calls its main inside, where its exported name is not known. */
    private String mainOf(String name) throws IOException {
        String text = Files.readString(scripts.resolve(name));
        int end = text.lastIndexOf(" as main");
        int start = Math.max(text.lastIndexOf('{', end), text.lastIndexOf(',', end)) + 1;
        if (end < 0 || start > end) {
            throw new ToolException("site-script-unusable", "The module " + name
                    + " does not export main, so nothing"
                    + " can start it. Was it compiled as an ES2015 module?", name);
        }
        return text.substring(start, end).trim();
    }

    /** TeaVM exports {@code main} and never calls it: the last line does. */
    private byte[] script(String name, String lastLine) throws IOException {
        return withLine(text(name), lastLine);
    }

    private String meeting(String name) throws IOException {
        return TopLevel.apart(text(name));
    }

    private static byte[] withLine(String script, String lastLine) {
        return (script + "\n" + lastLine + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String text(String name) throws IOException {
        Path file = scripts.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new ToolException("site-script-missing", "There is no " + file
                    + ". TeaVM makes it: run ./mvnw process-classes.", name);
        }
        return LineBreaks.without(Files.readString(file));
    }
}
