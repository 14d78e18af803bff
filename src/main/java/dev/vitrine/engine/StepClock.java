package dev.vitrine.engine;

import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Op;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Times steps over some rounds. It runs nothing itself. */
final class StepClock {
    private final DoubleSupplier millis;
    private final List<double[]> times = new ArrayList<>();
    private final int rounds;
    private int round;
    private int next;

    StepClock(DoubleSupplier millis, int rounds) {
        this.millis = millis;
        this.rounds = rounds;
    }

    void beginRound(int number) {
        round = number;
        next = 0;
    }

    void time(Runnable step) {
        double start = millis.getAsDouble();
        step.run();
        double end = millis.getAsDouble();
        if (next == times.size()) {
            times.add(new double[rounds]);
        }
        times.get(next++)[round] = end - start;
    }

    List<StepTime> times(List<Step> steps) {
        List<StepTime> result = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double[] sorted = times.get(i);
            Arrays.sort(sorted);
            List<Shape> shapes = new ArrayList<>();
            for (Buffer input : step.inputs()) {
                shapes.add(input.shape());
            }
            Op op = step.node().op();
            result.add(new StepTime(step.node().name(), (op instanceof Fused fused ? fused.main() : op).getClass()
                    .getSimpleName(), sorted[rounds / 2], op.multiplyAdds(shapes, step.output().shape())));
        }
        return result;
    }
}
