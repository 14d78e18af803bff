package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Looks every index of the input up: {@code [...]} to {@code [..., outputDim]}. An index outside becomes NaN. Weights:
 * embeddings {@code [inputDim, outputDim]}.
 */
public record Embedding(int inputDim, int outputDim) implements Op {
    public Embedding {
        if (inputDim < 1 || outputDim < 1) {
            throw new ShapeException("An embedding of " + inputDim + " by " + outputDim + " is empty.");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Embedding");
        return input.insert(input.rank(), outputDim);
    }
}
