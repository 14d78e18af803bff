package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.RankedClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Which classes of an answer are shown: all of a few, the first of many until the rest is asked for, and
 * never more than a page draws at once.
 */
final class ClassList {
    /**
     * How many classes the page asks for and draws at most: a thousand rows take a sixth of a second to lay
     * out.
     */
    static final int LIMIT = 100;

    /** Up to this many classes are always shown whole. */
    private static final int FEW = 10;

    /** How many of many classes are shown at first. */
    private static final int FIRST = 5;

    private final AnswerView view;
    private final Captions captions;
    private List<RankedClass> ranked = List.of();
    private int classCount;
    private boolean expanded;

    ClassList(AnswerView view, Captions captions) {
        this.view = view;
        this.captions = captions;
    }

    /** Shows {@code labels} without shares, to hold the place of an answer. */
    void showPlaceholders(List<String> labels, int count) {
        ranked = List.of();
        classCount = count;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shownOf(Math.max(count, labels.size())); i++) {
            rows.add(new Row(count <= FEW && i < labels.size() ? labels.get(i) : "", "", 0));
        }
        view.rows(rows);
        view.offerRows("", false);
    }

    /** @param count how many classes the model has, which may be more than are ranked */
    void show(List<RankedClass> newRanked, int count) {
        ranked = newRanked;
        classCount = Math.max(count, newRanked.size());
        render();
    }

    void toggle() {
        expanded = !expanded;
        render();
    }

    private void render() {
        int shown = Math.min(shownOf(classCount), ranked.size());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            RankedClass item = ranked.get(i);
            rows.add(new Row(captions.name(item), captions.numbers().percent(item.probability()),
                    item.probability()));
        }
        view.rows(rows);
        view.offerRows(offer(), expanded);
    }

    private int shownOf(int count) {
        return count <= FEW ? count : expanded ? Math.min(count, LIMIT) : FIRST;
    }

    private String offer() {
        if (classCount <= FEW) {
            return "";
        }
        if (expanded) {
            return captions.phrases().text("show-fewer");
        }
        String all = captions.numbers().count(classCount);
        return ranked.size() < classCount
                ? captions.phrases().text("show-first", captions.numbers().count(ranked.size()), all)
                : captions.phrases().text("show-all", all);
    }
}
