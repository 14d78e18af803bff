package dev.vitrine.kernel;

import dev.vitrine.graph.Reduce;
import dev.vitrine.plan.Step;
import java.util.Arrays;

/** One value from all along some dimensions; sums and products in double. NaN wins over numbers. */
final class ReduceKernel implements Kernel {
    private final Workspace workspace;
    private final Reduce.Kind kind;
    private final Cells cells;
    private final int inputOffset;
    private final int outputOffset;

    private ReduceKernel(Step step, Reduce op, Workspace workspace) {
        this.workspace = workspace;
        kind = op.kind();
        cells = new Cells(step.input().shape(), op.axes(), 0);
        workspace.reserve(cells.count);
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Reduce op, Workspace workspace) {
        return new ReduceKernel(step, op, workspace);
    }

    @Override
    public void run(float[] arena) {
        double[] values = workspace.doubles();
        int count = cells.count;
        int length = cells.ofElement.length;
        for (int example = 0; example < cells.examples; example++) {
            Arrays.fill(values, 0, count, start());
            int from = inputOffset + example * length;
            for (int i = 0; i < length; i++) {
                int cell = cells.ofElement[i];
                values[cell] = joined(values[cell], arena[from + i]);
            }
            double size = kind == Reduce.Kind.MEAN ? (double) length / count : 1;
            for (int c = 0; c < count; c++) {
                arena[outputOffset + example * count + c] = (float) (values[c] / size);
            }
        }
    }

    private double start() {
        return switch (kind) {
            case SUM, MEAN -> 0;
            case PRODUCT -> 1;
            case MAX -> Double.NEGATIVE_INFINITY;
            case MIN -> Double.POSITIVE_INFINITY;
        };
    }

    private double joined(double a, double b) {
        return switch (kind) {
            case SUM, MEAN -> a + b;
            case PRODUCT -> a * b;
            case MAX -> Math.max(a, b);
            case MIN -> Math.min(a, b);
        };
    }
}
