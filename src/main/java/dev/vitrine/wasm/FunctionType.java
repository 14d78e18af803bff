package dev.vitrine.wasm;

import java.util.Arrays;

/**
 * What a function, a block or an instruction takes from the stack and what it leaves there, bottom first.
 * Immutable; equal when both lists are.
 */
public final class FunctionType {
    private static final ValueType[] NOTHING = {};

    private final ValueType[] params;
    private final ValueType[] results;

    FunctionType(ValueType[] params, ValueType[] results) {
        this.params = params;
        this.results = results;
    }

    /** A type that takes {@code params} and leaves nothing; see {@link #returning}. */
    public static FunctionType of(ValueType... params) {
        return new FunctionType(params.clone(), NOTHING);
    }

    public FunctionType returning(ValueType... types) {
        return new FunctionType(params, types.clone());
    }

    public int paramCount() {
        return params.length;
    }

    public int resultCount() {
        return results.length;
    }

    public ValueType param(int index) {
        return params[index];
    }

    public ValueType result(int index) {
        return results[index];
    }

    ValueType[] params() {
        return params;
    }

    ValueType[] results() {
        return results;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionType type
                && Arrays.equals(params, type.params) && Arrays.equals(results, type.results);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(params) + Arrays.hashCode(results);
    }

    /** As the specification writes it: {@code [i32 i32] -> [f32]}. */
    @Override
    public String toString() {
        return text(params, 0, params.length) + " -> " + text(results, 0, results.length);
    }

    static String text(ValueType[] types, int from, int to) {
        StringBuilder text = new StringBuilder("[");
        for (int i = from; i < to; i++) {
            if (i > from) {
                text.append(' ');
            }
            text.append(types[i] == null ? "any" : types[i].toString());
        }
        return text.append(']').toString();
    }
}
