package dev.vitrine.engine;

import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Plan;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/** Whether inputs are what a plan was made for. */
final class Inputs {
    private Inputs() {
    }

    /** @throws ShapeException if they are not */
    static void check(Plan plan, List<Tensor> inputs) {
        if (inputs.size() != plan.inputs().size()) {
            throw new ShapeException("This executable takes " + plan.inputs().size() + " inputs but got "
                    + inputs.size() + ".");
        }
        for (int i = 0; i < plan.inputs().size(); i++) {
            Buffer buffer = plan.inputs().get(i);
            if (!inputs.get(i).shape().equals(buffer.shape())) {
                throw new ShapeException("This executable takes " + buffer.shape() + " but got "
                        + inputs.get(i).shape() + ".");
            }
        }
    }
}
