package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A compiled model takes at most 1.6 times its weights and the largest activations that live together; no memory is
 * taken later, so that this is the peak. Weights count as they come, activations without halos and working space, and a
 * value that is overwritten in place counts once.
 */
class WasmMemoryTest {
    private static final double MOST = 1.6;

    @ParameterizedTest(name = "{0} on {1} threads")
    @CsvSource({"emotion,1", "emotion,2", "mobilenet-v1-224,1", "mobilenet-v1-224,2", "mobilenet-v2-035-224,1",
        "mobilenet-v2-035-224,2", "resnet50-224,1", "resnet50-224,2", "vgg16-trunk,1", "vgg16-trunk,2"})
    void takesLittleMoreThanItMust(String name, int threads) {
        Graph graph = BenchmarkModel.graph(name);
        CompiledPlan compiled = WasmExecutable.compile(graph, List.of(graph.inputs().get(0).shape().with(0, 1)),
                new Target(true, threads, false));
        double weights = 0;
        for (Weight weight : graph.weights()) {
            weights += 4.0 * weight.shape().elementCount();
        }
        double activations = 4.0 * largestLiving(compiled.plan().steps(), graphOutputs(compiled));
        double ratio = compiled.memoryBytes() / (weights + activations);
        assertTrue(ratio <= MOST, name + " takes " + compiled.memoryBytes() + " bytes, which is " + ratio
                + " times its weights, " + weights + ", and activations, " + activations);
    }

    private static Set<Node> graphOutputs(CompiledPlan compiled) {
        List<Step> steps = compiled.plan().steps();
        return Set.of(steps.get(steps.size() - 1).node());
    }

    private static double largestLiving(List<Step> steps, Set<Node> outputs) {
        Map<Node, Integer> last = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Node input : steps.get(i).node().inputs()) {
                last.put(stored(input), i);
            }
        }
        outputs.forEach(output -> last.put(output, steps.size()));
        double most = 0;
        Set<Node> living = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            int now = i;
            Step step = steps.get(i);
            step.node().inputs().forEach(input -> living.add(stored(input)));
            living.add(step.node());
            double floats = 0;
            for (Node node : living) {
                floats += node.shape().elementCount();
            }
            if (step.input().offset() == step.output().offset()) {
                floats -= step.output().floatCount();
            }
            most = Math.max(most, floats);
            living.removeIf(node -> last.getOrDefault(node, now) <= now);
        }
        return most;
    }

    // A reshaped value is where it was.
    private static Node stored(Node node) {
        return node.op().isView() ? stored(node.inputs().get(0)) : node;
    }
}
