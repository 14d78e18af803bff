package dev.vitrine.browser.part.inspect;

import java.util.List;

/** What the part can show. It keeps no state. */
interface InspectView {
    /** A line of the table, in words. */
    record Line(String name, String operation, String size, String parameters, String multiplyAdds, String bytes) {
    }

    void status(String sentence);

    /** The table and the drawing; empty for none. */
    void layers(List<Line> lines, GraphDrawing drawing);

    /** Whether times can be measured now; while they are, they cannot. */
    void offerTimes(boolean canMeasure);

    /**
     * A second column of the table; none where the list is empty.
     *
     * @param times what each line of the table says there, in the order of {@link #layers}
     */
    void times(List<String> times);

    /** @param order of the table's lines, by their indices; the slowest first, or as they run */
    void order(List<Integer> order, boolean isSlowestFirst);

    /** Which layer's detail is on show or awaited; -1 for none. */
    void mark(int index);

    /** @param detail null while it is awaited */
    void detail(String title, LayerDetail detail);

    void closeDetail();

    void report(String sentence);
}
