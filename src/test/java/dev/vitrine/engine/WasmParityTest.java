package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Graph;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random graphs give the same through emitted WebAssembly as through the Java kernels. */
class WasmParityTest {
    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(ints = {0, 50, 100, 150})
    void emittedCodeAgreesWithJava(int firstSeed) {
        try (GraalWasmHost host = new GraalWasmHost(true)) {
            for (int seed = firstSeed; seed < firstSeed + 50; seed++) {
                RandomGraph random = new RandomGraph(seed);
                Graph graph = random.graph();
                List<Tensor> inputs = random.inputs(graph, 1 + seed % 3);
                List<Shape> shapes = new ArrayList<>();
                inputs.forEach(input -> shapes.add(input.shape()));
                List<Tensor> expected = JavaExecutable.of(graph, shapes).run(inputs);
                WasmExecutable executable = WasmExecutable.of(graph, shapes, host,
                        new Target(seed % 2 == 0, 1, false));
                executable.run(random.inputs(graph, 1 + seed % 3));
                Closeness.check(expected, executable.run(inputs), "seed " + seed + "\n" + executable.compiled().plan());
            }
        }
    }

    /** A plan is compiled before there are weights; they come in pieces that end anywhere, in any order. */
    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(ints = {200, 215})
    void weightsMayComeLater(int firstSeed) {
        try (GraalWasmHost host = new GraalWasmHost(true)) {
            for (int seed = firstSeed; seed < firstSeed + 15; seed++) {
                RandomGraph random = new RandomGraph(seed);
                Graph graph = random.graph();
                List<Tensor> inputs = random.inputs(graph, 1);
                List<Shape> shapes = new ArrayList<>();
                inputs.forEach(input -> shapes.add(input.shape()));
                List<Tensor> expected = JavaExecutable.of(graph, shapes).run(inputs);
                LateWeights late = new LateWeights(graph, new Random(seed));
                WasmExecutable executable = WasmExecutable.of(late.graph(), shapes, host,
                        new Target(seed % 2 == 0, 1, false));
                if (!graph.weights().isEmpty()) {
                    assertThrows(IllegalStateException.class, () -> executable.run(inputs));
                }
                while (late.sendSome()) {
                    executable.takeWeights();
                }
                Closeness.check(expected, executable.run(inputs), "seed " + seed);
            }
        }
    }
}
