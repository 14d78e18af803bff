package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/layers.md} what the case list says. With {@code -Dlayers.table=write} it writes the file. */
class LayerTableTest {
    private static final Path TABLE = Path.of("docs", "layers.md");
    private static final String HEAD = """
            # Layers

            What runs, class by class. Every row is a set of small models in `src/test/resources/golden/layers/`, which the
            tests run on each build: all of them give the expected values here. TF.js is 4.22.0 with its cpu backend.
            "same" means that it agrees with Keras to 1e-4; where it refuses or differs, the expected values are those of
            real Keras (2.15 for files of Keras 2, 3.15 for files of Keras 3). Rows that name a Keras are models that this
            Keras wrote itself.

            This file is generated: `./mvnw -Dteavm.skip=true test -Dtest=LayerTableTest -Dlayers.table=write`.

            | class or subject | cases | TF.js 4.22 | here |
            | --- | --- | --- | --- |
            """;

    @Test
    void theTableIsWhatTheCasesSay() throws IOException {
        Map<String, List<GoldenCase>> rows = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (GoldenCase golden : GoldenCase.all()) {
            String group = golden.id().substring(0, golden.id().lastIndexOf('-'));
            rows.computeIfAbsent(group, key -> new ArrayList<>()).add(golden);
        }
        StringBuilder table = new StringBuilder(HEAD);
        int all = 0;
        for (Map.Entry<String, List<GoldenCase>> row : rows.entrySet()) {
            int count = row.getValue().size();
            all += count;
            table.append("| ").append(row.getKey()).append(" | ").append(count).append(" | ")
                    .append(tfjs(row.getValue())).append(" | ").append("all ").append(count).append(" |\n");
        }
        table.append("| **together** | ").append(all).append(" | | all ").append(all).append(" |\n");
        if ("write".equals(System.getProperty("layers.table"))) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertEquals(table.toString(), Files.readString(TABLE), TABLE + " is out of date: run"
                + " ./mvnw -Dteavm.skip=true test -Dtest=LayerTableTest -Dlayers.table=write");
    }

    private static String tfjs(List<GoldenCase> cases) {
        int same = 0;
        int differs = 0;
        Map<String, Integer> refusals = new TreeMap<>();
        for (GoldenCase golden : cases) {
            switch (golden.tfjs()) {
                case "same" -> same++;
                case "differs" -> differs++;
                case "not asked" -> { }
                default -> refusals.merge(plain(golden.tfjs()), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        if (same > 0) {
            parts.add(same == cases.size() ? "same" : same + " same");
        }
        if (differs > 0) {
            parts.add(differs + " differ");
        }
        refusals.forEach((reason, count) -> parts.add(count + " refused: " + reason));
        return parts.isEmpty() ? "not asked" : String.join("; ", parts);
    }

    // The first sentence, without what would break a table or tell one shape from another.
    private static String plain(String error) {
        int end = error.indexOf(". ");
        String sentence = (end < 0 ? error : error.substring(0, end)).replace("|", "/").replaceAll("\\s+", " ")
                .replaceAll("[\\[(]?\\d+(,\\d+)+[\\])]?", "…").replaceAll("\\.$", "");
        return sentence.length() > 90 ? sentence.substring(0, 90) + "…" : sentence;
    }
}
