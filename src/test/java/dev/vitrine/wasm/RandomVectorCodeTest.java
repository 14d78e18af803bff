package dev.vitrine.wasm;

import static dev.vitrine.wasm.F32x4Op.F32X4_EQ;
import static dev.vitrine.wasm.F64x2Op.F64X2_EQ;
import static dev.vitrine.wasm.V128Op.V128_AND;
import static dev.vitrine.wasm.ValueType.V128;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random straight-line vector code, run by GraalWasm and, step by step while it is emitted, by the Java
 * oracle.
 */
class RandomVectorCodeTest {
    private static final int PROGRAMS = 20;
    private static final int STEPS = 150;
    private static final int VARIABLES = 8;

    private final List<OpcodeCatalog> opcodes = new ArrayList<>();

    RandomVectorCodeTest() {
        for (OpcodeCatalog entry : OpcodeCatalog.of(V128Op.class, I8x16Op.class, I16x8Op.class, I32x4Op.class,
                I64x2Op.class, F32x4Op.class, F64x2Op.class)) {
            FunctionType type = entry.type();
            if (type.result(0) == V128 && type.param(0) == V128) {
                opcodes.add(entry);
            }
        }
    }

    @Test
    void engineAndOracleAgree() {
        Random random = OpcodeCatalog.seeded("RandomVectorCodeTest");
        for (int i = 0; i < PROGRAMS; i++) {
            byte[][] values = new byte[VARIABLES][16];
            for (byte[] value : values) {
                random.nextBytes(value);
            }
            byte[][] inputs = Arrays.stream(values).map(byte[]::clone).toArray(byte[][]::new);
            StringBuilder history = new StringBuilder();
            ModuleBuilder module = new ModuleBuilder("random");
            module.memory(MemoryLimits.atLeast(1));
            module.exportMemory("memory");
            module.export(module.function("run", code -> program(code, random, values, history)));
            try (GraalHost host = new GraalHost(module.build())) {
                for (int v = 0; v < VARIABLES; v++) {
                    host.putBytes(16 * v, inputs[v]);
                }
                host.call("run");
                for (int v = 0; v < VARIABLES; v++) {
                    assertEquals(Arrays.toString(values[v]), Arrays.toString(host.bytesAt(16 * v, 16)),
                            "program " + i + ", variable " + v + ":\n" + history);
                }
            }
        }
    }

    /**
     * @param values on entry the variables' first values, on return what the program should leave in memory
     */
    private void program(CodeBuilder code, Random random, byte[][] values, StringBuilder history) {
        Local[] locals = new Local[VARIABLES];
        for (int v = 0; v < VARIABLES; v++) {
            locals[v] = code.local(V128);
            code.i32(0).access(V128_LOAD, 16 * v).set(locals[v]);
        }
        for (int step = 0; step < STEPS; step++) {
            int target = random.nextInt(VARIABLES);
            if (random.nextInt(20) == 0) {
                shuffle(code, random, locals, values, target);
            } else {
                history.append("v").append(target).append(" = ");
                step(code, random, locals, values, target, history);
            }
        }
        for (int v = 0; v < VARIABLES; v++) {
            code.i32(0).get(locals[v]).access(V128_STORE, 16 * v);
        }
    }

    private void step(CodeBuilder code, Random random, Local[] locals, byte[][] values, int target,
            StringBuilder history) {
        OpcodeCatalog entry = opcodes.get(random.nextInt(opcodes.size()));
        Object[] operands = VectorOperands.of(entry, random);
        history.append(entry.mnemonic());
        for (int i = 0; i < operands.length; i++) {
            int source = random.nextInt(VARIABLES);
            if (entry.type().param(i) == V128) {
                operands[i] = values[source];
                code.get(locals[source]);
                history.append(" v").append(source);
            } else {
                constant(code, operands[i]);
                history.append(' ').append(operands[i]);
            }
        }
        int lane = random.nextInt(Math.max(1, Opcode.laneCount(entry.opcode())));
        entry.emit(code, lane);
        code.set(locals[target]);
        values[target] = (byte[]) VectorOracle.apply(entry.mnemonic(), operands, lane);
        history.append(" lane ").append(lane).append('\n');
        if (entry.mnemonic().startsWith("f")) {
            withoutNan(code, locals, values, target, entry.mnemonic().startsWith("f32"));
        }
    }

    private static void constant(CodeBuilder code, Object value) {
        if (value instanceof Integer i) {
            code.i32(i);
        } else if (value instanceof Long l) {
            code.i64(l);
        } else if (value instanceof Float f) {
            code.f32(f);
        } else {
            code.f64((Double) value);
        }
    }

    /** The bits of a NaN are the engine's choice, so none is kept. */
    private static void withoutNan(CodeBuilder code, Local[] locals, byte[][] values, int target,
            boolean single) {
        Local x = locals[target];
        code.op(single ? F32X4_EQ : F64X2_EQ, x, x).get(x).op(V128_AND).set(x);
        Object[] twice = {values[target], values[target]};
        Object mask = VectorOracle.apply(single ? "f32x4.eq" : "f64x2.eq", twice, 0);
        values[target] = (byte[]) VectorOracle.apply("v128.and", new Object[] {mask, values[target]}, 0);
    }

    private static void shuffle(CodeBuilder code, Random random, Local[] locals, byte[][] values,
            int target) {
        int a = random.nextInt(VARIABLES);
        int b = random.nextInt(VARIABLES);
        int[] lanes = random.ints(16, 0, 32).toArray();
        byte[] result = new byte[16];
        for (int i = 0; i < 16; i++) {
            result[i] = lanes[i] < 16 ? values[a][lanes[i]] : values[b][lanes[i] - 16];
        }
        code.get(locals[a]).get(locals[b]).shuffle(lanes).set(locals[target]);
        values[target] = result;
    }
}
