package dev.vitrine.kernel;

import dev.vitrine.graph.Standardize;
import dev.vitrine.plan.Step;
import java.util.Arrays;

/** Scales each group by its own mean and variance, mean square or norm; see {@link Standardize}. Sums in double. */
final class StandardizeKernel implements Kernel {
    private final Workspace workspace;
    private final Standardize op;
    private final Cells cells;
    private final int inputOffset;
    private final int outputOffset;

    private StandardizeKernel(Step step, Standardize op, Workspace workspace) {
        this.workspace = workspace;
        this.op = op;
        cells = new Cells(step.input().shape(), op.axes(), op.groups());
        workspace.reserve(2 * cells.count);
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Standardize op, Workspace workspace) {
        return new StandardizeKernel(step, op, workspace);
    }

    @Override
    public void run(float[] arena) {
        for (int example = 0; example < cells.examples; example++) {
            int start = example * cells.ofElement.length;
            example(arena, inputOffset + start, outputOffset + start, workspace.doubles());
        }
    }

    // The first half of the sums holds means, the second half squares.
    private void example(float[] arena, int from, int to, double[] sums) {
        int[] cell = cells.ofElement;
        int count = cells.count;
        double size = (double) cell.length / count;
        Arrays.fill(sums, 0, 2 * count, 0);
        if (op.kind() == Standardize.Kind.VARIANCE) {
            for (int i = 0; i < cell.length; i++) {
                sums[cell[i]] += arena[from + i];
            }
            for (int c = 0; c < count; c++) {
                sums[c] /= size;
            }
        }
        for (int i = 0; i < cell.length; i++) {
            double x = arena[from + i] - sums[cell[i]];
            sums[count + cell[i]] += x * x;
        }
        for (int c = count; c < 2 * count; c++) {
            sums[c] = 1 / Math.sqrt(op.kind() == Standardize.Kind.UNIT ? Math.max(sums[c], op.epsilon())
                    : sums[c] / size + op.epsilon());
        }
        for (int i = 0; i < cell.length; i++) {
            arena[to + i] = (float) ((arena[from + i] - sums[cell[i]]) * sums[count + cell[i]]);
        }
    }
}
