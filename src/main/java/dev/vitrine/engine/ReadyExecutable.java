package dev.vitrine.engine;

import dev.vitrine.codegen.Program;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/** Runs a module that was written before, of which only a {@link Program} is known: no plan, no graph, no compiler. */
public final class ReadyExecutable {
    private static final int PAGE_BYTES = 65536;
    private final Program program;
    private final WasmInstance instance;
    private final WeightLoader loader;
    private final TensorPorts ports;
    private final boolean helped;

    /**
     * @param threads no more than the program's
     * @throws WasmRefusedException if the host refuses the module or its memory
     */
    public ReadyExecutable(Program program, WasmHost host, int threads) {
        this.program = program;
        this.helped = threads > 1;
        int pages = (int) (program.memoryBytes() / PAGE_BYTES);
        this.instance = host.instantiate(program.module(), pages, threads - 1);
        this.loader = new WeightLoader(program.packings(), program.stagingAddress(), program.stagingBytes(), instance);
        this.ports = new TensorPorts(instance, program.inputs(), program.outputs());
    }

    /** Takes in the weights that have come since; gives whether that was the rest. */
    public boolean takeWeights() {
        return loader.load();
    }

    /** As {@link Executable#run}. */
    public List<Tensor> run(List<Tensor> inputs) {
        if (!takeWeights()) {
            throw new IllegalStateException("Some weights are still on their way.");
        }
        return ports.run(inputs, helped, this::call);
    }

    private void call() {
        for (String export : program.runs()) {
            instance.call(export);
        }
    }

    /** As {@link Executable#close}. */
    public void close() {
        instance.close();
    }
}
