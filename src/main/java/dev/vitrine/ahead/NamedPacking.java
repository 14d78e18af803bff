package dev.vitrine.ahead;

import dev.vitrine.codegen.Packing;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.ScaledValues;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Values;
import java.util.Map;

/**
 * A {@link Packing} of a weight that is a tensor of the model's files, or of constants.
 *
 * @param tensor its name; null for constants
 * @param constants the values, where they are no tensor's
 * @param factors that the tensor's last dimension is scaled by; or null
 * @param form how it is packed; its weight is not looked at
 */
record NamedPacking(String tensor, float[] constants, float[] factors, Packing form) {
    Packing with(Map<String, Values> values) {
        Shape shape = Shape.of(form.taps(), form.rows(), form.columns());
        Values base = tensor == null ? Values.of(shape, constants) : values.get(tensor);
        Values scaled = factors == null ? base : new ScaledValues(base, this::exactFactors);
        Weight weight = Weight.slot(tensor == null ? "constants" : tensor, shape).bind(scaled);
        return new Packing(weight, form.taps(), form.rows(), form.columns(), form.packer(), form.scaler(),
                form.addressBytes(), form.rowBytes(), form.panelBytes(), form.planeBytes());
    }

    private double[] exactFactors() {
        double[] exact = new double[factors.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = factors[i];
        }
        return exact;
    }
}
