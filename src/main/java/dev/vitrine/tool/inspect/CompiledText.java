package dev.vitrine.tool.inspect;

import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.Target;
import dev.vitrine.engine.WasmExecutable;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tool.ToolException;
import dev.vitrine.wasm.WatPrinter;
import java.util.List;
import java.util.Locale;

/** A model compiled for one picture, on one thread with relaxed SIMD, as text. */
record CompiledText(CompiledPlan compiled, double weightBytes) {
    /** @param graph its weights bound */
    static CompiledText of(Graph graph) {
        List<Shape> shapes = graph.inputShapesOfOne();
        for (Shape shape : shapes) {
            if (!shape.isKnown()) {
                Node input = graph.inputs().get(shapes.indexOf(shape));
                throw new ToolException("size-open", "Input " + input.name() + " has the shape " + input.shape()
                        + ": a plan is made for sizes that are known.", input.name());
            }
        }
        double weights = 0;
        for (Weight weight : graph.weights()) {
            weights += 4.0 * weight.shape().elementCount();
        }
        return new CompiledText(WasmExecutable.compile(graph, shapes, new Target(true, 1, false)), weights);
    }

    /** Steps and their buffers, who runs them, and the memory it takes. */
    String plan() {
        StringBuilder text = new StringBuilder();
        for (CompiledPlan.Segment segment : compiled.segments()) {
            text.append(segment.export() == null ? "in Java:" : segment.export() + ", emitted:").append('\n');
            segment.steps().forEach(step -> text.append("  ").append(step).append('\n'));
        }
        byte[] module = compiled.module().bytes();
        return text.append(String.format(Locale.ROOT, "arena %,d bytes; memory %,.0f bytes, weights as they come %,.0f"
                + " bytes; module %,d bytes%n", compiled.plan().arenaFloats() * 4L, compiled.memoryBytes(), weightBytes,
                module.length)).toString();
    }

    /** The module in the WebAssembly text format. */
    String wat() {
        return WatPrinter.print(compiled.module());
    }
}
