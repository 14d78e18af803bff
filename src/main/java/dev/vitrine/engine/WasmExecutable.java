package dev.vitrine.engine;

import dev.vitrine.codegen.Compilable;
import dev.vitrine.codegen.CompiledPlan;
import dev.vitrine.codegen.PlanCompiler;
import dev.vitrine.codegen.Target;
import dev.vitrine.graph.Graph;
import dev.vitrine.kernel.JavaKernels;
import dev.vitrine.kernel.Kernel;
import dev.vitrine.pass.FixedShapes;
import dev.vitrine.pass.Passes;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Runs a plan as emitted WebAssembly; what there is no code for runs in Java on the same memory. Nothing is allocated
 * while it predicts but the outputs.
 */
public final class WasmExecutable implements Executable {
    private static final int PAGE_BYTES = 65536;
    private final CompiledPlan compiled;
    private final WasmInstance instance;
    private final WeightLoader loader;
    private final TensorPorts ports;
    private final boolean helped;
    private List<Kernel> javaKernels;

    private WasmExecutable(CompiledPlan compiled, WasmInstance instance, boolean helped) {
        this.helped = helped;
        this.compiled = compiled;
        this.instance = instance;
        this.loader = new WeightLoader(compiled.packings(), compiled.stagingAddress(), compiled.stagingBytes(), instance);
        this.ports = new TensorPorts(instance, compiled.plan().inputs(), compiled.plan().outputs());
    }

    /** The plan and module for a graph, not yet running anywhere. */
    public static CompiledPlan compile(Graph graph, List<Shape> inputShapes, Target target) {
        Graph fused = Passes.fused(FixedShapes.of(graph, inputShapes), Compilable::isFusable, Compilable::knows);
        Graph pooled = Passes.pooled(fused, PlanCompiler.pools(fused, target));
        return PlanCompiler.compile(pooled, target, JavaKernels::scratchFloats);
    }

    /**
     * @param graph as imported, its weights bound; until they are there, see {@link #takeWeights}, it cannot run
     * @param inputShapes all dimensions known
     * @throws RuntimeException if the host refuses the module or its memory
     */
    public static WasmExecutable of(Graph graph, List<Shape> inputShapes, WasmHost host, Target target) {
        CompiledPlan compiled = compile(graph, inputShapes, target);
        for (CompiledPlan.Segment segment : compiled.segments()) {
            if (segment.export() == null) {
                JavaKernels.require();
            }
        }
        WasmInstance instance = host.instantiate(compiled.module().bytes(), (int) (compiled.memoryBytes() / PAGE_BYTES),
                target.threads() - 1);
        return new WasmExecutable(compiled, instance, target.threads() > 1);
    }

    @Override
    public void takeWeights() {
        if (javaKernels != null) {
            return;
        }
        try {
            if (loader.load()) {
                List<Kernel> kernels = new ArrayList<>();
                for (CompiledPlan.Segment segment : compiled.segments()) {
                    kernels.add(segment.export() == null ? JavaKernels.prepare(segment.steps()).get(0) : null);
                }
                javaKernels = kernels;
            }
        } catch (RuntimeException | Error e) {
            instance.close();
            throw e;
        }
    }

    private void requireWeights() {
        takeWeights();
        if (javaKernels == null) {
            throw new IllegalStateException("Some weights are still on their way.");
        }
    }

    public CompiledPlan compiled() {
        return compiled;
    }

    @Override
    public List<Tensor> run(List<Tensor> inputs) {
        requireWeights();
        return ports.run(inputs, helped, this::runSteps);
    }

    private void runSteps() {
        for (int i = 0; i < javaKernels.size(); i++) {
            Kernel kernel = javaKernels.get(i);
            if (kernel == null) {
                instance.call(compiled.segments().get(i).export());
            } else {
                instance.run(kernel);
            }
        }
    }

    @Override
    public List<StepTime> profile(List<Tensor> inputs, DoubleSupplier millis, int rounds) {
        requireWeights();
        ports.write(inputs);
        StepClock clock = new StepClock(millis, rounds);
        for (int round = 0; round < rounds; round++) {
            clock.beginRound(round);
            for (int i = 0; i < javaKernels.size(); i++) {
                Kernel kernel = javaKernels.get(i);
                if (kernel != null) {
                    clock.time(() -> instance.run(kernel));
                }
                for (String export : compiled.segments().get(i).stepExports()) {
                    clock.time(() -> instance.call(export));
                }
            }
        }
        return clock.times(compiled.plan().steps());
    }

    @Override
    public void close() {
        instance.close();
    }
}
