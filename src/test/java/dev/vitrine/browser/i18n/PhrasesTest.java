package dev.vitrine.browser.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Phrases ENGLISH = Translations.of("en");
    private static final Phrases FRENCH = Translations.of("fr");

    @Test
    void putsValuesWhereTheyGo() {
        Phrases phrases = new Phrases("x", "a = {1} of {0}, {1}\nb = plain\n");
        assertEquals("two of one, two", phrases.text("a", "one", "two"));
        assertEquals("plain", phrases.text("b"));
    }

    @Test
    void givesTheKeyWhereThereIsNoSentence() {
        assertEquals("nowhere", new Phrases("x", "a = b").text("nowhere"));
    }

    @Test
    void leavesFailuresWithTooFewValuesToTheEngine() {
        assertNull(FRENCH.failure("image-too-large", List.of("a.png", "12000")));
        assertNotNull(FRENCH.failure("image-too-large", List.of("a.png", "12000", "9000", "108", "64")));
        assertNull(FRENCH.failure("no-such-code", List.of()));
    }

    @Test
    void hearsTheTranslationBeforeTheEnglish() {
        Phrases phrases = new Phrases("x", "a = ah", "a = oh\nb = only here");
        assertEquals("ah", phrases.text("a"));
        assertEquals("only here", phrases.text("b"));
    }

    @Test
    void everyLanguageHasEverySentence() throws IOException {
        TreeSet<String> english = new TreeSet<>();
        for (String table : Translations.english()) {
            for (String key : new Phrases("en", table).keys()) {
                assertTrue(english.add(key), "two parts, or one of them twice, have the sentence " + key);
            }
        }
        try (Stream<Path> files = Files.list(Translations.LANGUAGES)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Phrases phrases = new Phrases("x", Files.readString(file));
                TreeSet<String> missing = new TreeSet<>(english);
                missing.removeAll(phrases.keys());
                assertTrue(missing.isEmpty(), file + " lacks " + missing);
                TreeSet<String> needless = new TreeSet<>(phrases.keys());
                needless.removeAll(english);
                needless.removeIf(key -> key.startsWith("failure."));
                assertTrue(needless.isEmpty(), file + " translates what nobody says: " + needless);
                assertEquals(phrases.keys().size(), new TreeSet<>(phrases.keys()).size(), file + " repeats a key");
                for (String key : english) {
                    assertEquals(values(ENGLISH, key), values(phrases, key), file + " " + key);
                }
            }
        }
    }

    @Test
    void indexHtmlSaysTheSameThingEverywhere() throws IOException {
        Phrases index = new Phrases("en", Translations.index());
        assertTrue(index.keys().size() > 15, "index.html mentions " + index.keys());
        String page = Files.readString(Path.of("webapp/index.html"));
        Matcher mentions = Pattern.compile("data-text=\"([^\"]*)\"[^>]*>([^<]*)<").matcher(page);
        while (mentions.find()) {
            assertEquals(ENGLISH.text(mentions.group(1)), mentions.group(2), mentions.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image-empty", "image-not-an-image", "image-truncated", "image-too-large",
        "image-unreadable", "image-unsupported", "model-not-found", "model-not-json", "model-is-html", "model-is-graph",
        "model-weights-only", "model-unreachable", "json-invalid", "manifest-invalid", "shard-not-found",
        "shard-is-html", "weights-truncated", "weights-too-long", "weight-dtype-unsupported",
        "weight-missing", "weight-mismatch", "layers-unknown", "layer-unsupported", "shape-mismatch",
        "out-of-memory", "model-too-large", "worker-failed", "internal", "model-not-keras",
        "file-is-pointer", "recipe-unfit"})
    void saysEveryFailureInFrench(String code) {
        String sentence = FRENCH.failure(code, List.of("A", "B", "C", "D", "E"));
        assertNotNull(sentence);
        assertTrue(sentence.endsWith("."), sentence);
    }

    @ParameterizedTest
    @CsvSource({"fr, fr, fr", "fr-CA, fr, fr-CA", "en-GB, en, en-GB", "de, en, en", "fro, en, en",
        "'de;fr-BE;en', fr, fr-BE", "'', en, en"})
    void choosesTheFirstPreferredLanguageThatItSpeaks(String preferred, String spoken, String numbers) {
        List<String> tags = preferred.isEmpty() ? List.of() : List.of(preferred.split(";"));
        assertEquals(spoken, Languages.choose(tags, List.of("fr")));
        assertEquals(numbers, Languages.numberTag(spoken, tags));
    }

    private static TreeSet<String> values(Phrases phrases, String key) {
        TreeSet<String> values = new TreeSet<>();
        String text = phrases.text(key, "<0>", "<1>", "<2>", "<3>", "<4>", "<5>");
        for (int i = 0; i < 6; i++) {
            if (text.contains("<" + i + ">")) {
                values.add(Integer.toString(i));
            }
        }
        return values;
    }
}
