package dev.vitrine.engine;

import dev.vitrine.tensor.Tensor;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A model made ready to predict for one set of input shapes. It owns its memory; one call at a time. */
public interface Executable {
    /**
     * @param inputs in the model's order, of exactly the shapes this executable was made for
     * @return the outputs in the model's order, copied out of the arena
     */
    List<Tensor> run(List<Tensor> inputs);

    /**
     * Runs step by step, on one thread, and times each.
     *
     * @param millis a clock
     * @param rounds the more, the less a busy machine shows
     */
    List<StepTime> profile(List<Tensor> inputs, DoubleSupplier millis, int rounds);

    /** Takes in the weights that have come since; {@link #run} needs them all. */
    default void takeWeights() {
    }

    /** Lets go of what the garbage collector does not see. It is not to be run any more. */
    default void close() {
    }
}
