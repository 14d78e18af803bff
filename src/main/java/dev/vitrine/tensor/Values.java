package dev.vitrine.tensor;

/**
 * The values of a tensor, which may still be on their way or may have to be worked out. They are made into one array
 * when first asked for, and kept.
 */
public abstract class Values {
    private final Shape shape;
    private float[] floats;

    /** @param shape every dimension known */
    protected Values(Shape shape) {
        this.shape = shape;
    }

    /**
     * Values that are there.
     *
     * @param floats row-major, given away
     * @throws ShapeException if their number is not the shape's element count
     */
    public static Values of(Shape shape, float[] floats) {
        Values values = new ComputedValues(shape, () -> floats);
        values.floats();
        return values;
    }

    public final Shape shape() {
        return shape;
    }

    /** Whether {@link #floats} can be asked for. */
    public abstract boolean areThere();

    abstract float[] make();

    /**
     * All of them, row-major, not to be written to.
     *
     * @throws ShapeException if some are still on their way
     */
    public final float[] floats() {
        if (floats == null) {
            floats = new Tensor(shape, make()).data();
        }
        return floats;
    }

    /** Whether {@link #floats} has been asked for, so that it costs nothing more. */
    public final boolean areMade() {
        return floats != null;
    }
}
