package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Sums products of two inputs as Einstein's notation says: one letter a dimension; letters that the output lacks are
 * summed over.
 *
 * @param first letters of the first input's dimensions, such as {@code nqd}
 * @param second letters of the second input's dimensions
 * @param output letters of the output's dimensions, each one of an input's
 */
public record Einsum(String first, String second, String output) implements Op {
    public Einsum {
        for (int i = 0; i < output.length(); i++) {
            if ((first + second).indexOf(output.charAt(i)) < 0 || output.indexOf(output.charAt(i)) != i) {
                throw new ShapeException("The sum " + first + "," + second + "->" + output
                        + " has an output that its inputs do not give.");
            }
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        int[] dims = new int[output.length()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = size(output.charAt(i), inputs);
        }
        for (int i = 0; i < first.length(); i++) {
            size(first.charAt(i), inputs);
        }
        return Shape.of(dims);
    }

    /** The size that a letter stands for. @throws ShapeException if the inputs disagree */
    public int size(char letter, List<Shape> inputs) {
        int size = Shape.UNKNOWN;
        for (int input = 0; input < 2; input++) {
            String letters = input == 0 ? first : second;
            Shape shape = inputs.get(input);
            if (shape.rank() != letters.length()) {
                throw new ShapeException("An input of " + shape + " does not have the dimensions " + letters + ".");
            }
            for (int i = 0; i < letters.length(); i++) {
                if (letters.charAt(i) == letter && shape.dim(i) != Shape.UNKNOWN) {
                    if (size != Shape.UNKNOWN && size != shape.dim(i)) {
                        throw new ShapeException("Inputs of " + inputs.get(0) + " and " + inputs.get(1)
                                + " cannot be multiplied: " + size + " and " + shape.dim(i) + " differ.");
                    }
                    size = shape.dim(i);
                }
            }
        }
        return size;
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        double product = output.elementCount();
        for (int i = 0; i < first.length(); i++) {
            boolean summed = this.output.indexOf(first.charAt(i)) < 0;
            product *= summed ? inputs.get(0).dim(i) : 1;
        }
        return product;
    }
}
