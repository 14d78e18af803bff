package dev.vitrine.browser.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of page and parts, as the tests read them from the sources. */
public final class Translations {
    static final Path LANGUAGES = Path.of("webapp/languages");
    private static final Path WORDS = Path.of("src/main/java/dev/vitrine/browser/i18n");

    private Translations() {
    }

    /** Page and all parts in a language. */
    public static Phrases of(String tag) {
        List<String> tables = new ArrayList<>();
        try {
            if (!tag.equals(Languages.ENGLISH)) {
                tables.add(Files.readString(LANGUAGES.resolve(tag + ".txt")));
            }
            tables.addAll(english());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(tag, tables.toArray(new String[0]));
    }

    /** The table of every {@code *Words} class, and of index.html. */
    static List<String> english() throws IOException {
        List<String> tables = new ArrayList<>();
        tables.add(index());
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith("Words.java")) {
                    tables.add(table(name.substring(0, name.length() - ".java".length())));
                }
            }
        }
        return tables;
    }

    /** What index.html says: each text and each picture's alternative with its key. */
    static String index() throws IOException {
        StringBuilder table = new StringBuilder();
        Matcher texts = Pattern.compile("data-text=\"([^\"]*)\"[^>]*>([^<]*)<|alt=\"([^\"]*)\" data-alt=\"([^\"]*)\"")
                .matcher(Files.readString(Path.of("webapp/index.html")));
        List<String> keys = new ArrayList<>();
        while (texts.find()) {
            String key = texts.group(1) == null ? texts.group(4) : texts.group(1);
            if (!keys.contains(key) && !key.equals("choose")) {
                keys.add(key);
                table.append(key).append(" = ").append(texts.group(1) == null ? texts.group(3) : texts.group(2))
                        .append('\n');
            }
        }
        return table.toString();
    }

    private static String table(String type) {
        try {
            return (String) Class.forName(Translations.class.getPackageName() + '.' + type).getField("ENGLISH")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no public ENGLISH", e);
        }
    }
}
