package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuilderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSources() throws IOException {
        write("webapp/index.html", "<link href=\"@app.css@\"><script src=\"@page.js@\"></script>");
        write("webapp/app.css", "body { background: url(@icons/dot.svg@) }");
        write("webapp/icons/dot.svg", "<svg/>");
        for (String name : List.of("page.js", "worker.js", "worker-fast.js", "worker-full.js", "worker-ready.js", "helper.js",
                "opener.js", "vitrine.js")) {
            write("teavm/" + name, "var main; // " + name);
        }
        write("teavm/vitrine.js", "let C=1;export{C as main};");
        write("model/model.json", "{\"weightsManifest\":[{\"paths\":[\"a.bin\",\"b.bin\"],\"weights\":[]}]}");
        write("model/metadata.json", "{}");
        write("model/a.bin", "aa");
        write("model/b.bin", "bb");
        write("model/training/train.py", "secret");
        write("model/unused.bin", "unused");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, SiteFile> build() throws IOException {
        Map<String, SiteFile> files = new TreeMap<>();
        for (SiteFile file : new SiteBuilder(folder.resolve("webapp"), folder.resolve("teavm"),
                new ModelFolder(folder.resolve("model"))).files()) {
            files.put(file.name(), file);
        }
        return files;
    }

    private static SiteFile hashed(Map<String, SiteFile> files, String plain) {
        int dot = plain.lastIndexOf('.');
        return files.values().stream().filter(file -> file.name().matches(
                plain.substring(0, dot) + "\\.[0-9a-f]{12}" + plain.substring(dot))).findFirst()
                .orElseThrow();
    }

    @Test
    void namesFilesAfterTheirContentAndMentionsThemSo() throws IOException {
        Map<String, SiteFile> files = build();
        SiteFile style = hashed(files, "app.css");
        SiteFile page = hashed(files, "page.js");
        assertEquals("body { background: url(" + hashed(files, "icons/dot.svg").name() + ") }", style.text());
        assertEquals("<link href=\"" + style.name() + "\"><script src=\"" + page.name() + "\"></script>",
                files.get("index.html").text());
        assertTrue(page.text().endsWith("\nif(self.document)main([\"page\",\"" + hashed(files, "worker.js").name() + "\",\""
                + hashed(files, "opener.js").name() + "\"]);\n"), page.text());
        assertTrue(page.text().startsWith("//# allFunctionsCalledOnLoad\nvar main;"), page.text());
        assertTrue(files.containsKey("vitrine.js") && files.containsKey("sw.js"));
    }

    @Test
    void tellsThePageOfLanguagesAndLaterPartsAndKeepsThemOffline() throws IOException {
        write("webapp/languages/fr.txt", "a = b");
        write("teavm/part-crop.js", "var main; // crop");
        Map<String, SiteFile> files = build();
        String language = hashed(files, "languages/fr.txt").name();
        SiteFile part = hashed(files, "part-crop.js");
        assertTrue(hashed(files, "page.js").text().endsWith("\nif(self.document)main([\"page\",\"" + hashed(files, "worker.js").name() + "\",\""
                + hashed(files, "opener.js").name() + "\",\"" + language + "\",\"" + part.name() + "\"]);\n"));
        assertTrue(part.text().endsWith("\nmain([]);\n"), part.text());
        assertTrue(files.get("sw.js").text().contains('"' + language + '"'));
        assertTrue(files.get("sw.js").text().contains('"' + part.name() + '"'));
        assertFalse(new SizeReport(List.copyOf(files.values())).firstVisitCode().contains(part));
    }

    @Test
    void takesTheFunctionAroundTheCompilingWorkerAway() throws IOException {
        write("teavm/worker-fast.js", "\"use strict\";\nvar main;(function(){let a=()=>{(()=>{})();};\nmain=a;})();\n");
        String script = hashed(build(), "worker-fast.js").text();
        assertTrue(script.startsWith("\"use strict\";var main;let a=()=>{(()=>{})();};main=a;\nmain([\""), script);
        assertEquals("var main; // plain", TopLevel.of("var main; // plain"));
        assertEquals("var main;(function(){ // cut short", TopLevel.of("var main;(function(){ // cut short"));
    }

    @Test
    void scriptsThatMeetInAWorkerAskForNoNameOfEachOther() throws IOException {
        for (String name : List.of("worker.js", "worker-fast.js", "worker-full.js", "worker-ready.js")) {
            write("teavm/" + name, "if(typeof AJv===\"function\"&&err.stack){a(AJv(err.stack));}");
        }
        Map<String, SiteFile> files = build();
        for (String name : List.of("worker.js", "worker-fast.js", "worker-full.js", "worker-ready.js")) {
            String script = hashed(files, name).text();
            assertTrue(script.startsWith(name.contains("ready") ? "//# allFunctionsCalledOnLoad\nif(false){a("
                    : "if(false){a("), script);
        }
    }

    @Test
    void aChangeTravelsToAllWhoMentionTheFile() throws IOException {
        String before = hashed(build(), "page.js").name();
        write("teavm/worker.js", "var main; // changed");
        assertNotEquals(before, hashed(build(), "page.js").name());
    }

    @Test
    void takesOfTheModelOnlyWhatModelJsonLists() throws IOException {
        Map<String, SiteFile> files = build();
        SiteFile shard = hashed(files, "model/a.bin");
        assertEquals("aa", shard.text());
        assertTrue(files.get("model/model.json").text()
                .contains("[\"" + shard.name().substring("model/".length())));
        assertFalse(files.keySet().stream().anyMatch(name -> name.contains("train")
                || name.contains("unused")));
    }

    @Test
    void theServiceWorkerKeepsAllThatThePageNeeds() throws IOException {
        Map<String, SiteFile> files = build();
        String call = files.get("sw.js").text();
        assertTrue(call.startsWith("importScripts(\"" + hashed(files, "page.js").name() + "\");\nmain([\"offline\",\""), call);
        for (String name : List.of("page.js", "worker.js", "worker-fast.js", "worker-full.js", "helper.js",
                "opener.js", "app.css", "model/a.bin", "model/b.bin")) {
            assertTrue(call.contains('"' + hashed(files, name).name() + '"'), name);
        }
        assertTrue(call.contains("\"./|" + files.get("index.html").integrity() + '"'), call);
        assertTrue(call.contains("\"model/model.json|sha256-"), call);
        assertFalse(call.contains("index.html") || call.contains("vitrine.js") || call.contains("worker-ready"), call);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        write("webapp/index.html", "@nothing.css@");
        String unknown = assertThrows(ToolException.class, this::build).getMessage();
        assertTrue(unknown.startsWith(
                "index.html mentions @nothing.css@, but the site has no such file. It has: "),
                unknown);
        write("webapp/index.html", "");
        Files.delete(folder.resolve("model/b.bin"));
        assertEquals(folder.resolve("model/model.json")
                + " lists the file \"b.bin\", but the folder has no such file. "
                + "Export the model again.", assertThrows(ToolException.class, this::build).getMessage());
        write("model/model.json",
                "{\"weightsManifest\":[{\"paths\":[\"../model/a.bin/../../teavm/sw.js\"]}]}");
        assertThrows(ToolException.class, this::build);
    }

    @Test
    void mentionsInACircleAreRefused() throws IOException {
        write("webapp/app.css", "@icons/dot.svg@");
        write("webapp/icons/dot.svg", "@app.css@");
        assertEquals("The site's files app.css, icons/dot.svg mention each other in a circle, so none can be"
                + " named after its content. Break the circle.",
                assertThrows(ToolException.class, this::build).getMessage());
    }

    @Test
    void writesNothingButTheSite() throws IOException {
        write("site/old.txt", "old");
        SiteBuilder.write(List.copyOf(build().values()), folder.resolve("site"));
        assertFalse(Files.exists(folder.resolve("site/old.txt")));
        assertTrue(Files.exists(folder.resolve("site/model/model.json")));
    }
}
