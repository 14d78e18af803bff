package dev.vitrine.browser.worker;

import dev.vitrine.FasterElsewhereException;
import dev.vitrine.browser.protocol.EngineWish;
import dev.vitrine.engine.Engine;
import dev.vitrine.engine.JavaEngine;
import dev.vitrine.engine.WasmEngine;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Chooses the engine for a model, once its graph is known and before its weights are fetched. */
interface Engines {
    /** Multiply-adds that plain Java does in about ten milliseconds. */
    double LIGHT = 50e6;

    /** @throws RuntimeException one of those by which another worker takes over */
    Engine of(EngineWish wish, Graph graph);

    /** In the first worker: plain Java, which is there already; what is too heavy for it goes to the fast worker. */
    static Engine atFirst(EngineWish wish, Graph graph) {
        if (wish.engine().equals("java")) {
            return new JavaEngine("Plain Java, as asked for.");
        }
        if (wish.engine().equals("wasm") || multiplyAdds(graph) > LIGHT) {
            throw new FasterElsewhereException();
        }
        return new JavaEngine("Plain Java, until what writes WebAssembly has been fetched.");
    }

    /**
     * Where models are compiled.
     *
     * @param helperScript what further threads run
     */
    static Engines compiled(String helperScript) {
        return (wish, graph) -> {
            if (wish.engine().equals("java")) {
                return new JavaEngine("Plain Java, as asked for.");
            }
            BrowserWasmHost host = new BrowserWasmHost(helperScript);
            return host.hasSimd() ? new WasmEngine(host, wish.threads(), wish.precise())
                    : new JavaEngine("Plain Java, since this browser's WebAssembly has no SIMD.", true);
        };
    }

    // Of one input; sizes that are open count as 1.
    private static double multiplyAdds(Graph graph) {
        double total = 0;
        for (Node node : graph.nodes()) {
            List<Shape> inputs = new ArrayList<>();
            for (Node input : node.inputs()) {
                inputs.add(closed(input.shape()));
            }
            total += node.op().multiplyAdds(inputs, closed(node.shape()));
        }
        return total;
    }

    private static Shape closed(Shape shape) {
        Shape closed = shape;
        for (int i = 0; i < shape.rank(); i++) {
            closed = shape.dim(i) == Shape.UNKNOWN ? closed.with(i, 1) : closed;
        }
        return closed;
    }
}
