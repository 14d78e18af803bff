package dev.vitrine.wasm;

/**
 * A place to branch to: the end of a block, or the start of a loop. Valid while the body it was given to
 * runs, and in no other function. It carries the state of validation of its block, hidden from authors.
 */
public final class Label {
    final int kind;
    final FunctionType type;
    final int depth;
    final int height;
    boolean unreachable;
    boolean open = true;

    Label(int kind, FunctionType type, int depth, int height) {
        this.kind = kind;
        this.type = type;
        this.depth = depth;
        this.height = height;
    }

    /** What a branch here takes from the stack. */
    ValueType[] branchTypes() {
        return kind == CoreOp.LOOP ? type.params() : type.results();
    }
}
