package dev.vitrine.wasm;

/**
 * A typed local variable or a parameter, valid from where it was declared to the end of the enclosing body.
 * Where a body has ended, later declarations of the same type take the place over.
 */
public final class Local {
    final Locals owner;
    final int index;
    final ValueType type;
    final String name;
    boolean assigned;
    boolean live = true;

    Local(Locals owner, int index, ValueType type, String name) {
        this.owner = owner;
        this.index = index;
        this.type = type;
        this.name = name;
    }

    public ValueType type() {
        return type;
    }

    /** As errors name it: {@code $sum}, or {@code $3} if it has no name. */
    @Override
    public String toString() {
        return "$" + (name == null ? "" + index : name);
    }
}
