package dev.vitrine.kernel;

import dev.vitrine.graph.Recurrent;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import java.util.Arrays;

/**
 * Goes through time with a SimpleRNN, GRU or LSTM cell; see {@link Recurrent} for inputs, weights and the order of
 * gates, and Keras for the formulas. States are kept as floats, sums as doubles.
 */
final class RecurrentKernel implements Kernel {
    private final Recurrent op;
    private final Buffer[] inputs;
    private final int outputOffset;
    private final int batch;
    private final int steps;
    private final int units;
    private final int columns;
    private final float[] kernel;
    private final float[] bias;

    private RecurrentKernel(Step step, Recurrent op) {
        this.op = op;
        inputs = step.inputs().toArray(new Buffer[0]);
        outputOffset = step.output().offset();
        batch = step.input().shape().dim(0);
        steps = step.input().shape().dim(1);
        units = op.units();
        columns = units * op.kind().gates();
        kernel = Weights.at(step, 0);
        bias = op.bias() ? Weights.at(step, 1) : new float[columns];
    }

    static Kernel of(Step step, Recurrent op) {
        return new RecurrentKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        float[] state = new float[units];
        float[] cell = new float[units];
        double[] sums = new double[columns];
        float[] gates = new float[columns];
        for (int n = 0; n < batch; n++) {
            start(arena, n, 1, state);
            start(arena, n, 2, cell);
            for (int i = 0; i < steps; i++) {
                int time = op.passage().backwards() ? steps - 1 - i : i;
                int row = n * steps + time;
                if (!op.masked() || arena[inputs[inputs.length - 1].offset() + row] != 0) {
                    step(arena, inputs[0].offset() + row * columns, state, cell, sums, gates);
                }
                if (op.passage().sequences()) {
                    int place = op.passage().restoreOrder() ? time : i;
                    write(arena, n * steps + place, state, cell);
                }
            }
            if (!op.passage().sequences()) {
                write(arena, n, state, cell);
            }
        }
    }

    private void start(float[] arena, int n, int input, float[] state) {
        if (op.initialStates() >= input) {
            System.arraycopy(arena, inputs[input].offset() + n * units, state, 0, units);
        } else {
            Arrays.fill(state, 0);
        }
    }

    private void write(float[] arena, int row, float[] state, float[] cell) {
        System.arraycopy(op.state() == 0 ? state : cell, 0, arena, outputOffset + row * units, units);
    }

    private void step(float[] arena, int x, float[] state, float[] cell, double[] sums, float[] gates) {
        boolean late = op.kind() == Recurrent.Kind.GRU && !op.resetAfter();
        Arrays.fill(sums, 0);
        multiply(state, late ? 2 * units : columns, 0, sums);
        switch (op.kind()) {
            case SIMPLE -> {
                add(arena, x, 0, columns, sums, gates);
                ActivationKernel.apply(op.activation(), gates, 0, state, 0, units);
            }
            case LSTM -> lstm(arena, x, state, cell, sums, gates);
            case GRU -> gru(arena, x, state, sums, gates, late);
        }
    }

    private void lstm(float[] arena, int x, float[] state, float[] cell, double[] sums, float[] gates) {
        add(arena, x, 0, columns, sums, gates);
        ActivationKernel.apply(op.recurrentActivation(), gates, 0, gates, 0, 2 * units);
        ActivationKernel.apply(op.activation(), gates, 2 * units, gates, 2 * units, units);
        ActivationKernel.apply(op.recurrentActivation(), gates, 3 * units, gates, 3 * units, units);
        for (int u = 0; u < units; u++) {
            cell[u] = gates[units + u] * cell[u] + gates[u] * gates[2 * units + u];
        }
        ActivationKernel.apply(op.activation(), cell, 0, state, 0, units);
        for (int u = 0; u < units; u++) {
            state[u] *= gates[3 * units + u];
        }
    }

    private void gru(float[] arena, int x, float[] state, double[] sums, float[] gates, boolean late) {
        int candidate = 2 * units;
        if (op.resetAfter() && op.bias()) {
            for (int i = 0; i < columns; i++) {
                sums[i] += bias[columns + i];
            }
        }
        add(arena, x, 0, candidate, sums, gates);
        ActivationKernel.apply(op.recurrentActivation(), gates, 0, gates, 0, candidate);
        if (late) {
            float[] kept = new float[units];
            for (int u = 0; u < units; u++) {
                kept[u] = gates[units + u] * state[u];
            }
            multiply(kept, units, candidate, sums);
        } else {
            for (int u = 0; u < units; u++) {
                sums[candidate + u] *= gates[units + u];
            }
        }
        add(arena, x, candidate, columns, sums, gates);
        ActivationKernel.apply(op.activation(), gates, candidate, gates, candidate, units);
        for (int u = 0; u < units; u++) {
            state[u] = gates[u] * state[u] + (1 - gates[u]) * gates[candidate + u];
        }
    }

    // Adds input and bias to the sums of some columns and rounds them.
    private void add(float[] arena, int x, int from, int to, double[] sums, float[] gates) {
        for (int i = from; i < to; i++) {
            gates[i] = (float) (sums[i] + arena[x + i] + bias[i]);
        }
    }

    private void multiply(float[] state, int count, int column, double[] sums) {
        for (int k = 0; k < units; k++) {
            double value = state[k];
            int row = k * columns + column;
            for (int j = 0; j < count; j++) {
                sums[column + j] += value * kernel[row + j];
            }
        }
    }
}
