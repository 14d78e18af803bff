package dev.vitrine.model;

import dev.vitrine.layers.ModelOutline;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as Keras prints its summary: a row a layer, with its shape for batches of any size and its parameters, the
 * layers that it is called on unless each follows the one before; and, which Keras does not tell, its multiply-adds for
 * one picture.
 */
public final class SummaryTable {
    private static final String[] UNITS = {"B", "KB", "MB", "GB"};
    private static final int FLOAT_BYTES = 4;

    private SummaryTable() {
    }

    public static String of(ModelOutline model) {
        List<String[]> rows = new ArrayList<>();
        boolean chain = isChain(model.rows());
        rows.add(new String[] {"Layer (type)", "Output Shape", "Param #", "Multiply-adds", chain ? "" : "Connected to"});
        double parameters = 0;
        double trainable = 0;
        double multiplyAdds = 0;
        for (ModelOutline.Row row : model.rows()) {
            rows.add(new String[] {row.name() + " (" + row.className() + ")", shapes(row.outputs()),
                count(row.parameters()), count(row.multiplyAdds()), chain ? "" : joined(row.inputs())});
            parameters += row.parameters();
            trainable += row.trainable();
            multiplyAdds += row.multiplyAdds();
        }
        return "Model: \"" + model.name() + "\"\n" + aligned(rows)
                + " Total params: " + sized(parameters) + "\n"
                + " Trainable params: " + sized(trainable) + "\n"
                + " Non-trainable params: " + sized(parameters - trainable) + "\n"
                + " Multiply-adds for one picture: " + count(multiplyAdds) + "\n";
    }

    private static boolean isChain(List<ModelOutline.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> inputs = rows.get(i).inputs();
            if (inputs.size() > 1 || inputs.size() == 1 && (i == 0 || !inputs.get(0).equals(rows.get(i - 1).name()))) {
                return false;
            }
        }
        return true;
    }

    private static String shapes(List<Shape> shapes) {
        List<String> texts = new ArrayList<>();
        for (Shape shape : shapes) {
            StringBuilder text = new StringBuilder("(");
            for (int i = 0; i < shape.rank(); i++) {
                text.append(i > 0 ? ", " : "").append(shape.dim(i) == Shape.UNKNOWN ? "None" : "" + shape.dim(i));
            }
            texts.add(text.append(shape.rank() == 1 ? ",)" : ")").toString());
        }
        return texts.isEmpty() ? "?" : joined(texts);
    }

    private static String joined(List<String> texts) {
        StringBuilder text = new StringBuilder();
        for (String each : texts) {
            text.append(text.length() > 0 ? ", " : "").append(each);
        }
        return text.toString();
    }

    private static String sized(double parameters) {
        double size = parameters * FLOAT_BYTES;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        int hundredths = (int) Math.rint(size * 100);
        int rest = hundredths % 100;
        return count(parameters) + " (" + hundredths / 100 + (rest < 10 ? ".0" : ".") + rest + " " + UNITS[unit] + ")";
    }

    // Groups of three, as English has them: the words around are English too.
    private static String count(double value) {
        StringBuilder text = new StringBuilder();
        double left = Math.rint(value);
        while (left >= 1000) {
            double next = Math.floor(left / 1000);
            int group = (int) (left - next * 1000);
            text.insert(0, (group < 10 ? ",00" : group < 100 ? ",0" : ",") + group);
            left = next;
        }
        return text.insert(0, (int) left).toString();
    }

    private static String aligned(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        int width = -2;
        for (int i = 0; i < widths.length; i++) {
            for (String[] row : rows) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
            width += widths[i] == 0 ? 0 : widths[i] + 2;
        }
        StringBuilder text = new StringBuilder(rule("─", width));
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder(" ");
            for (int k = 0; k < widths.length; k++) {
                String gap = " ".repeat(widths[k] - rows.get(i)[k].length());
                boolean number = k == 2 || k == 3;
                line.append(number ? gap : "").append(rows.get(i)[k]).append(number ? "" : gap).append("  ");
            }
            text.append(line.toString().stripTrailing()).append('\n');
            if (i == 0) {
                text.append(rule("═", width));
            }
        }
        return text.append(rule("─", width)).toString();
    }

    private static String rule(String line, int width) {
        return line.repeat(width + 2) + "\n";
    }
}
