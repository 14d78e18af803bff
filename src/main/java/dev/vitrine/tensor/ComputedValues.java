package dev.vitrine.tensor;

import java.util.function.Supplier;

/** Values by a formula, for which other values must be there. */
public final class ComputedValues extends Values {
    private final Supplier<float[]> formula;
    private final Values[] sources;

    /**
     * @param formula gives as many as the shape has elements
     * @param sources what it reads
     */
    public ComputedValues(Shape shape, Supplier<float[]> formula, Values... sources) {
        super(shape);
        this.formula = formula;
        this.sources = sources;
    }

    /** Zeros, for which no memory is taken until they are asked for. */
    public static Values zeros(Shape shape) {
        return new ComputedValues(shape, () -> new float[shape.elementCount()]);
    }

    @Override
    public boolean areThere() {
        return areThere(sources);
    }

    static boolean areThere(Values[] sources) {
        for (Values source : sources) {
            if (!source.areThere()) {
                return false;
            }
        }
        return true;
    }

    @Override
    float[] make() {
        return formula.get();
    }
}
