package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.convert.GivenFiles;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.zip.ZipArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of the visitor's own in the page: a Keras file in, the model's answer to a picture out, and a ZIP of it. */
class LibraryIT extends BrowserCase {
    private static final String REPORT = "document.querySelector('#part-library .report').textContent";
    static final String ALERT = "document.querySelector('#part-library .alert').textContent";
    private static final String MODEL = "document.querySelector('#model').textContent";

    static final String KEEP = "#part-library .actions:nth-of-type(3) button:nth-of-type(2)";
    private static final String FACTS = "document.querySelector('#part-library .kept li:has(input) .report')";
    private static final String NAMES =
            "[...document.querySelectorAll('#classes .name')].map(e => e.textContent).sort().join()";

    @TempDir
    Path folder;

    private Path picture;

    @BeforeEach
    void drawAPicture() throws IOException {
        picture = new SamplePictures(folder).face();
    }

    private Path fixture(String name) throws IOException {
        return fixture(folder, name);
    }

    static Path fixture(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), Golden.array(name));
    }

    private void openPart() {
        page.open("/");
        page.input().click("[data-part=library]");
        page.waitFor("document.querySelector('#part-library .room-lead')");
    }

    @Test
    void runsAKerasFileAndSavesItAsAZip() throws IOException {
        openPart();
        Path labels = Files.writeString(folder.resolve("labels.txt"), "grave\nglad\nelsewhere\n");
        page.input().choose("#model-files", labels, fixture("keras3-sequential.keras"));
        page.waitFor(REPORT + ".startsWith('keras3-sequential has been opened')");
        page.waitFor(MODEL + ".startsWith('keras3-sequential, 3')");
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
        assertEquals("[\"elsewhere\",\"glad\",\"grave\"]", page.evaluate(
                "[...document.querySelectorAll('#classes .name')].map(e => e.textContent).sort()").toString());
        assertEquals("8 × 8, grey", page.text("document.querySelector('#sight-facts').textContent"));

        page.screenshot("library");
        page.evaluate("URL.createObjectURL = blob => { window.zip = blob; return '#'; };"
                + "HTMLAnchorElement.prototype.click = function() { window.saved = this.download; }");
        page.input().click("#part-library .actions:nth-of-type(3) button");
        page.waitFor("window.saved");
        assertEquals("keras3-sequential.zip", page.text("window.saved"));
        byte[] zip = Base64.getDecoder().decode(page.text("window.zip.arrayBuffer()"
                + ".then(b => btoa(String.fromCharCode(...new Uint8Array(b))))"));
        Map<String, byte[]> expected = GivenFiles.open("given", Map.of(
                "keras3-sequential.keras", Golden.array("keras3-sequential.keras"),
                "labels.txt", Files.readAllBytes(labels))).files();
        ZipArchive archive = ZipArchive.open(Bytes.of("saved.zip", zip));
        for (String name : archive.names()) {
            if (!name.equals("model.json")) {
                assertArrayEquals(expected.get(name), archive.read(name).toArray(), name);
            }
        }
        assertEquals(expected.size(), archive.names().size());

        // What was saved is a model that can be given again.
        page.input().choose("#model-files", Files.write(folder.resolve("saved.zip"), zip));
        page.waitFor(REPORT + ".startsWith('saved has been opened')");
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void takesAModelDroppedAnywhere() throws IOException {
        page.open("/");
        page.input().drop("h1", fixture("keras2-sequential.h5"));
        page.waitFor(MODEL + ".startsWith('keras2-sequential')");
        assertTrue(page.isTrue("document.querySelector('#part-library').checkVisibility()"));
    }

    @Test
    void takesLabelsAndFoldersDroppedTogether() throws IOException {
        page.open("/");
        page.waitFor(MODEL);
        Path labels = Files.writeString(folder.resolve("labels.txt"), "0 grave\n1 glad\n2 elsewhere\n");
        page.input().drop("h1", fixture("keras3-sequential.keras"), labels);
        page.waitFor(MODEL + ".startsWith('keras3-sequential, 3')");
        page.input().drop("h1", picture);
        page.waitFor(PageIT.ANSWERED);
        assertEquals("[\"elsewhere\",\"glad\",\"grave\"]", page.evaluate(
                "[...document.querySelectorAll('#classes .name')].map(e => e.textContent).sort()").toString());

        Path saved = Files.createDirectories(folder.resolve("Mon modèle"));
        for (Map.Entry<String, byte[]> file : Golden.unzipped("keras2-sequential.savedmodel.zip").entrySet()) {
            Path path = saved.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        page.input().drop("h1", saved);
        page.waitFor(MODEL + ".startsWith('Mon modèle, 3')");
        page.waitFor(PageIT.ANSWERED);

        page.input().drop("h1", fixture("keras2-weights-only.h5"));
        page.waitFor(ALERT);
        assertTrue(page.isTrue("document.querySelector('#part-library').checkVisibility()"));
        assertTrue(page.text(MODEL).startsWith("Mon modèle"));
    }

    @Test
    void goesBackToTheSitesOwnModel() throws IOException {
        openPart();
        page.waitFor(MODEL);
        String own = page.text(MODEL);
        page.input().choose("#model-files", fixture("keras2-sequential.h5"));
        page.waitFor(MODEL + ".startsWith('keras2-sequential')");
        page.input().click("#part-library .actions:nth-of-type(3) button:nth-of-type(3)");
        page.waitFor(MODEL + " === " + '"' + own + '"');
        assertEquals("This site’s own model is back.", page.text(REPORT));
    }

    @Test
    void keepsAModelForLaterVisitsWithoutANetwork() throws IOException {
        String line = "document.querySelector('#part-library .kept li:has(input)')";
        openPart();
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        page.input().choose("#model-files", fixture("keras3-sequential.keras"));
        page.waitFor(MODEL + ".startsWith('keras3-sequential')");
        page.input().click(KEEP);
        page.waitFor(line);
        assertEquals("keras3-sequential", page.text(line + ".querySelector('input').value"));
        page.evaluate("(e => { e.value = 'Faces'; e.dispatchEvent(new Event('change')); })(" + line
                + ".querySelector('input'))");
        page.waitFor(line + ".querySelector('input').value === 'Faces'");
        server.close();
        page.reload();
        page.input().click("[data-part=library]");
        page.waitFor(line);
        page.screenshot("library-kept");
        page.input().click("#part-library .kept .button");
        page.waitFor(REPORT + ".startsWith('Faces has been opened')");
        page.waitFor(MODEL + ".startsWith('keras3-sequential, 3')");
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
        page.input().click("#part-library .kept .quiet");
        page.waitFor("!" + line);
    }

    @Test
    void saysHowMuchRoomThereIsAndWhenThereIsNone() throws IOException {
        String room = "document.querySelector('#part-library .kept + .report').textContent";
        openPart();
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        page.waitFor(room);
        assertTrue(page.text(room).matches("This site takes [\\d.,]+ [kM]B of the [\\d.,]+ [MG]B that the browser lets it have,"
                + " and .*"), page.text(room));
        page.evaluate("navigator.storage.persist = () => { window.asked = true; return Promise.resolve(true); };"
                + "navigator.storage.persisted = () => Promise.resolve(!!window.asked)");
        page.input().choose("#model-files", fixture("keras3-sequential.keras"));
        page.waitFor(MODEL + ".startsWith('keras3-sequential')");
        page.limitStorage(1000);
        page.input().click(KEEP);
        page.waitFor(ALERT);
        assertEquals("This browser has no room left for the model. Remove another, or save it as a ZIP.", page.text(ALERT));
        page.limitStorage(1e10);
        page.input().click(KEEP);
        page.waitFor("document.querySelector('#part-library .kept li:has(input)')");
        page.waitFor(room + ".endsWith(' GB that the browser lets it have, and keeps them until you remove them.')");
    }

    @Test
    void callsTheClassesAsAPersonWants() throws IOException {
        openPart();
        page.waitFor(MODEL);
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
        String own = page.text(NAMES);
        page.input().click("#part-library .labels summary");
        assertEquals(own, page.text("document.querySelector('#labels-text').value.split('\\n').sort().join()"));
        page.evaluate("document.querySelector('#labels-text').value = 'a\\nb'");
        page.input().click("#part-library .labels .actions button");
        assertEquals("The model tells 7 classes apart; there are 2 lines here. Write one a class.",
                page.text("document.querySelector('.labels .report').textContent"));
        page.input().choose("#labels-file", Files.writeString(folder.resolve("n.txt"), "0 a\n1 b\n2 c\n3 d\n4 e\n5 f\n6 g\n"));
        page.waitFor(NAMES + " === 'a,b,c,d,e,f,g'");
        page.waitFor(PageIT.ANSWERED);

        // On the next visit too, without opening the library; and in what the recipe saves.
        page.reload();
        page.input().choose("#file", picture);
        page.waitFor(NAMES + " === 'a,b,c,d,e,f,g' && " + PageIT.ANSWERED);
        page.evaluate("URL.createObjectURL = blob => { blob.text().then(t => window.saved = t); return 'about:blank'; };"
                + "HTMLAnchorElement.prototype.click = function() { }");
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-preset')?.value");
        page.input().click("#part-recipe .actions button");
        page.waitFor("window.saved");
        assertEquals("[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]", page.text("JSON.stringify(JSON.parse(saved).labels)"));

        page.input().click("[data-part=library]");
        page.input().click("#part-library .labels summary");
        page.input().click("#part-library .labels .actions button:nth-of-type(3)");
        page.waitFor(NAMES + " === '" + own + "' && " + PageIT.ANSWERED);
    }

    @Test
    void keepsAndSavesTheNamesOfItsOwnModelsClasses() throws IOException {
        openPart();
        page.input().choose("#model-files", fixture("keras3-sequential.keras"));
        page.waitFor(MODEL + ".startsWith('keras3-sequential')");
        page.input().click("#part-library .labels summary");
        page.evaluate("document.querySelector('#labels-text').value = 'grave\\nglad\\nelsewhere'");
        page.input().click("#part-library .labels .actions button");
        page.waitFor(NAMES + " === 'elsewhere,glad,grave'");
        page.evaluate("URL.createObjectURL = blob => { window.zip = blob; return '#'; };"
                + "HTMLAnchorElement.prototype.click = function() { }");
        page.input().click("#part-library .actions:nth-of-type(3) button");
        page.waitFor("window.zip");
        ZipArchive archive = ZipArchive.open(Bytes.of("saved.zip", Base64.getDecoder().decode(page.text(
                "window.zip.arrayBuffer().then(b => btoa(String.fromCharCode(...new Uint8Array(b))))"))));
        assertTrue(archive.read("metadata.json").utf8().replaceAll("\\s", "").contains(
                "\"labels\":[\"grave\",\"glad\",\"elsewhere\"]"), archive.read("metadata.json").utf8());
        page.input().click(KEEP);
        page.waitFor("document.querySelector('#part-library .kept li:has(input)')");
        page.evaluate("localStorage.clear()");
        page.reload();
        page.input().click("[data-part=library]");
        page.waitFor("document.querySelector('#part-library .kept li:has(input)')");
        page.input().click("#part-library .kept .button");
        page.waitFor(NAMES + " === 'elsewhere,glad,grave'");
    }

    @Test
    void tellsWhereEachModelComesFromAndWhetherItWorksOffline() throws IOException {
        String own = "document.querySelector('#part-library .kept li:not(:has(input))').textContent";
        openPart();
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        page.waitFor(own + ".includes('Built in.') && " + own + ".includes(' 832.0 kB.')");
        page.waitFor(own + ".includes('Works without a network.')");
        assertTrue(page.text(own).startsWith(page.text(MODEL).split(",")[0]), page.text(own));
        String before = page.text(MODEL);
        page.input().choose("#model-files", fixture("keras3-sequential.keras"));
        page.waitFor(MODEL + ".startsWith('keras3-sequential')");
        page.input().click(KEEP);
        page.waitFor(FACTS + "?.textContent.startsWith('From keras3-sequential.keras. ')");
        assertTrue(page.text(FACTS + ".textContent").endsWith(". Works without a network."), page.text(FACTS + ".textContent"));
        page.input().click("#part-library .kept li:not(:has(input)) .button");
        page.waitFor(MODEL + " === '" + before + "'");
        assertTrue(page.isTrue("!document.querySelector('#part-library .kept li:not(:has(input)) .quiet')"));
    }

    @Test
    void opensAModelByItsAddressAndKeepsIt() throws IOException {
        openPart();
        page.waitFor(MODEL);
        String address = page.text("location.origin") + "/model";
        page.input().click("#model-address");
        page.input().type(address);
        page.input().press("Enter");
        page.waitFor(REPORT + ".startsWith('model has been opened')");
        page.waitFor(MODEL + ".includes(', 7')");
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
        page.input().click(KEEP);
        page.waitFor(FACTS + "?.textContent.startsWith('From " + address + "/model.json. ')");

        page.console().expect("404");
        page.evaluate("document.querySelector('#model-address').value = location.origin + '/none/other.json'");
        page.input().click("#part-library .address button");
        page.waitFor(ALERT + ".endsWith('none/other.json could not be fetched: the site answered with status 404."
                + " Check the address.')");
        page.console().expect("ERR_");
        page.console().expect("CORS");
        page.console().expect("Content Security Policy");
        page.evaluate("document.querySelector('#model-address').value = 'https://127.0.0.1:1/m'");
        page.input().click("#part-library .address button");
        page.waitFor(ALERT + ".startsWith('https://127.0.0.1:1/m/model.json could not be fetched.')");
        assertTrue(page.text(ALERT).contains("(CORS)"));
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void saysWhatAFileIsInstead() throws IOException {
        openPart();
        page.input().choose("#model-files", fixture("keras2-weights-only.h5"));
        page.waitFor(ALERT);
        page.screenshot("library-refused");
        assertTrue(page.text(ALERT).startsWith("keras2-weights-only.h5 holds weights without the model"));
        page.input().choose("#file", picture);
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void worksOfflineAndInFrench() throws IOException {
        Page french = newPage(PageOptions.desktop().inLocale("fr-FR"));
        french.open("/");
        french.waitFor("document.querySelector('#offline').checkVisibility()");
        server.close();
        french.reload();
        french.input().click("[data-part=library]");
        french.waitFor("document.querySelector('#part-library .room-lead')");
        french.input().choose("#model-files", fixture("keras2-nested.savedmodel.zip"));
        french.waitFor(REPORT + ".startsWith('keras2-nested est ouvert')");
    }
}
