package dev.vitrine.codegen;

import dev.vitrine.plan.Plan;
import dev.vitrine.plan.Step;
import dev.vitrine.wasm.WasmModule;
import java.util.List;

/**
 * A plan as a module that imports {@code env.memory}, and how to use it. The arena begins at address 0.
 *
 * @param segments in the order in which they run
 * @param memoryBytes that the module needs, arena included
 * @param stagingBytes from {@code stagingAddress} on may be overwritten while weights are packed; the arena must be
 *     zeros afterwards
 */
public record CompiledPlan(WasmModule module, Plan plan, List<Segment> segments, List<Packing> packings,
        double memoryBytes, int stagingAddress, int stagingBytes) {
    /** What remains of a plan whose every step is emitted code, when it is forgotten. @param threads it was compiled for */
    public Program program(int threads) {
        return new Program(module.bytes(), threads, segments.stream().map(Segment::export).toList(), plan.inputs(),
                plan.outputs(), packings, memoryBytes, stagingAddress, stagingBytes);
    }

    /**
     * A stretch of steps that run in one place.
     *
     * @param export what runs it, or null if it is a step that Java runs
     * @param stepExports what runs each step alone
     */
    public record Segment(String export, List<Step> steps, List<String> stepExports) {
    }
}
