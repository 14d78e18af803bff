package dev.vitrine.ahead;

import dev.vitrine.codegen.Packing;
import dev.vitrine.codegen.Program;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.plan.Buffer;
import dev.vitrine.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model compiled ahead of time, as its file says; its weights are elsewhere.
 *
 * @param modelFile the name of the model.json that it was made from, in the same folder
 * @param parameters how many numbers the model learnt
 * @param warnings sentences about weights that are not as they should be
 * @param weights their files and types
 * @param weightPrint by which {@link WeightPrint} knows the weights it was compiled with
 */
public record CompiledModel(String modelFile, List<Port> inputs, List<Port> outputs, double parameters,
        List<String> warnings, ModelDescription weights, int weightPrint, Layout layout) {
    /** A {@link Program} whose weights are only named. */
    record Layout(byte[] module, int threads, List<String> runs, List<Buffer> inputs, List<Buffer> outputs,
            List<NamedPacking> packings, double memoryBytes, int stagingAddress, int stagingBytes) {
    }

    /** How to run it. @param values the weights by name, which may still be on their way */
    public Program program(Map<String, Values> values) {
        List<Packing> packings = new ArrayList<>();
        for (NamedPacking packing : layout.packings()) {
            packings.add(packing.with(values));
        }
        return new Program(layout.module(), layout.threads(), layout.runs(), layout.inputs(), layout.outputs(), packings,
                layout.memoryBytes(), layout.stagingAddress(), layout.stagingBytes());
    }
}
