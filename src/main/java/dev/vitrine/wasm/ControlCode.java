package dev.vitrine.wasm;

import java.util.function.Consumer;

/**
 * The half of {@link CodeBuilder} that leaves nothing to chain on: blocks, branches and memory as a whole.
 * The bodies of blocks are lambdas that emit into the same builder; locals declared in a body end with it.
 */
abstract sealed class ControlCode extends FunctionCode permits CodeBuilder {
    private static final FunctionType EMPTY = FunctionType.of();

    ControlCode(ModuleBuilder module, Function function) {
        super(module, function);
    }

    /** {@code block}: a branch to its label goes to its end. */
    public final void block(Consumer<Label> body) {
        block(EMPTY, body);
    }

    public final void block(FunctionType type, Consumer<Label> body) {
        nest(CoreOp.BLOCK, type, body);
    }

    /** {@code loop}: a branch to its label goes back to its start; without one it runs once. */
    public final void loop(Consumer<Label> body) {
        loop(EMPTY, body);
    }

    public final void loop(FunctionType type, Consumer<Label> body) {
        nest(CoreOp.LOOP, type, body);
    }

    /** Runs {@code body} where the i32 on the stack is not 0. */
    public final void ifThen(Runnable body) {
        nest(CoreOp.IF, EMPTY, label -> body.run());
    }

    public final void ifElse(Runnable then, Runnable otherwise) {
        ifElse(EMPTY, then, otherwise);
    }

    public final void ifElse(FunctionType type, Runnable then, Runnable otherwise) {
        nest(CoreOp.IF, type, label -> {
            scope(then);
            enter(CoreOp.ELSE);
            stack.otherwise();
            code.opcode(CoreOp.ELSE);
            otherwise.run();
        });
    }

    /** Emits {@code body} as it is; locals declared in it end with it. */
    public final void scope(Runnable body) {
        int mark = locals.mark();
        body.run();
        locals.release(mark);
    }

    /** Runs {@code body} {@code count} times, counting the local down to 0; it must be at least 1 before. */
    public final void countDown(Local count, Runnable body) {
        loop(again -> {
            body.run();
            emitLocal(CoreOp.LOCAL_GET, count);
            emit(CoreOp.I32_CONST);
            code.s32(1);
            emit(I32Op.I32_SUB);
            emitLocal(CoreOp.LOCAL_TEE, count);
            brIf(again);
        });
    }

    private void nest(int kind, FunctionType type, Consumer<Label> body) {
        emit(kind);
        writeBlockType(type);
        Label label = stack.open(kind, type);
        scope(() -> body.accept(label));
        enter(CoreOp.END);
        stack.close();
        code.opcode(CoreOp.END);
    }

    private void writeBlockType(FunctionType type) {
        if (type.paramCount() > 0 || type.resultCount() > 1) {
            code.s32(module.typeIndex(type));
        } else {
            code.u8(type.resultCount() == 0 ? 0x40 : type.result(0).code());
        }
    }

    public final void br(Label label) {
        emit(CoreOp.BR);
        code.u32(stack.distance(label));
        stack.popAll(label.branchTypes());
        stack.unreachable();
    }

    /** Branches where the i32 on the stack is not 0. */
    public final void brIf(Label label) {
        emit(CoreOp.BR_IF);
        code.u32(stack.distance(label));
        stack.peekAll(label.branchTypes());
    }

    /** Branches to the label whose position is the i32 on the stack, to {@code otherwise} beyond the last. */
    public final void brTable(Label otherwise, Label... labels) {
        emit(CoreOp.BR_TABLE);
        code.u32(labels.length);
        for (Label label : labels) {
            code.u32(stack.distance(label));
            stack.peekAll(label.branchTypes());
        }
        code.u32(stack.distance(otherwise));
        stack.popAll(otherwise.branchTypes());
        stack.unreachable();
    }

    /** {@code return}, with the function's results on the stack. */
    public final void ret() {
        emit(CoreOp.RETURN);
        stack.popAll(stack.outermost().type.results());
        stack.unreachable();
    }

    /** A trap: the code that follows is never run. */
    public final void unreachable() {
        emit(CoreOp.UNREACHABLE);
        stack.unreachable();
    }

    /** Stack: destination, source, length in bytes; they may overlap. */
    public final void memoryCopy() {
        emitWithMemory(CoreOp.MEMORY_COPY);
        code.u8(0);
        code.u8(0);
    }

    /** Stack: destination, value of each byte, length in bytes. */
    public final void memoryFill() {
        emitWithMemory(CoreOp.MEMORY_FILL);
        code.u8(0);
    }

    /** Stack: destination, offset in the segment, length in bytes. */
    public final void memoryInit(DataSegment segment) {
        emitWithMemory(CoreOp.MEMORY_INIT);
        module.checkOwner(place, segment.owner, "a data segment");
        code.u32(segment.index);
        code.u8(0);
    }

    public final void dataDrop(DataSegment segment) {
        emit(CoreOp.DATA_DROP);
        module.checkOwner(place, segment.owner, "a data segment");
        code.u32(segment.index);
    }

    /** Orders the memory accesses before it and after it, as other threads see them. */
    public final void fence() {
        emit(CoreOp.ATOMIC_FENCE);
        code.u8(0);
    }
}
