package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/** An activation on its own, element by element. */
public record Activate(Activation activation) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "Activation");
    }
}
