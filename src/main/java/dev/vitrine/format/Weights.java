package dev.vitrine.format;

import dev.vitrine.tensor.Tensor;
import dev.vitrine.tensor.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a model by name, in file order; whole numbers and booleans as floats. It does not say which
 * layer a weight belongs to.
 */
public final class Weights {
    /** No weight at all. */
    public static final Weights EMPTY = new Weights();

    private final Map<String, Values> values = new LinkedHashMap<>();
    private final Map<String, WeightType> unsupported = new LinkedHashMap<>();
    private final Set<String> rounded = new LinkedHashSet<>();

    Weights() {
    }

    /** Weights read from another format. @param tensors in file order */
    public static Weights of(Map<String, Tensor> tensors) {
        Weights weights = new Weights();
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            weights.add(entry.getKey(), Values.of(entry.getValue().shape(), entry.getValue().data()));
        }
        return weights;
    }

    void add(String name, Values each) {
        values.put(name, each);
    }

    void addRounded(String name) {
        rounded.add(name);
    }

    void addUnsupported(String name, WeightType type) {
        unsupported.put(name, type);
    }

    /** The names of the weights that {@link #tensor} gives, in file order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public int size() {
        return values.size();
    }

    /**
     * The weight of that name.
     *
     * @throws ModelFormatException if there is none, or its elements are strings or complex numbers
     */
    public Tensor tensor(String name) {
        Values each = values.get(name);
        if (each != null) {
            return new Tensor(each.shape(), each.floats());
        }
        if (unsupported.containsKey(name)) {
            throw unsupported(name, unsupported.get(name));
        }
        throw new ModelFormatException("weight-missing", "The model's files hold no weight named " + name
                + ".", name);
    }

    /** What {@link #tensor} gives, or will give once its file is there. Not to be changed; a view would cost 1 KB. */
    public Map<String, Values> values() {
        return values;
    }

    /** Whether each of its elements is the number that was stored; an int32 beyond 2^24 may not be. */
    public boolean isExact(String name) {
        return !rounded.contains(name);
    }

    static ModelFormatException unsupported(String name, WeightType type) {
        return new ModelFormatException("weight-dtype-unsupported", "The weight " + name + " is of type "
                + type.text() + ", but only float32, int32 and bool can be used.", name, type.text());
    }
}
