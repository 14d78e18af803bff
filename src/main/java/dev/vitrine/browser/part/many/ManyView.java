package dev.vitrine.browser.part.many;

import java.util.List;

/** What the part can show, in words already localised. It keeps no state. */
interface ManyView {
    /** A row of the table; {@code index} says which picture, {@code mark} is 1 for right, -1 for wrong, 0 for unknown. */
    record Row(int index, String name, String answer, String share, String truth, String markWord, int mark) {
    }

    /** A row of the table class by class. */
    record ClassRow(String name, String shown, String precision, String recall) {
    }

    /** A row of the ranking; {@code recipe} is what to use, as JSON. */
    record RecipeRow(String words, String accuracy, String loss, String recipe) {
    }

    /** The line under the buttons. @param share 0 to 1, negative where nothing is under way */
    void progress(String sentence, double share);

    /** The same, said to screen readers too. */
    void report(String sentence);

    /** Says a sentence to screen readers that is on show already. */
    void announce(String sentence);

    /** @param marked whether there are known classes to compare with */
    void table(List<Row> rows, boolean marked, String pages, boolean hasBefore, boolean hasAfter);

    /** Which orders there are to choose from, by key. */
    void orders(List<String> keys, String chosen);

    void classes(List<ClassRow> rows);

    /** @param counts row by row, {@code labels.size()} each; empty where it would be too large, with a sentence why */
    void matrix(List<String> labels, int[] counts, String sentence);

    /** Whether files can be taken away, and recipes tried on that many pictures (0 for not at all). */
    void offer(boolean files, int trials);

    void ranking(List<RecipeRow> rows, String sentence, double share);

    /** Shows one of the pictures in the page. */
    void show(int index);

    void save(String text, String type, String name);
}
