package dev.vitrine.engine;

import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Graph;
import dev.vitrine.tensor.MemoryException;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** WebAssembly written for the model at hand; where a host refuses it, plain Java, and it says so. */
public final class WasmEngine implements Engine {
    private final WasmHost host;
    private final Target target;
    private JavaEngine instead;

    /**
     * @param threads at most; 0 for what the host advises
     * @param precise whether less exact shortcuts are avoided
     */
    public WasmEngine(WasmHost host, int threads, boolean precise) {
        this.host = host;
        int most = Math.max(1, host.threads());
        this.target = new Target(host.hasRelaxedSimd(), threads > 0 ? Math.min(threads, most) : most, precise);
    }

    @Override
    public Executable prepare(Graph graph, List<Shape> inputShapes) {
        // Tried anew for each shape: what was refused may have been the memory of a large batch.
        try {
            Executable executable = WasmExecutable.of(graph, inputShapes, host, target);
            instead = null;
            return executable;
        } catch (WasmRefusedException e) {
            instead = new JavaEngine("Plain Java, since " + e.getMessage() + ".", true);
        } catch (MemoryException e) {
            instead = new JavaEngine("Plain Java, since compiled it could not be addressed. " + e.getMessage(), true);
        }
        return instead.prepare(graph, inputShapes);
    }

    @Override
    public String name() {
        return instead == null ? "wasm" : instead.name();
    }

    @Override
    public boolean isFallback() {
        return instead != null;
    }

    @Override
    public String reason() {
        if (instead != null) {
            return instead.reason();
        }
        return "WebAssembly written for this model, with " + (target.relaxed() ? "relaxed " : "") + "SIMD on "
                + (target.threads() == 1 ? "one thread." : target.threads() + " threads.");
    }
}
