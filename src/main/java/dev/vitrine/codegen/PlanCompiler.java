package dev.vitrine.codegen;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Planner;
import dev.vitrine.plan.ScratchRule;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.MemoryLimits;
import dev.vitrine.wasm.ModuleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** From a graph of known shapes to a {@link CompiledPlan}. */
public final class PlanCompiler {
    private static final int PAGE_BYTES = 65536;
    private static final int LEAST_STAGING_BYTES = 1 << 18;
    private final Plan plan;
    private final Target target;
    private final ModuleBuilder module;
    private final Kernels kernels;
    private final WeightStore store;
    private final Algorithms algorithms;

    private PlanCompiler(Plan plan, Algorithms algorithms, Target target) {
        this.plan = plan;
        this.algorithms = algorithms;
        this.target = target;
        this.module = new ModuleBuilder("plan");
        this.kernels = new Kernels(module, target);
        this.store = new WeightStore(kernels, plan.arenaFloats() * 4.0);
    }

    /**
     * @param graph fused, all shapes known, weights bound
     * @param javaScratch working memory of the steps that Java runs
     * @throws dev.vitrine.tensor.MemoryException if it needs more memory than can be addressed
     */
    public static CompiledPlan compile(Graph graph, Target target, ScratchRule javaScratch) {
        Graph copied = Halos.withCopies(graph, Algorithms.of(graph, target.precise()));
        Algorithms algorithms = Algorithms.of(copied, target.precise());
        List<Shape> shapes = new ArrayList<>();
        copied.inputs().forEach(input -> shapes.add(input.shape()));
        ScratchRule scratch = (node, inputs, output) -> {
            if (!Compilable.isCompiled(node)) {
                return javaScratch.scratchFloats(node, inputs, output);
            }
            Algorithms.Tiles tiles = algorithms.winograd(node);
            return tiles == null ? 0 : WinogradLowering.scratchFloats(Algorithms.map(node), inputs.get(0).last(),
                    tiles, target.threads());
        };
        Plan plan = Planner.plan(copied, shapes, scratch, Halos.of(copied, algorithms));
        return new PlanCompiler(plan, algorithms, target).compile();
    }

    private record Lowered(Step step, List<Stage> stages) {
    }

    private CompiledPlan compile() {
        // The memory must be declared before the first access; how large it has to be is known in the end.
        module.importMemory("env", "memory", target.threads() > 1 ? MemoryLimits.shared(1, MemoryLimits.MOST_PAGES / 2)
                : MemoryLimits.atLeast(1));
        store.reserve(0);
        Lowering lowering = new Lowering(kernels, store, algorithms, target.threads());
        List<Lowered> all = new ArrayList<>();
        int stages = 0;
        for (Step step : plan.steps()) {
            boolean compiled = Compilable.isCompiled(step.node());
            List<Stage> lowered = compiled ? lowering.stages(step) : null;
            all.add(new Lowered(step, lowered));
            stages += compiled ? lowered.size() : 0;
        }
        Crew crew = target.threads() > 1 ? new Crew(module, kernels.thread, store.reserve(Crew.controlBytes(stages))) : null;
        Driver driver = new Driver(module, crew);
        List<CompiledPlan.Segment> segments = segments(all, driver);
        driver.finish();
        int staging = stagingBytes();
        boolean inArena = plan.arenaFloats() * 4.0 >= staging;
        int stagingAddress = inArena ? 0 : store.reserve(staging);
        double bytes = Math.ceil((store.endBytes() + PAGE_BYTES / 4.0) / PAGE_BYTES) * PAGE_BYTES;
        return new CompiledPlan(module.build(), plan, segments, store.packings(), bytes, stagingAddress,
                inArena ? plan.arenaFloats() * 4 : staging);
    }

    private static List<CompiledPlan.Segment> segments(List<Lowered> all, Driver driver) {
        List<CompiledPlan.Segment> segments = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).stages == null) {
                segments.add(new CompiledPlan.Segment(null, List.of(all.get(i).step), List.of()));
                continue;
            }
            int firstStage = driver.stageCount();
            List<Step> steps = new ArrayList<>();
            List<Function> functions = new ArrayList<>();
            List<String> exports = new ArrayList<>();
            while (i < all.size() && all.get(i).stages != null) {
                int first = driver.stageCount();
                Function function = driver.step("step_" + i, all.get(i).stages);
                String export = "step" + i;
                driver.exportStep(export, function, first);
                steps.add(all.get(i).step);
                functions.add(function);
                exports.add(export);
                i++;
            }
            i--;
            String export = "run" + segments.size();
            driver.segment(export, functions, firstStage);
            segments.add(new CompiledPlan.Segment(export, steps, exports));
        }
        return segments;
    }

    // Room for one row of the widest weight at least.
    private int stagingBytes() {
        int floats = 0;
        for (Packing packing : store.packings()) {
            if (packing.packer() != null) {
                floats = Math.max(floats, packing.columns() * packing.taps() + packing.factorFloats());
            }
        }
        return Math.max(LEAST_STAGING_BYTES, (floats + Packing.SLACK_FLOATS) * 4);
    }

    /**
     * Which convolutions can keep the largest of two by two pixels: those by Winograd's tiles, two or four outputs wide.
     */
    public static Predicate<Node> pools(Graph graph, Target target) {
        return Algorithms.of(graph, target.precise())::pools;
    }

    /** Whether a node runs as emitted code. */
    public static boolean compiles(Node node) {
        return Compilable.isCompiled(node);
    }
}
