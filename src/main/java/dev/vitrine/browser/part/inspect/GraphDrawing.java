package dev.vitrine.browser.part.inspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each operation stands when a model is drawn: below all that it reads, side by side where the way forks, those that
 * read from the left standing left. Sizes are in the drawing's own units.
 *
 * @param boxes one an operation, in their order
 * @param wires from the foot of one box to the head of another
 */
record GraphDrawing(int width, int height, List<Box> boxes, List<Wire> wires) {
    static final int BOX_WIDTH = 168;
    static final int BOX_HEIGHT = 40;
    private static final int GAP = 22;
    private static final int ROW = BOX_HEIGHT + 26;

    /** An operation, by its upper left corner. */
    record Box(int x, int y) {
    }

    /** From operation to operation. */
    record Wire(int from, int to) {
    }

    static GraphDrawing of(List<LayerLine> lines) {
        int[] depth = new int[lines.size()];
        List<List<Integer>> rows = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < depth.length; i++) {
            for (int input : lines.get(i).inputs()) {
                depth[i] = Math.max(depth[i], depth[input] + 1);
                wires.add(new Wire(input, i));
            }
            while (rows.size() <= depth[i]) {
                rows.add(new ArrayList<>());
            }
            rows.get(depth[i]).add(i);
        }
        int widest = 1;
        for (List<Integer> row : rows) {
            widest = Math.max(widest, row.size());
        }
        int width = widest * (BOX_WIDTH + GAP) + GAP;
        double[] middle = new double[depth.length];
        Box[] boxes = new Box[depth.length];
        for (int d = 0; d < rows.size(); d++) {
            List<Integer> row = rows.get(d);
            for (int i : row) {
                middle[i] = wanted(lines.get(i), middle, width / 2.0);
            }
            row.sort((a, b) -> middle[a] != middle[b] ? Double.compare(middle[a], middle[b]) : a - b);
            place(row, middle, boxes, width, GAP + d * ROW);
        }
        return new GraphDrawing(width, GAP + rows.size() * ROW, List.of(boxes), wires);
    }

    // Under the middle of what it reads.
    private static double wanted(LayerLine line, double[] middle, double alone) {
        double sum = 0;
        for (int input : line.inputs()) {
            sum += middle[input];
        }
        return line.inputs().length == 0 ? alone : sum / line.inputs().length;
    }

    // As near to where each wants to be as the others and the edges leave it.
    private static void place(List<Integer> row, double[] middle, Box[] boxes, int width, int y) {
        int step = BOX_WIDTH + GAP;
        double least = GAP;
        for (int n = 0; n < row.size(); n++) {
            int i = row.get(n);
            double room = width - (double) (row.size() - n) * step;
            double x = Math.min(room, Math.max(least, middle[i] - BOX_WIDTH / 2.0 - spread(row, middle, n) * step));
            boxes[i] = new Box((int) Math.round(x), y);
            middle[i] = boxes[i].x() + BOX_WIDTH / 2.0;
            least = x + step;
        }
    }

    // Several that want the same place share it: half of them go to its left.
    private static double spread(List<Integer> row, double[] middle, int n) {
        int after = n;
        while (after + 1 < row.size() && middle[row.get(after + 1)] == middle[row.get(n)]) {
            after++;
        }
        return (after - n) / 2.0;
    }
}
