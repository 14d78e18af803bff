package dev.vitrine.engine;

import dev.vitrine.plan.Buffer;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/** Whether inputs are what a plan was made for. */
final class Inputs {
    private Inputs() {
    }

    /** @throws ShapeException if they are not */
    static void check(List<Buffer> expected, List<Tensor> inputs) {
        if (inputs.size() != expected.size()) {
            throw new ShapeException("This executable takes " + expected.size() + " inputs but got "
                    + inputs.size() + ".");
        }
        for (int i = 0; i < expected.size(); i++) {
            Buffer buffer = expected.get(i);
            if (!inputs.get(i).shape().equals(buffer.shape())) {
                throw new ShapeException("This executable takes " + buffer.shape() + " but got "
                        + inputs.get(i).shape() + ".");
            }
        }
    }
}
