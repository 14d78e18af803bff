package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.codegen.Target;
import dev.vitrine.json.JsonValue;
import dev.vitrine.model.PublishedModel;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published models give the same through emitted WebAssembly as through the Java kernels. GraalWasm interprets some
 * ten million multiply-adds a second, so that heavy models are compiled here but run in {@code CorpusIT} only.
 */
class WasmCorpusTest {
    private static final double MOST_MULTIPLY_ADDS = 12e6;

    @TestFactory
    List<DynamicTest> emittedCodeAgreesWithJava() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PublishedModel published : PublishedModel.all(WasmCorpusTest.class)) {
            if (published.runs()) {
                tests.add(DynamicTest.dynamicTest(published.name(), () -> check(published)));
            }
        }
        assertEquals(47, tests.size());
        return tests;
    }

    private static void check(PublishedModel published) {
        Model model = published.open();
        for (JsonValue test : published.cases()) {
            List<Tensor> inputs = PublishedModel.inputs(test.asObject().array("inputs"));
            List<Shape> shapes = new ArrayList<>();
            inputs.forEach(input -> shapes.add(input.shape()));
            Target target = new Target(true, 1, false);
            double multiplyAdds = WasmExecutable.compile(model.graph(), shapes, target).plan().multiplyAdds();
            if (multiplyAdds > MOST_MULTIPLY_ADDS) {
                System.err.println("WasmCorpusTest compiles " + published.name() + " and leaves its "
                        + Math.round(multiplyAdds / 1e6) + " million multiply-adds to the browser, in CorpusIT.");
                return;
            }
            try (GraalWasmHost host = new GraalWasmHost(true)) {
                List<Tensor> expected = JavaExecutable.of(model.graph(), shapes).run(inputs);
                assertTrue(expected.size() > 0);
                Closeness.check(expected, WasmExecutable.of(model.graph(), shapes, host, target).run(inputs),
                        published.name());
            }
        }
    }
}
