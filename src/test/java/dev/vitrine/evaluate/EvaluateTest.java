package dev.vitrine.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluateTest {
    private static final int NONE = Verdict.UNKNOWN;
    private static final List<String> LABELS = List.of("cat", "dog, big", "hot dog");

    private static Verdict verdict(String name, int expected, int predicted, double probability, double expectedShare) {
        return new Verdict(name, expected, List.of(predicted), List.of(probability), expectedShare, "");
    }

    @Test
    void readsTheClassOffTheInnermostFolder() {
        FolderLabels labels = new FolderLabels(List.of(List.of("chat", "chien", "Hot Dog"), List.of("cat", "dog", "x")));
        assertEquals(2, labels.of("test/hot_dog/1.png"));
        assertEquals(2, labels.of("HOT-DOG/deep/er/1.png"));
        assertEquals(1, labels.of("cat/dog/1.png"));
        assertEquals(0, labels.of("Chat/1.png"));
        assertEquals(2, labels.of("set/2/7.png"));
        assertEquals(NONE, labels.of("set/3/7.png"));
        assertEquals(NONE, labels.of("cat.png"));
        assertEquals(NONE, labels.of("cats/1.png"));
        assertEquals(NONE, labels.of("99999999999/1.png"));
    }

    @Test
    void countsWhoWasTakenForWhom() {
        ConfusionMatrix matrix = ConfusionMatrix.of(3, List.of(verdict("a", 0, 0, .9, .9), verdict("b", 0, 1, .8, .1),
                verdict("c", 1, 1, .7, .7), verdict("d", 0, 0, .6, .6), verdict("e", NONE, 0, .5, 0),
                Verdict.failed("f", 2, "damaged")));
        assertEquals(4, matrix.total());
        assertEquals(3, matrix.right());
        assertEquals(0.75, matrix.accuracy());
        assertEquals(1, matrix.count(0, 1));
        assertEquals(1.0, matrix.precision(0));
        assertEquals(2.0 / 3, matrix.recall(0));
        assertEquals(0.5, matrix.precision(1));
        assertEquals(1.0, matrix.recall(1));
        assertTrue(Double.isNaN(matrix.precision(2)) && Double.isNaN(matrix.recall(2)));
        assertTrue(Double.isNaN(new ConfusionMatrix(3).accuracy()));
    }

    @Test
    void putsTheWorstMistakesFirst() {
        List<Verdict> verdicts = new ArrayList<>(List.of(verdict("right", 0, 0, .9, .9), verdict("unknown", NONE, 0, .5, 0),
                verdict("slightly wrong", 0, 1, .5, .4), verdict("badly wrong", 0, 1, .99, .001),
                verdict("hardly right", 1, 1, .4, .4), Verdict.failed("broken", 1, "damaged")));
        verdicts.sort(VerdictOrder.MISTAKE.comparator());
        assertEquals("badly wrong, slightly wrong, hardly right, right, broken, unknown", names(verdicts));
        verdicts.sort(VerdictOrder.PREDICTED.comparator());
        assertEquals("broken", verdicts.get(5).name());
    }

    @Test
    void sortsNumberedNamesByNumber() {
        List<Verdict> verdicts = new ArrayList<>();
        for (String name : List.of("b/10.png", "b/9.png", "a/2.png", "b/09.png", "b/1000000000000.png", "b")) {
            verdicts.add(verdict(name, NONE, 0, 1, 0));
        }
        verdicts.sort(VerdictOrder.NAME.comparator());
        assertEquals("a/2.png, b, b/9.png, b/09.png, b/10.png, b/1000000000000.png", names(verdicts));
    }

    @Test
    void writesTablesThatOthersRead() {
        List<Verdict> verdicts = List.of(new Verdict("=1+1.png", 0, List.of(1, 0), List.of(0.75, 0.25), 0.25, ""),
                Verdict.failed("a \"b\".png", NONE, "It is\ncut short."));
        assertEquals("file,expected,predicted,probability,right,class_2,probability_2,class_3,probability_3,failure\r\n"
                + "\"'=1+1.png\",cat,\"dog, big\",0.750000,no,cat,0.250000,,,\r\n"
                + "\"a \"\"b\"\".png\",,,,,,,,,\"It is\ncut short.\"\r\n", ResultFile.csv(verdicts, LABELS));
        assertEquals("{\"model\":\"pets\",\"pictures\":[\n{\"file\":\"=1+1.png\",\"expected\":\"cat\",\"classes\":["
                + "{\"index\":1,\"label\":\"dog, big\",\"probability\":0.750000},"
                + "{\"index\":0,\"label\":\"cat\",\"probability\":0.250000}]},\n"
                + "{\"file\":\"a \\\"b\\\".png\",\"failure\":\"It is\\u000acut short.\"}\n]}\n",
                ResultFile.json("pets", verdicts, LABELS));
    }

    @Test
    void probabilitiesAreWrittenToAMillionth() {
        for (String[] pair : new String[][] {{"1", "1.000000"}, {"0.9999999", "1.000000"}, {"4.9e-7", "0.000000"},
            {"0.0000005", "0.000001"}, {"-0.25", "-0.250000"}, {"NaN", "null"}, {"12.5", "12.500000"}}) {
            String row = ResultFile.csv(List.of(verdict("a", NONE, 0, Double.parseDouble(pair[0]), 0)), LABELS);
            assertEquals(pair[1], row.split("\r\n")[1].split(",")[3]);
        }
    }

    private static String names(List<Verdict> verdicts) {
        List<String> names = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            names.add(verdict.name());
        }
        return String.join(", ", names);
    }
}
