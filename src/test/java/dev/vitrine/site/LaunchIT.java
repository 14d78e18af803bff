package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page as an installed app: what its manifest promises, and files that the system opens with it or other apps share.
 * The system's own dialogs are beyond a test; it begins where they hand over.
 */
class LaunchIT extends BrowserCase {
    private static final String FACTS = "document.querySelector('#picture-facts').textContent";
    private static final String MODEL = "document.querySelector('#model').textContent";

    @TempDir
    Path folder;

    private static String file(Path path, String type) throws IOException {
        return "new File([Uint8Array.from(atob('" + Base64.getEncoder().encodeToString(Files.readAllBytes(path))
                + "'), c => c.charCodeAt(0))], '" + path.getFileName() + "', {type: '" + type + "'})";
    }

    @Test
    void canBeInstalledAndSaysWhatItOpens() {
        page.open("/");
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        JsonObject told = page.call("Page.getAppManifest", Map.of());
        assertEquals("[]", told.array("errors").toString());
        // Each test has a private window, which is all that stands in the way.
        assertEquals("[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]",
                page.call("Page.getInstallabilityErrors", Map.of()).array("installabilityErrors").toString());
        JsonObject manifest = JsonReader.read(told.string("data"), "manifest").asObject();
        String shared = manifest.object("share_target").object("params").array("files").toString();
        String handled = manifest.array("file_handlers").toString();
        for (String kind : new String[] {"image/*", ".keras", ".h5", ".zip"}) {
            assertTrue(shared.contains('"' + kind + '"'), kind + " in " + shared);
            assertTrue(handled.contains('"' + kind + '"'), kind + " in " + handled);
        }
    }

    @Test
    void opensFilesThatTheSystemOpensWithIt() throws IOException {
        page.beforeScripts("Object.defineProperty(window, 'launchQueue', {value: {setConsumer: c => window.launch = c}});");
        page.open("/");
        page.evaluate("launch({files: [{getFile: async () => " + file(new SamplePictures(folder).face(), "image/jpeg") + "}]})");
        page.waitFor(FACTS + ".startsWith('portrait.jpg, 900') && " + PageIT.ANSWERED);
        page.evaluate("launch({files: [{getFile: async () => "
                + file(LibraryIT.fixture(folder, "keras3-sequential.keras"), "") + "}]})");
        page.waitFor(MODEL + ".startsWith('keras3-sequential') && " + PageIT.ANSWERED);
    }

    @Test
    void takesAModelThatAnotherAppShares() throws IOException {
        page.open("/");
        page.waitFor("document.querySelector('#offline').checkVisibility() && navigator.serviceWorker.controller");
        page.evaluate("(async () => { const form = new FormData(); form.append('picture', "
                + file(LibraryIT.fixture(folder, "keras3-sequential.keras"), "application/octet-stream")
                + "); window.went = (await fetch('share', {method: 'POST', body: form})).url; })()");
        page.open("/?shared");
        page.waitFor(MODEL + ".startsWith('keras3-sequential')");
    }
}
