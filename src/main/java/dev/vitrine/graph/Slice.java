package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;

/** Some of the input along each dimension, as Python's slices choose them. No dimension goes. */
public record Slice(List<Range> ranges) implements Op {
    /** An open end. */
    public static final int OPEN = Integer.MIN_VALUE;

    /**
     * Python's {@code start:stop:step}.
     *
     * @param start first index, negative from the end, or {@link #OPEN}
     * @param stop first index left out, negative from the end, or {@link #OPEN}
     * @param step not 0
     */
    public record Range(int start, int stop, int step) {
        /** Everything. */
        public static final Range ALL = new Range(OPEN, OPEN, 1);

        public Range {
            if (step == 0) {
                throw new ShapeException("A slice cannot go in steps of 0.");
            }
        }

        /** Index of the first element taken of {@code length}. */
        public int first(int length) {
            if (start == OPEN) {
                return step > 0 ? 0 : length - 1;
            }
            return clamped(start, length);
        }

        /** Number of elements taken of {@code length}; unknown for an unknown length. */
        public int count(int length) {
            if (length == Shape.UNKNOWN) {
                return equals(ALL) ? length : start >= 0 && stop == start + 1 && step == 1 ? 1 : length;
            }
            int end = stop == OPEN ? step > 0 ? length : -1 : clamped(stop, length);
            double span = step > 0 ? (double) end - first(length) : (double) first(length) - end;
            return (int) Math.max(0, Math.ceil(span / Math.abs((double) step)));
        }

        private int clamped(int index, int length) {
            int place = index < 0 ? index + length : index;
            return step > 0 ? Math.max(0, Math.min(place, length)) : Math.max(-1, Math.min(place, length - 1));
        }
    }

    public Slice {
        ranges = List.copyOf(ranges);
    }

    /** A slice along one dimension only. */
    public static Slice along(int axis, int rank, Range range) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < rank; i++) {
            ranges.add(i == axis ? range : Range.ALL);
        }
        return new Slice(ranges);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, ranges.size(), "Slice");
        int[] dims = input.toArray();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = ranges.get(i).count(dims[i]);
        }
        return Shape.of(dims);
    }
}
