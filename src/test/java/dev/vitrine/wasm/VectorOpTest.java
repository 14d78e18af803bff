package dev.vitrine.wasm;

import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each vector instruction on edge and random operands, every lane, in GraalWasm and in Java. */
class VectorOpTest {
    private static final int ROUNDS = 12;
    private static final int[] OPERANDS = {0, 16, 32};
    private static final int RESULT = 48;

    @ParameterizedTest
    @ValueSource(classes = {V128Op.class, I8x16Op.class, I16x8Op.class, I32x4Op.class, I64x2Op.class,
            F32x4Op.class,
        F64x2Op.class, RelaxedOp.class})
    void computesAsJavaDoes(Class<?> group) {
        Random random = OpcodeCatalog.seeded("VectorOpTest");
        List<OpcodeCatalog> entries = OpcodeCatalog.of(group);
        try (GraalHost host = new GraalHost(module(entries))) {
            for (OpcodeCatalog entry : entries) {
                for (int round = 0; round < ROUNDS; round++) {
                    for (int lane = 0; lane < Math.max(1, Opcode.laneCount(entry.opcode())); lane++) {
                        check(host, entry, VectorOperands.of(entry, random), lane);
                    }
                }
            }
        }
    }

    /** Vectors come from memory and go there; scalars are parameters and results. */
    private static WasmModule module(List<OpcodeCatalog> entries) {
        ModuleBuilder module = new ModuleBuilder("vectors");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        for (OpcodeCatalog entry : entries) {
            for (int lane = 0; lane < Math.max(1, Opcode.laneCount(entry.opcode())); lane++) {
                int chosen = lane;
                module.export(module.function(entry.mnemonic() + lane, code -> emit(code, entry, chosen)));
            }
        }
        return module.build();
    }

    private static void emit(CodeBuilder code, OpcodeCatalog entry, int lane) {
        FunctionType type = entry.type();
        boolean vectorResult = type.result(0) == ValueType.V128;
        Local[] scalars = new Local[type.paramCount()];
        for (int i = 0; i < scalars.length; i++) {
            if (type.param(i) != ValueType.V128) {
                scalars[i] = code.param(type.param(i), "x" + i);
            }
        }
        if (vectorResult) {
            code.i32(RESULT);
        } else {
            code.result(type.result(0));
        }
        for (int i = 0; i < scalars.length; i++) {
            if (scalars[i] != null) {
                code.get(scalars[i]);
            } else {
                code.i32(OPERANDS[i]).access(V128_LOAD, 0);
            }
        }
        entry.emit(code, lane);
        if (vectorResult) {
            code.access(V128_STORE, 0);
        }
    }

    private static void check(GraalHost host, OpcodeCatalog entry, Object[] operands, int lane) {
        Object[] scalars = Arrays.stream(operands).filter(x -> !(x instanceof byte[])).toArray();
        for (int i = 0; i < operands.length; i++) {
            if (operands[i] instanceof byte[] vector) {
                host.putBytes(OPERANDS[i], vector);
            }
        }
        Object expected = VectorOracle.apply(entry.mnemonic(), operands, lane);
        Value result = host.call(entry.mnemonic() + lane, scalars);
        String what = entry.mnemonic() + " lane " + lane + " of " + Arrays.deepToString(operands);
        if (expected instanceof byte[] vector) {
            assertEquals(text(entry, vector), text(entry, host.bytesAt(RESULT, 16)), what);
        } else {
            assertEquals(expected, result.as(expected.getClass()), what);
        }
    }

    /** Lanes as text: of floats, so that a NaN is a NaN whatever its bits. */
    private static String text(OpcodeCatalog entry, byte[] vector) {
        String mnemonic = entry.mnemonic();
        boolean comparison = mnemonic.indexOf('.') + 3 == mnemonic.length();
        if (mnemonic.charAt(0) != 'f' || comparison || mnemonic.endsWith("replace_lane")) {
            return Arrays.toString(vector);
        }
        int bits = mnemonic.startsWith("f32") ? 32 : 64;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 128 / bits; i++) {
            text.append(VectorOracle.number(vector, bits, i)).append(' ');
        }
        return text.toString();
    }
}
