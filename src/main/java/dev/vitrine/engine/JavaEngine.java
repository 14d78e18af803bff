package dev.vitrine.engine;

import dev.vitrine.PlainJava;
import dev.vitrine.graph.Graph;
import dev.vitrine.pass.Passes;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** The plain Java kernels: they run everything everywhere. */
public final class JavaEngine implements Engine {
    private final String reason;
    private final boolean fallback;

    /** @param reason why it is this engine, a sentence */
    public JavaEngine(String reason) {
        this(reason, false);
    }

    /** @param fallback whether something faster was refused */
    public JavaEngine(String reason, boolean fallback) {
        this.reason = reason;
        this.fallback = fallback;
    }

    @Override
    @PlainJava
    public Executable prepare(Graph graph, List<Shape> inputShapes) {
        return JavaExecutable.of(Passes.standard(graph), inputShapes);
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public boolean isFallback() {
        return fallback;
    }

    @Override
    public String reason() {
        return reason;
    }
}
