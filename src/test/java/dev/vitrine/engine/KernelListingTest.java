package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Window2D;
import dev.vitrine.wasm.Approved;
import dev.vitrine.wasm.WatPrinter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the emitter writes for the main kernels is as people have read it: the plan of a small network and its module as
 * {@code inspect --plan} and {@code --wat} print them, one file a kernel.
 */
class KernelListingTest {
    private static final Window2D SAME = Window2D.square(3, 1, Padding.SAME);

    private static Map<String, ParityGraph> graphs() {
        Map<String, ParityGraph> graphs = new TreeMap<>();
        graphs.put("gemm-relu6", new ParityGraph(1, 1, 2, 3, 4).then(new Conv2D(Window2D.square(1, 1, Padding.VALID), 8, 1,
                true, Activation.RELU6), new int[] {1, 1, 4, 8}, new int[] {8}));
        graphs.put("gemm-strided", new ParityGraph(1, 1, 5, 5, 3).then(new Conv2D(Window2D.square(3, 2, Padding.SAME), 4, 1,
                true, Activation.LINEAR), new int[] {3, 3, 3, 4}, new int[] {4}));
        graphs.put("winograd-2", new ParityGraph(1, 1, 4, 4, 16).then(new Conv2D(SAME, 8, 1, true, Activation.RELU),
                new int[] {3, 3, 16, 8}, new int[] {8}));
        graphs.put("depthwise", new ParityGraph(1, 1, 4, 4, 4).then(new DepthwiseConv2D(SAME, 1, true,
                Activation.RELU6), new int[] {3, 3, 4, 1}, new int[] {4}));
        graphs.put("dense-softmax", new ParityGraph(1, 1, 8).then(new Dense(6, true, Activation.LINEAR), new int[] {8, 6},
                new int[] {6}).then(new Softmax(-1, false)));
        graphs.put("max-pool", new ParityGraph(1, 1, 4, 4, 4).then(new Pooling2D(PoolKind.MAX,
                Window2D.square(2, 2, Padding.VALID))));
        ParityGraph sum = new ParityGraph(1, 1, 2, 2, 4);
        graphs.put("elementwise", sum.join(new Merge(MergeKind.MAXIMUM), List.of(sum.input(), sum.input())));
        return graphs;
    }

    static List<String> names() {
        return List.copyOf(graphs().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAsApproved(String name) {
        check(name, graphs().get(name).graph(), 1);
    }

    @Test
    void sharingChunksIsAsApproved() {
        check("gemm-relu6-threads", graphs().get("gemm-relu6").graph(), 2);
    }

    /** So that a browser optimises a few functions, and soon: 8 to 16 to 24 channels, one picture wide, one narrow. */
    @Test
    void layersOfOtherShapesShareTheirTiles() {
        Window2D point = Window2D.square(1, 1, Padding.VALID);
        ParityGraph graph = new ParityGraph(1, 1, 12, 12, 8)
                .then(new Conv2D(point, 16, 1, true, Activation.RELU6), new int[] {1, 1, 8, 16}, new int[] {16})
                .then(new Pooling2D(PoolKind.MAX, Window2D.square(2, 2, Padding.VALID)))
                .then(new Conv2D(point, 24, 1, true, Activation.RELU6), new int[] {1, 1, 16, 24}, new int[] {24});
        String listing = WatPrinter.print(compile(graph.graph(), 1).module());
        assertEquals(2, count(listing, "(func $f32_gemm_relu6_"), listing);
        assertEquals(1, count(listing, "(func $f32_tile_relu6_6x8 "), listing);
        assertEquals(1, count(listing, "(func $f32_tile_"), listing);
        assertEquals(1, count(listing, "(func $f32_pack_by_8 "), listing);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static CompiledPlan compile(Graph graph, int threads) {
        return WasmExecutable.compile(graph, List.of(graph.inputs().get(0).shape()), new Target(true, threads, false));
    }

    private static void check(String name, Graph graph, int threads) {
        CompiledPlan compiled = compile(graph, threads);
        StringBuilder text = new StringBuilder();
        compiled.plan().steps().forEach(step -> text.append(";; ").append(step.inputs()).append(" -> ")
                .append(step.output()).append(' ').append(step.node().op()).append('\n'));
        Approved.check("kernels/" + name + ".wat", text + WatPrinter.print(compiled.module()));
    }
}
