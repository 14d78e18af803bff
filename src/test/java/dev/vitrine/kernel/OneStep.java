package dev.vitrine.kernel;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs one operation through planner and kernel on an arena that holds nothing but NaN before the inputs arrive. */
final class OneStep {
    private OneStep() {
    }

    static Tensor run(Op op, List<Weight> weights, Tensor... inputs) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            nodes.add(new Node("in" + i, new Input(inputs[i].shape()), List.of(), List.of()));
        }
        return run(new Graph(nodes, List.of(new Node("op", op, nodes, weights))), inputs);
    }

    static Tensor run(Graph graph, Tensor... inputs) {
        List<Shape> shapes = new ArrayList<>();
        for (Tensor input : inputs) {
            shapes.add(input.shape());
        }
        Plan plan = Planner.plan(graph, shapes, JavaKernels::scratchFloats);
        float[] arena = new float[plan.arenaFloats()];
        Arrays.fill(arena, Float.NaN);
        for (int i = 0; i < inputs.length; i++) {
            Buffer buffer = plan.inputs().get(i);
            System.arraycopy(inputs[i].data(), 0, arena, buffer.offset(), buffer.floatCount());
        }
        for (Kernel kernel : JavaKernels.prepare(plan.steps())) {
            kernel.run(arena);
        }
        for (int i = 0; i < inputs.length; i++) {
            Buffer buffer = plan.inputs().get(i);
            if (!Arrays.equals(inputs[i].data(), 0, buffer.floatCount(), arena, buffer.offset(),
                    buffer.offset() + buffer.floatCount())) {
                throw new AssertionError("Input " + i + " was written to.");
            }
        }
        Buffer out = plan.outputs().get(0);
        return new Tensor(out.shape(), Arrays.copyOfRange(arena, out.offset(), out.offset() + out.floatCount()));
    }
}
