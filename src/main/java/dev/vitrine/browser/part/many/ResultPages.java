package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.evaluate.ConfusionMatrix;
import dev.vitrine.evaluate.Verdict;
import dev.vitrine.evaluate.VerdictOrder;
import java.util.ArrayList;
import java.util.List;

/** Many verdicts as a table, a page at a time in the order that was chosen, and their sums. It asks nothing. */
final class ResultPages {
    static final int PAGE = 50;
    private static final int MOST_CLASSES = 20;

    private final ManyView view;
    private final Phrases phrases;
    private final Numbers numbers;
    private List<Verdict> verdicts = List.of();
    private List<String> labels = List.of();
    private ConfusionMatrix matrix = new ConfusionMatrix(0);
    private VerdictOrder order;
    private int page;

    ResultPages(ManyView view, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.phrases = phrases;
        this.numbers = numbers;
    }

    ConfusionMatrix matrix() {
        return matrix;
    }

    /** Back to the first page and the order that fits what comes. */
    void reset() {
        order = null;
        page = 0;
    }

    void order(String key) {
        for (VerdictOrder each : VerdictOrder.values()) {
            order = key(each).equals(key) ? each : order;
        }
        page = 0;
        table();
    }

    void turn(int by) {
        page = Math.max(0, Math.min((verdicts.size() - 1) / PAGE, page + by));
        table();
    }

    void show(List<Verdict> shown, List<String> names) {
        verdicts = shown;
        labels = names;
        matrix = ConfusionMatrix.of(labels.size(), verdicts);
        table();
        sums();
    }

    private void table() {
        boolean marked = matrix.total() > 0;
        VerdictOrder used = order != null ? order : marked ? VerdictOrder.MISTAKE : VerdictOrder.NAME;
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            sorted.add(i);
        }
        sorted.sort((a, b) -> used.comparator().compare(verdicts.get(a), verdicts.get(b)));
        int from = Math.min(page * PAGE, Math.max(0, (sorted.size() - 1) / PAGE * PAGE));
        int end = Math.min(sorted.size(), from + PAGE);
        List<ManyView.Row> rows = new ArrayList<>();
        for (int i = from; i < end; i++) {
            rows.add(row(sorted.get(i), verdicts.get(sorted.get(i))));
        }
        view.orders(orders(marked), key(used));
        view.table(rows, marked, rows.isEmpty() ? "" : phrases.text("many-page", numbers.count(from + 1),
                numbers.count(end), numbers.count(sorted.size())), from > 0, end < sorted.size());
    }

    private static List<String> orders(boolean marked) {
        List<String> keys = new ArrayList<>();
        for (VerdictOrder each : VerdictOrder.values()) {
            if (marked || each != VerdictOrder.MISTAKE && each != VerdictOrder.EXPECTED) {
                keys.add(key(each));
            }
        }
        return keys;
    }

    static String key(VerdictOrder order) {
        return switch (order) {
            case NAME -> "name";
            case PREDICTED -> "predicted";
            case EXPECTED -> "expected";
            case PROBABILITY -> "probability";
            case MISTAKE -> "mistake";
        };
    }

    private ManyView.Row row(int index, Verdict verdict) {
        int mark = !verdict.isJudged() ? 0 : verdict.isRight() ? 1 : -1;
        String answer = verdict.isAnswered() ? label(verdict.predicted())
                : verdict.failure().isEmpty() ? phrases.text("many-no-answer") : verdict.failure();
        return new ManyView.Row(index, verdict.name(), answer,
                verdict.isAnswered() ? numbers.percent(verdict.probability()) : "",
                verdict.expected() == Verdict.UNKNOWN ? "" : label(verdict.expected()),
                phrases.text(mark > 0 ? "many-right" : mark < 0 ? "many-wrong" : "many-unknown"), mark);
    }

    private String label(int index) {
        return index < labels.size() ? labels.get(index) : phrases.text("many-class", numbers.count(index));
    }

    private void sums() {
        List<ManyView.ClassRow> rows = new ArrayList<>();
        for (int c = 0; c < labels.size() && matrix.total() > 0; c++) {
            if (matrix.shown(c) + matrix.taken(c) > 0) {
                rows.add(new ManyView.ClassRow(labels.get(c), numbers.count(matrix.shown(c)),
                        share(matrix.precision(c)), share(matrix.recall(c))));
            }
        }
        view.classes(rows);
        boolean isSmall = labels.size() <= MOST_CLASSES;
        int[] counts = new int[matrix.total() > 0 && isSmall ? labels.size() * labels.size() : 0];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = matrix.count(i / labels.size(), i % labels.size());
        }
        view.matrix(labels, counts, matrix.total() == 0 || isSmall ? "" : phrases.text("many-matrix-large",
                numbers.count(MOST_CLASSES), numbers.count(labels.size())));
    }

    private String share(double value) {
        return Double.isNaN(value) ? phrases.text("many-nothing") : numbers.percent(value);
    }
}
