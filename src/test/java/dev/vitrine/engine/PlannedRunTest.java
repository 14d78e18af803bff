package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.kernel.JavaKernels;
import dev.vitrine.kernel.Kernel;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random graphs on a poisoned arena give the very bits that they give when every node has an array of its own. */
class PlannedRunTest {
    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(ints = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void sharingTheArenaChangesNoBit(int firstSeed) {
        for (int seed = firstSeed; seed < firstSeed + 100; seed++) {
            RandomGraph random = new RandomGraph(seed);
            Graph graph = random.graph();
            List<Tensor> inputs = random.inputs(graph, 1 + seed % 3);
            List<Tensor> expected = SeparateArrays.run(graph, inputs);
            List<Shape> shapes = new ArrayList<>();
            inputs.forEach(input -> shapes.add(input.shape()));
            String what = "seed " + seed + "\n" + graph;
            same(expected, poisoned(Planner.plan(graph, shapes, JavaKernels::scratchFloats), inputs), what);

            JavaExecutable executable = JavaExecutable.of(graph, shapes);
            same(expected, executable.run(inputs), what);
            executable.run(random.inputs(graph, 1 + seed % 3));
            same(expected, executable.run(inputs), what);
            assertTrue(executable.plan().arenaFloats() <= ownArrays(graph, shapes, executable.plan()), what);
        }
    }

    private static List<Tensor> poisoned(Plan plan, List<Tensor> inputs) {
        float[] arena = new float[plan.arenaFloats()];
        Arrays.fill(arena, Float.NaN);
        for (int i = 0; i < inputs.size(); i++) {
            float[] data = inputs.get(i).data();
            System.arraycopy(data, 0, arena, plan.inputs().get(i).offset(), data.length);
        }
        for (Kernel kernel : JavaKernels.prepare(plan.steps())) {
            kernel.run(arena);
        }
        List<Tensor> outputs = new ArrayList<>();
        for (Buffer out : plan.outputs()) {
            outputs.add(new Tensor(out.shape(),
                    Arrays.copyOfRange(arena, out.offset(), out.offset() + out.floatCount())));
        }
        return outputs;
    }

    private static void same(List<Tensor> expected, List<Tensor> actual, String what) {
        assertEquals(expected.size(), actual.size(), what);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).shape(), actual.get(i).shape(), what);
            assertArrayEquals(expected.get(i).data(), actual.get(i).data(), what);
            for (float value : actual.get(i).data()) {
                assertTrue(Float.isFinite(value), what);
            }
        }
    }

    // What the arena would need if every step and every input had a cache-line-aligned place of its own.
    private static double ownArrays(Graph graph, List<Shape> shapes, Plan plan) {
        double floats = 0;
        for (Shape shape : shapes) {
            floats += shape.elementCount() + 15;
        }
        for (Step step : plan.steps()) {
            Node node = step.node();
            List<Shape> inputs = new ArrayList<>();
            step.inputs().forEach(input -> inputs.add(input.shape()));
            floats += step.output().floatCount() + 15
                    + JavaKernels.scratchFloats(node, inputs, step.output().shape()) + 15;
        }
        return floats;
    }
}
