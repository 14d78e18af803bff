package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Indices as indicators: {@code [..., k]} to {@code [..., tokens]}, or {@code [...]} to {@code [..., tokens]} for
 * {@code ONE_HOT}.
 */
public record CategoryEncoding(int tokens, Mode mode) implements Op {
    /** What stands at an index. */
    public enum Mode {
        /** 1 at the index, for every index alone. */
        ONE_HOT,
        /** 1 at each of {@code k} indices. */
        MULTI_HOT,
        /** How often each of {@code k} indices occurs. */
        COUNT
    }

    public CategoryEncoding {
        if (tokens < 1) {
            throw new ShapeException("Categories need at least one token, but got " + tokens + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "CategoryEncoding");
        if (mode != Mode.ONE_HOT) {
            return input.rank() < 2 ? input.insert(input.rank(), tokens) : input.with(-1, tokens);
        }
        return input.rank() > 1 && input.last() == 1 ? input.with(-1, tokens) : input.insert(input.rank(), tokens);
    }
}
