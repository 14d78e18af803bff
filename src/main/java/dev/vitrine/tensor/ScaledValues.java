package dev.vitrine.tensor;

import java.util.function.Supplier;

/** {@code base[.., c] scale[c]}: whoever copies the base anyway may multiply on the way and not ask for the product. */
public final class ScaledValues extends Values {
    private final Values base;
    private final Supplier<double[]> scale;
    private final Values[] sources;

    /**
     * @param scale gives a divisor of the element count of factors
     * @param sources what it reads
     */
    public ScaledValues(Values base, Supplier<double[]> scale, Values... sources) {
        super(base.shape());
        this.base = base;
        this.scale = scale;
        this.sources = sources;
    }

    public Values base() {
        return base;
    }

    public double[] scale() {
        return scale.get();
    }

    @Override
    public boolean areThere() {
        return base.areThere() && ComputedValues.areThere(sources);
    }

    @Override
    float[] make() {
        float[] values = base.floats();
        double[] factors = scale.get();
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i += factors.length) {
            for (int c = 0; c < factors.length; c++) {
                result[i + c] = (float) (values[i + c] * factors[c]);
            }
        }
        return result;
    }
}
