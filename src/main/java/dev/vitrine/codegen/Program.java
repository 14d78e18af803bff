package dev.vitrine.codegen;

import dev.vitrine.plan.Buffer;
import java.util.List;

/**
 * All that is needed to predict by a module whose steps are all emitted code, and nothing of how it came about.
 *
 * @param module that imports {@code env.memory}, in the binary format
 * @param threads it can be run by, at most; 1 for a memory that is not shared
 * @param runs what to call, in order
 * @param inputs where the model's inputs are to be put, {@code outputs} where its outputs will be
 * @param packings how the weights get there
 * @param memoryBytes that the module needs
 * @param stagingBytes from {@code stagingAddress} on may be overwritten while weights are packed, and must be zeros
 *     afterwards
 */
public record Program(byte[] module, int threads, List<String> runs, List<Buffer> inputs, List<Buffer> outputs,
        List<Packing> packings, double memoryBytes, int stagingAddress, int stagingBytes) {
}
