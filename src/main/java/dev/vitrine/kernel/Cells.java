package dev.vitrine.kernel;

import dev.vitrine.tensor.Shape;
import java.util.List;

/** Which cell each element of a tensor belongs to when some dimensions melt together: cells count the others. */
final class Cells {
    /** The cell of each element of one example; the next example's come {@link #count} later. */
    final int[] ofElement;

    /** Cells of one example. */
    final int count;

    /** Examples: the batch, or 1 where the batch melts too. */
    final int examples;

    /**
     * @param axes the dimensions that melt
     * @param groups into how many cells the last dimension is split; 0 for one an index
     */
    Cells(Shape shape, List<Integer> axes, int groups) {
        int rank = shape.rank();
        boolean alone = rank > 0 && !axes.contains(0);
        examples = alone ? shape.dim(0) : 1;
        int first = alone ? 1 : 0;
        int cells = 1;
        int[] strides = new int[rank];
        for (int i = rank - 1; i >= first; i--) {
            if (!axes.contains(i)) {
                strides[i] = cells;
                cells *= groups > 0 && i == rank - 1 ? groups : shape.dim(i);
            }
        }
        count = cells;
        ofElement = new int[shape.elementCountFrom(first)];
        for (int e = 0; e < ofElement.length; e++) {
            int cell = 0;
            int rest = e;
            for (int i = rank - 1; i >= first; i--) {
                int place = rest % shape.dim(i);
                rest /= shape.dim(i);
                cell += strides[i] * (groups > 0 && i == rank - 1 ? place / (shape.dim(i) / groups) : place);
            }
            ofElement[e] = cell;
        }
    }
}
