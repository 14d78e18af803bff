package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.ahead.AheadCompiler;
import dev.vitrine.ahead.AheadException;
import dev.vitrine.ahead.CompiledOpening;
import dev.vitrine.codegen.Target;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.model.PublishedModel;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.source.FileModelSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published models compiled ahead of time give, to the bit, what they give when they are compiled as they are loaded. */
class AheadCorpusTest {
    private static final double MOST_MULTIPLY_ADDS = 3e6;
    private static final ModelSource DISK = new FileModelSource();
    private static final Target TARGET = new Target(true, 1, false);

    @TestFactory
    List<DynamicTest> aModuleIsAllThatIsNeededBesideTheWeights() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PublishedModel published : PublishedModel.all(AheadCorpusTest.class)) {
            if (published.runs() && !published.entry().string("weightSource").equals("synthetic")) {
                tests.add(DynamicTest.dynamicTest(published.name(), () -> check(published)));
            }
        }
        assertTrue(tests.size() > 30, tests.size() + " models");
        return tests;
    }

    private static void check(PublishedModel published) throws Exception {
        Model model = published.open();
        List<Tensor> inputs = PublishedModel.inputs(published.cases().at(0).asObject().array("inputs"));
        List<Shape> shapes = new ArrayList<>();
        inputs.forEach(input -> shapes.add(input.shape()));
        boolean isWhole = shapes.stream().allMatch(shape -> shape.rank() == 0 || shape.dim(0) == 1)
                && WasmExecutable.compile(model.graph(), shapes, TARGET).segments().stream()
                        .allMatch(segment -> segment.export() != null);
        byte[] module;
        try {
            module = new AheadCompiler(DISK, published.location()).compile(TARGET);
        } catch (AheadException e) {
            assertTrue(!isWhole || e.code().equals("ahead-size-open") || e.code().equals("ahead-too-large"), e.getMessage());
            System.err.println(e.getMessage());
            return;
        }
        if (!isWhole || WasmExecutable.compile(model.graph(), shapes, TARGET).plan().multiplyAdds() > MOST_MULTIPLY_ADDS) {
            return;
        }
        Path file = Path.of(published.location()).resolveSibling("compiled.wasm");
        CompiledOpening opening = new CompiledOpening(file.toString(), false, LoadOptions.DEFAULT);
        opening.consumer().begin(ModelSource.Facts.FOUND);
        opening.consumer().take(module);
        opening.end();
        try (GraalWasmHost host = new GraalWasmHost(true)) {
            ReadyExecutable executable = new ReadyExecutable(opening.program(), host, 1);
            for (String wanted = opening.wanted(); wanted != null; wanted = opening.wanted()) {
                DISK.read(wanted, opening.consumer());
                opening.end();
                executable.takeWeights();
            }
            assertTrue(opening.isCurrent());
            assertEquals(model.parameterCount(), opening.model().parameters());
            List<Tensor> expected = WasmExecutable.of(model.graph(), shapes, host, TARGET).run(inputs);
            List<Tensor> answer = executable.run(inputs);
            assertEquals(expected.size(), answer.size());
            for (int i = 0; i < answer.size(); i++) {
                assertEquals(expected.get(i).shape(), answer.get(i).shape());
                assertArrayEquals(expected.get(i).data(), answer.get(i).data(), published.name());
            }
        }
    }
}
