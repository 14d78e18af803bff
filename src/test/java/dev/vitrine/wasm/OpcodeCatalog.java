package dev.vitrine.wasm;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Every opcode that {@code CodeBuilder} takes, found by reflection, with a function that does nothing but it.
 */
record OpcodeCatalog(String name, int opcode) {
    static final List<Class<?>> GROUPS = List.of(I32Op.class, I64Op.class, F32Op.class, F64Op.class,
            MemoryOp.class,
            VectorMemoryOp.class, V128Op.class, I8x16Op.class, I16x8Op.class, I32x4Op.class, I64x2Op.class,
            F32x4Op.class, F64x2Op.class, RelaxedOp.class, AtomicOp.class);

    static List<OpcodeCatalog> all() {
        List<OpcodeCatalog> all = new ArrayList<>();
        for (Class<?> group : GROUPS) {
            all.addAll(of(group));
        }
        return all;
    }

    static List<OpcodeCatalog> of(Class<?> group) {
        List<OpcodeCatalog> entries = new ArrayList<>();
        try {
            for (Field field : group.getDeclaredFields()) {
                entries.add(new OpcodeCatalog(field.getName(), field.getInt(null)));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    static List<OpcodeCatalog> of(Class<?> first, Class<?>... others) {
        List<OpcodeCatalog> entries = new ArrayList<>(of(first));
        for (Class<?> other : others) {
            entries.addAll(of(other));
        }
        return entries;
    }

    String mnemonic() {
        return Mnemonics.of(opcode);
    }

    int operandCount() {
        return Opcode.operands(opcode).length;
    }

    FunctionType type() {
        FunctionType type = FunctionType.of(Opcode.operands(opcode));
        ValueType result = Opcode.result(opcode);
        return result == null ? type : type.returning(result);
    }

    /** A module with a function for each entry, named by mnemonic, whose parameters are the operands. */
    static ModuleBuilder direct(List<OpcodeCatalog> entries) {
        ModuleBuilder module = new ModuleBuilder("direct");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        for (OpcodeCatalog entry : entries) {
            module.export(module.function(entry.mnemonic(), code -> {
                Local[] operands = new Local[entry.operandCount()];
                for (int i = 0; i < operands.length; i++) {
                    operands[i] = code.param(entry.type().param(i), "x" + i);
                }
                if (entry.type().resultCount() > 0) {
                    code.result(entry.type().result(0));
                }
                for (Local operand : operands) {
                    code.get(operand);
                }
                entry.emit(code, Opcode.laneCount(entry.opcode) - 1);
            }));
        }
        return module;
    }

    /** The instruction on what is on the stack, at offset 0 or of lane {@code lane}. */
    void emit(CodeBuilder code, int lane) {
        boolean memory = Opcode.accessBytes(opcode) > 0;
        if (Opcode.laneCount(opcode) > 0) {
            if (memory) {
                code.accessLane(opcode, 0, lane);
            } else {
                code.lane(opcode, lane);
            }
        } else if (memory) {
            code.access(opcode, 0);
        } else {
            code.op(opcode);
        }
    }

    /** A random generator whose seed is printed, or given by {@code -Dseed=N}. */
    static Random seeded(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + ": -Dseed=" + seed);
        return new Random(seed);
    }
}
