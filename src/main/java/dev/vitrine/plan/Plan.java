package dev.vitrine.plan;

import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything there is to know before values arrive: the steps in order, the buffers of the model's inputs and
 * outputs, and the size of the arena that holds them all.
 */
public record Plan(List<Step> steps, List<Buffer> inputs, List<Buffer> outputs, int arenaFloats) {
    public Plan {
        steps = List.copyOf(steps);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Multiply-adds of one run, convolutions and dense layers only. */
    public double multiplyAdds() {
        double total = 0;
        for (Step step : steps) {
            List<Shape> shapes = new ArrayList<>();
            for (Buffer input : step.inputs()) {
                shapes.add(input.shape());
            }
            total += step.node().op().multiplyAdds(shapes, step.output().shape());
        }
        return total;
    }

    /** One line a step, then the arena's size. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step).append('\n');
        }
        return text.append("arena: ").append(arenaFloats).append(" floats\n").toString();
    }
}
