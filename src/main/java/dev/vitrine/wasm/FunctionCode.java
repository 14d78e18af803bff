package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * One function while it is emitted: its header, its locals, and the primitives that check an instruction,
 * then encode it. What authors chain is in {@link CodeBuilder}.
 */
abstract sealed class FunctionCode permits ControlCode {
    final ModuleBuilder module;
    final Place place;
    final OperandStack stack;
    final Locals locals;
    final ByteSink code;
    private final Function function;
    private final List<ValueType> params = new ArrayList<>();
    private final List<ValueType> results = new ArrayList<>();
    private boolean headerOpen = true;

    FunctionCode(ModuleBuilder module, Function function) {
        this.module = module;
        this.function = function;
        this.code = module.takeSink();
        this.place = new Place(function.name);
        this.stack = new OperandStack(place);
        this.locals = new Locals(place);
    }

    /** Declares the next parameter; before locals and instructions. */
    public final Local param(ValueType type, String name) {
        checkInHeader("param");
        params.add(type);
        return locals.param(type, name);
    }

    /** Declares what the function returns; before locals and instructions. */
    public final void result(ValueType... types) {
        checkInHeader("result");
        results.addAll(List.of(types));
    }

    /** A variable without a name; it must be set before it is read. */
    public final Local local(ValueType type) {
        return local(type, null);
    }

    /** @param name for the listing and for errors; several locals may have the same */
    public final Local local(ValueType type, String name) {
        endHeader();
        return locals.declare(type, name);
    }

    private void checkInHeader(String subject) {
        if (!headerOpen) {
            throw place.error(subject, "to stand before locals and instructions", "it behind them");
        }
    }

    private void endHeader() {
        if (headerOpen) {
            headerOpen = false;
            FunctionType type = new FunctionType(params.toArray(new ValueType[0]),
                    results.toArray(new ValueType[0]));
            if (function.type != null && !function.type.equals(type)) {
                throw place.error("the declared type " + function.type, type.toString());
            }
            function.type = type;
            stack.open(CoreOp.BLOCK, new FunctionType(new ValueType[0], type.results()));
        }
    }

    final void finish() {
        enter(CoreOp.END);
        stack.close();
        code.opcode(CoreOp.END);
        function.body = new FunctionBody(locals.types(), locals.names(), code.toArray());
        module.giveSink(code);
    }

    final void enter(int opcode) {
        endHeader();
        place.enter(opcode);
    }

    final void emit(int opcode) {
        enter(opcode);
        stack.apply(opcode);
        code.opcode(opcode);
    }

    /** An opcode that an author gave to the method {@code method}. */
    final void emitGiven(int opcode, String method) {
        endHeader();
        if (!Opcode.isMarked(opcode)) {
            throw place.error(method, "an opcode", "the number " + opcode);
        }
        place.enter(opcode);
        boolean lane = Opcode.laneCount(opcode) > 0;
        String due = Opcode.accessBytes(opcode) > 0 ? lane ? "accessLane" : "access" : lane ? "lane" : "op";
        if (!due.equals(method)) {
            throw place.error("the method " + due, method);
        }
        stack.apply(opcode);
        code.opcode(opcode);
    }

    final void emitLocal(int opcode, Local local) {
        enter(opcode);
        if (opcode == CoreOp.LOCAL_GET) {
            locals.checkRead(local);
        } else {
            locals.checkScope(local);
            stack.pop(local.type);
            local.assigned = true;
        }
        if (opcode != CoreOp.LOCAL_SET) {
            stack.push(local.type);
        }
        code.opcode(opcode);
        code.u32(local.index);
    }

    final void emitAccess(int opcode, String method, int offsetBytes, int alignBytes) {
        emitGiven(opcode, method);
        checkMemory();
        boolean atomic = Opcode.prefix(opcode) == 0xFE;
        int natural = Opcode.accessBytes(opcode);
        int least = atomic ? natural : 1;
        if (alignBytes < least || alignBytes > natural || (alignBytes & alignBytes - 1) != 0) {
            String which = atomic ? "of " : "that is a power of 2 up to ";
            throw place.error("an alignment " + which + natural + " bytes", "" + alignBytes);
        }
        if (offsetBytes < 0) {
            throw place.error("an offset of at least 0 bytes", "" + offsetBytes);
        }
        code.u32(Integer.numberOfTrailingZeros(alignBytes));
        code.u32(offsetBytes);
    }

    final void emitWithMemory(int opcode) {
        emit(opcode);
        checkMemory();
    }

    private void checkMemory() {
        if (!module.hasMemory()) {
            throw place.error("the module to have a memory", "none");
        }
    }

    final void checkLane(int lane, int laneCount) {
        if (lane < 0 || lane >= laneCount) {
            throw place.error("a lane from 0 to " + (laneCount - 1), "" + lane);
        }
    }
}
