package dev.vitrine.wasm;

/**
 * Emits the body of one function, checking each instruction as it comes. Methods that leave a value return
 * the builder, so that a line reads like a listing: {@code code.get(x).get(y).op(F32X4_ADD).set(sum)}. It
 * neither reorders nor improves what it is told.
 *
 * <p>Every method throws {@link WasmValidationException} where an engine would refuse the result.
 */
public final class CodeBuilder extends ControlCode {
    CodeBuilder(ModuleBuilder module, Function function) {
        super(module, function);
    }

    public CodeBuilder get(Local local) {
        emitLocal(CoreOp.LOCAL_GET, local);
        return this;
    }

    public CodeBuilder set(Local local) {
        emitLocal(CoreOp.LOCAL_SET, local);
        return this;
    }

    /** Sets the local and leaves the value on the stack. */
    public CodeBuilder tee(Local local) {
        emitLocal(CoreOp.LOCAL_TEE, local);
        return this;
    }

    public CodeBuilder get(Global global) {
        enter(CoreOp.GLOBAL_GET);
        module.checkOwner(place, global.owner, "a global");
        stack.push(global.type);
        return indexed(CoreOp.GLOBAL_GET, global.index);
    }

    public CodeBuilder set(Global global) {
        enter(CoreOp.GLOBAL_SET);
        module.checkOwner(place, global.owner, "a global");
        if (!global.mutable) {
            throw place.error("a mutable global", "constant $" + global.name);
        }
        stack.pop(global.type);
        return indexed(CoreOp.GLOBAL_SET, global.index);
    }

    public CodeBuilder i32(int value) {
        emit(CoreOp.I32_CONST);
        code.s32(value);
        return this;
    }

    public CodeBuilder i64(long value) {
        emit(CoreOp.I64_CONST);
        code.s64(value);
        return this;
    }

    public CodeBuilder f32(float value) {
        emit(CoreOp.F32_CONST);
        code.bits32(Float.floatToRawIntBits(value));
        return this;
    }

    public CodeBuilder f64(double value) {
        emit(CoreOp.F64_CONST);
        code.bits64(Double.doubleToRawLongBits(value));
        return this;
    }

    /** A constant of four 32-bit lanes, lane 0 first. */
    public CodeBuilder v128(int lane0, int lane1, int lane2, int lane3) {
        emit(CoreOp.V128_CONST);
        code.bits32(lane0);
        code.bits32(lane1);
        code.bits32(lane2);
        code.bits32(lane3);
        return this;
    }

    /** The same float in four lanes, as a constant. */
    public CodeBuilder f32x4(float value) {
        int bits = Float.floatToRawIntBits(value);
        return v128(bits, bits, bits, bits);
    }

    /** An instruction without immediates, on the operands the stack holds. */
    public CodeBuilder op(int opcode) {
        emitGiven(opcode, "op");
        return this;
    }

    /** Pushes the operands, then {@link #op(int)}. */
    public CodeBuilder op(int opcode, Local first, Local... others) {
        get(first);
        for (Local other : others) {
            get(other);
        }
        return op(opcode);
    }

    /** {@code target = opcode(operands)}. */
    public CodeBuilder set(Local target, int opcode, Local first, Local... others) {
        return op(opcode, first, others).set(target);
    }

    /** An instruction on one lane, such as {@code f32x4.extract_lane}. */
    public CodeBuilder lane(int opcode, int lane) {
        emitGiven(opcode, "lane");
        checkLane(lane, Opcode.laneCount(opcode));
        code.u8(lane);
        return this;
    }

    /** {@code i8x16.shuffle}. @param lanes sixteen of 0 to 31; from 16 on they are of the second operand */
    public CodeBuilder shuffle(int... lanes) {
        emit(CoreOp.I8X16_SHUFFLE);
        if (lanes.length != 16) {
            throw place.error("16 lanes", "" + lanes.length);
        }
        for (int lane : lanes) {
            checkLane(lane, 32);
            code.u8(lane);
        }
        return this;
    }

    /** A load, store or atomic access at its natural alignment, address (and value) on the stack. */
    public CodeBuilder access(int opcode, int offsetBytes) {
        return access(opcode, offsetBytes, Opcode.accessBytes(opcode));
    }

    /** The alignment is a promise of speed, not a condition, but for atomic accesses. */
    public CodeBuilder access(int opcode, int offsetBytes, int alignBytes) {
        emitAccess(opcode, "access", offsetBytes, alignBytes);
        return this;
    }

    /** A load or store of one lane, address and vector on the stack. */
    public CodeBuilder accessLane(int opcode, int offsetBytes, int lane) {
        emitAccess(opcode, "accessLane", offsetBytes, Opcode.accessBytes(opcode));
        checkLane(lane, Opcode.laneCount(opcode));
        code.u8(lane);
        return this;
    }

    /** Pushes what lies at {@code base + offsetBytes}. */
    public CodeBuilder load(int opcode, Local base, int offsetBytes) {
        return get(base).access(opcode, offsetBytes);
    }

    /** Puts {@code value} at {@code base + offsetBytes}. */
    public CodeBuilder store(int opcode, Local base, int offsetBytes, Local value) {
        return get(base).get(value).access(opcode, offsetBytes);
    }

    /** Adds a constant to the i32 on the stack; nothing for 0. */
    public CodeBuilder plus(int value) {
        return value == 0 ? this : i32(value).op(I32Op.I32_ADD);
    }

    /** Adds a constant to an i32 local; nothing for 0. */
    public CodeBuilder advance(Local pointer, int bytes) {
        return bytes == 0 ? this : get(pointer).plus(bytes).set(pointer);
    }

    public CodeBuilder call(Function callee, Local... args) {
        for (Local arg : args) {
            get(arg);
        }
        enter(CoreOp.CALL);
        module.checkOwner(place, callee.owner, "a function");
        if (callee.type == null) {
            throw place.error("the type of " + callee.name + " to be declared", "none");
        }
        stack.apply(callee.type);
        return indexed(CoreOp.CALL, callee.index);
    }

    /**
     * Calls the function of the module's table whose position is the i32 on the stack, above its arguments.
     */
    public CodeBuilder callIndirect(FunctionType type) {
        emit(CoreOp.CALL_INDIRECT);
        if (!module.hasTable()) {
            throw place.error("the module to have a table", "none");
        }
        stack.apply(type);
        code.u32(module.typeIndex(type));
        code.u8(0);
        return this;
    }

    public CodeBuilder drop() {
        emit(CoreOp.DROP);
        stack.popAny();
        return this;
    }

    /** Keeps the lower of two values where the i32 above them is not 0, the upper one where it is. */
    public CodeBuilder select() {
        emit(CoreOp.SELECT);
        stack.select();
        return this;
    }

    /** Pushes the size in pages. */
    public CodeBuilder memorySize() {
        emitWithMemory(CoreOp.MEMORY_SIZE);
        code.u8(0);
        return this;
    }

    /** Takes a number of pages, leaves the size before, or -1 if there is not so much memory. */
    public CodeBuilder memoryGrow() {
        emitWithMemory(CoreOp.MEMORY_GROW);
        code.u8(0);
        return this;
    }

    private CodeBuilder indexed(int opcode, int index) {
        code.opcode(opcode);
        code.u32(index);
        return this;
    }
}
