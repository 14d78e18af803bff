package dev.vitrine.tool.inspect;

import dev.vitrine.graph.Graph;
import dev.vitrine.inspect.LayerRow;
import dev.vitrine.inspect.LayerTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A graph as text in the manner of Keras' summary: aligned columns, totals below. */
final class SummaryTable {
    private final Graph graph;

    SummaryTable(Graph graph) {
        this.graph = graph;
    }

    String text() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Layer (operation)", "Output shape", "Parameters", "Multiply-adds"});
        double allParameters = 0;
        double allMultiplyAdds = 0;
        List<LayerRow> layers = LayerTable.of(graph);
        for (int i = 0; i < layers.size(); i++) {
            LayerRow layer = layers.get(i);
            allParameters += layer.parameters();
            allMultiplyAdds += layer.multiplyAdds();
            rows.add(new String[] {layer.name() + " (" + layer.operation() + ")",
                graph.nodes().get(i).shape().toString(), count(layer.parameters()), count(layer.multiplyAdds())});
        }
        return aligned(rows) + "Total: " + count(allParameters) + " parameters, " + count(allMultiplyAdds)
                + " multiply-adds for one picture\n";
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String aligned(List<String[]> rows) {
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(String.format("%-" + widths[0] + "s  %-" + widths[1] + "s  %" + widths[2] + "s  %" + widths[3]
                    + "s%n", (Object[]) row));
        }
        return text.toString();
    }
}
