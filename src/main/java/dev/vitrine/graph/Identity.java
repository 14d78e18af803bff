package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/** Gives its input back: dropout, noise and augmentation layers, which only act while training. */
public record Identity() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "Identity");
    }

    @Override
    public boolean isView() {
        return true;
    }
}
