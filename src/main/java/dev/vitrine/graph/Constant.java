package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * A tensor that no input changes; it has no inputs. Weights: the tensor, if it is trained; otherwise {@code values}.
 *
 * @param values row-major; empty for a trained tensor
 */
public record Constant(Shape shape, List<Float> values) implements Op {
    public Constant {
        values = List.copyOf(values);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return shape;
    }
}
