package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * One operation with its attributes: one record an operation, named as Keras names it. It holds no weights and no
 * inputs (those are the {@link Node}'s) and computes nothing (that is a kernel's work).
 */
public sealed interface Op permits Activate, Affine, BatchNormalization, CategoryEncoding, CenterCrop, ChannelAffine,
        Concatenate, Constant, Conv2D, Conv2DTranspose, Conv3D, Conv3DTranspose, ConvLstm2D, Dense, DepthwiseConv2D, Einsum, Embedding,
        ExpandDims, Fused, GlobalPooling2D, Identity, Input, Merge, MergeBatch, Normalization, NotEqual, PRelu, Pad,
        Pooling2D, Recurrent, Reduce, Repeat, Reshape, Resize2D, Slice, Softmax, SplitBatch, Squeeze, Standardize,
        Transpose, Unary {

    /**
     * The shape that this operation gives for these input shapes; unknown dimensions stay unknown where they must.
     *
     * @throws ShapeException naming both shapes if the inputs do not fit the operation or each other
     */
    Shape outputShape(List<Shape> inputs);

    /**
     * Multiply-adds for one run: convolutions and dense layers only, the others count as none.
     *
     * @param inputs shapes of the inputs, all known
     * @param output shape of the output, all known
     */
    default double multiplyAdds(List<Shape> inputs, Shape output) {
        return 0;
    }

    /** Whether the output is the first input's elements, untouched and in their order, under another shape. */
    default boolean isView() {
        return false;
    }

    /** The shape of the only input, which must have {@code rank} dimensions. */
    static Shape only(List<Shape> inputs, int rank, String op) {
        Shape input = only(inputs, op);
        if (input.rank() != rank) {
            throw new ShapeException(op + " needs an input of " + rank + " dimensions, the batch included, but got "
                    + input + ".");
        }
        return input;
    }

    /** The shape of the only input. */
    static Shape only(List<Shape> inputs, String op) {
        if (inputs.size() != 1) {
            throw new ShapeException(op + " needs one input but got " + inputs.size() + ".");
        }
        return inputs.get(0);
    }
}
