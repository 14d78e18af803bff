package dev.vitrine.kernel;

import dev.vitrine.graph.CategoryEncoding;
import dev.vitrine.graph.Constant;
import dev.vitrine.graph.Embedding;
import dev.vitrine.graph.NotEqual;
import dev.vitrine.plan.Step;

/** What works with indices and masks: looking up, marking, comparing; and the tensor that is always the same. */
final class IndexKernels {
    private IndexKernels() {
    }

    /** Rows of {@code [inputDim, outputDim]}; fractions are cut off, an index outside gives NaN. */
    static Kernel of(Step step, Embedding op) {
        float[] table = Weights.at(step, 0);
        int from = step.input().offset();
        int to = step.output().offset();
        int count = step.input().floatCount();
        int length = op.outputDim();
        return arena -> {
            for (int i = 0; i < count; i++) {
                float index = arena[from + i];
                boolean inside = index > -1 && index < op.inputDim();
                int row = inside ? (int) index * length : 0;
                for (int j = 0; j < length; j++) {
                    arena[to + i * length + j] = inside ? table[row + j] : Float.NaN;
                }
            }
        };
    }

    /** Indicators of indices; an index outside marks nothing. */
    static Kernel of(Step step, CategoryEncoding op) {
        int from = step.input().offset();
        int to = step.output().offset();
        int tokens = op.tokens();
        int outputs = step.output().floatCount();
        int rows = outputs / tokens;
        int each = rows == 0 ? 0 : step.input().floatCount() / rows;
        boolean counts = op.mode() == CategoryEncoding.Mode.COUNT;
        return arena -> {
            for (int i = 0; i < outputs; i++) {
                arena[to + i] = 0;
            }
            for (int i = 0; i < rows * each; i++) {
                float index = arena[from + i];
                if (index > -1 && index < tokens) {
                    int place = to + i / each * tokens + (int) index;
                    arena[place] = counts ? arena[place] + 1 : 1;
                }
            }
        };
    }

    /** A mask of ones and zeros. */
    static Kernel of(Step step, NotEqual op) {
        int from = step.input().offset();
        int to = step.output().offset();
        int count = step.output().floatCount();
        int each = count == 0 ? 0 : step.input().floatCount() / count;
        float value = op.value();
        return arena -> {
            for (int i = 0; i < count; i++) {
                float mark = 0;
                for (int j = 0; j < each; j++) {
                    mark = arena[from + i * each + j] == value ? mark : 1;
                }
                arena[to + i] = mark;
            }
        };
    }

    /** The same values in every run. */
    static Kernel of(Step step, Constant op) {
        int to = step.output().offset();
        float[] values = new float[step.output().floatCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = op.values().isEmpty() ? Weights.at(step, 0)[i] : op.values().get(i);
        }
        return arena -> System.arraycopy(values, 0, arena, to, values.length);
    }
}
