package dev.vitrine.engine;

import dev.vitrine.graph.Graph;
import dev.vitrine.kernel.JavaKernels;
import dev.vitrine.kernel.Kernel;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.tensor.MemoryException;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Runs a plan step by step with the plain Java kernels, on one arena allocated once. */
public final class JavaExecutable implements Executable {
    private final Plan plan;
    private final List<Kernel> kernels;
    private final float[] arena;

    private JavaExecutable(Plan plan) {
        this.plan = plan;
        this.kernels = JavaKernels.prepare(plan.steps());
        this.arena = arena(plan);
    }

    private static float[] arena(Plan plan) {
        try {
            return new float[plan.arenaFloats()];
        } catch (RuntimeException | OutOfMemoryError e) {
            // A browser's RangeError, or the JVM's error.
            throw new MemoryException(plan.arenaFloats() * 4.0, "which could not be had");
        }
    }

    /**
     * @param graph its weights bound
     * @param inputShapes all dimensions known
     */
    public static JavaExecutable of(Graph graph, List<Shape> inputShapes) {
        return new JavaExecutable(Planner.plan(graph, inputShapes, JavaKernels::scratchFloats));
    }

    public Plan plan() {
        return plan;
    }

    @Override
    public List<Tensor> run(List<Tensor> inputs) {
        writeInputs(inputs);
        for (Kernel kernel : kernels) {
            kernel.run(arena);
        }
        List<Tensor> outputs = new ArrayList<>();
        for (Buffer buffer : plan.outputs()) {
            float[] data = new float[buffer.floatCount()];
            System.arraycopy(arena, buffer.offset(), data, 0, data.length);
            outputs.add(new Tensor(buffer.shape(), data));
        }
        return outputs;
    }

    @Override
    public List<StepTime> profile(List<Tensor> inputs, DoubleSupplier millis, int rounds) {
        writeInputs(inputs);
        StepClock clock = new StepClock(millis, rounds);
        for (int round = 0; round < rounds; round++) {
            clock.beginRound(round);
            for (Kernel kernel : kernels) {
                clock.time(() -> kernel.run(arena));
            }
        }
        return clock.times(plan.steps());
    }

    private void writeInputs(List<Tensor> inputs) {
        Inputs.check(plan.inputs(), inputs);
        for (int i = 0; i < plan.inputs().size(); i++) {
            Buffer buffer = plan.inputs().get(i);
            System.arraycopy(inputs.get(i).data(), 0, arena, buffer.offset(), buffer.floatCount());
        }
    }
}
