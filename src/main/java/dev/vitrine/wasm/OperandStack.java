package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Types of the values on the stack and the open blocks, as the validation algorithm keeps them; throws at the
 * first instruction that does not fit. It writes no bytes. Source: WebAssembly Core 2.0, appendix A.3.
 */
final class OperandStack {
    private final Place place;
    private final List<Label> labels = new ArrayList<>();
    private ValueType[] types = new ValueType[16];
    private int size;

    OperandStack(Place place) {
        this.place = place;
    }

    Label open(int kind, FunctionType type) {
        popAll(type.params());
        Label label = new Label(kind, type, labels.size(), size);
        labels.add(label);
        pushAll(type.params());
        return label;
    }

    /** Ends the innermost block and leaves its results. */
    void close() {
        Label label = innermost();
        ValueType[] results = label.type.results();
        if (size - label.height > results.length) {
            throw place.error(FunctionType.text(results, 0, results.length) + " at the end of its block",
                    top());
        }
        popAll(results);
        label.open = false;
        labels.remove(labels.size() - 1);
        pushAll(results);
    }

    /** From the first branch of an {@code if} to the second. */
    void otherwise() {
        Label label = innermost();
        close();
        label.open = true;
        label.unreachable = false;
        labels.add(label);
        size = label.height;
        pushAll(label.type.params());
    }

    /** What {@code br} to {@code label} has as its immediate. */
    int distance(Label label) {
        if (!label.open) {
            throw place.error("a label whose block is open", "one whose block has ended");
        }
        if (label.depth >= labels.size() || labels.get(label.depth) != label) {
            throw place.error("a label of its own function", "one of another function");
        }
        return labels.size() - 1 - label.depth;
    }

    Label innermost() {
        return labels.get(labels.size() - 1);
    }

    Label outermost() {
        return labels.get(0);
    }

    void apply(FunctionType type) {
        popAll(type.params());
        pushAll(type.results());
    }

    /** What an opcode takes and leaves. */
    void apply(int opcode) {
        int height = innermostHeight();
        int sizeBefore = size;
        ValueType expected = Opcode.operand(opcode, 0);
        for (int i = 0; expected != null; expected = Opcode.operand(opcode, ++i)) {
            if (size == height || types[size - 1] != expected) {
                size = sizeBefore;
                popAll(Opcode.operands(opcode));
                break;
            }
            size--;
        }
        ValueType result = Opcode.result(opcode);
        if (result != null) {
            push(result);
        }
    }

    /** The branch of a conditional: its values stay where they are. */
    void peekAll(ValueType[] expected) {
        popAll(expected);
        pushAll(expected);
    }

    /** The code that follows cannot be reached, so any type may be taken from the stack. */
    void unreachable() {
        Label label = innermost();
        size = label.height;
        label.unreachable = true;
    }

    /** Takes one value of any type; null if it is unknown because the code is unreachable. */
    ValueType popAny() {
        Label label = innermost();
        if (size > label.height) {
            return types[--size];
        }
        if (!label.unreachable) {
            throw place.error("a value on the stack", top());
        }
        return null;
    }

    void pop(ValueType expected) {
        if (size > innermostHeight() && types[size - 1] == expected) {
            size--;
        } else {
            popAll(new ValueType[] {expected});
        }
    }

    /** Takes two values of one type, leaves one. */
    void select() {
        ValueType upper = popAny();
        ValueType lower = popAny();
        if (upper != lower && upper != null && lower != null) {
            throw place.error("two values of one type", "[" + lower + " " + upper + "]");
        }
        push(lower == null ? upper : lower);
    }

    void popAll(ValueType[] expected) {
        int available = size - innermostHeight();
        for (int i = 1; i <= expected.length; i++) {
            boolean fits = i > available
                    ? !labels.isEmpty() && innermost().unreachable
                    : types[size - i] == null || types[size - i] == expected[expected.length - i];
            if (!fits) {
                int shown = Math.min(available, expected.length);
                throw place.error(FunctionType.text(expected, 0, expected.length) + " on the stack",
                        FunctionType.text(types, size - shown, size));
            }
        }
        size -= Math.min(available, expected.length);
    }

    private void pushAll(ValueType[] values) {
        for (ValueType value : values) {
            push(value);
        }
    }

    void push(ValueType value) {
        if (size == types.length) {
            types = Arrays.copyOf(types, 2 * size);
        }
        types[size++] = value;
    }

    private int innermostHeight() {
        return labels.isEmpty() ? 0 : innermost().height;
    }

    private String top() {
        return FunctionType.text(types, innermostHeight(), size);
    }
}
