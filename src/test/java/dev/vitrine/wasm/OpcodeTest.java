package dev.vitrine.wasm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpcodeTest {
    @Test
    void namesAreMnemonics() {
        for (OpcodeCatalog entry : OpcodeCatalog.all()) {
            assertEquals(entry.name(), entry.mnemonic().replace('.', '_').toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void coreNamesAreMnemonics() throws IllegalAccessException {
        for (Field field : CoreOp.class.getDeclaredFields()) {
            String mnemonic = Mnemonics.of(field.getInt(null));
            assertEquals(field.getName(), mnemonic.replace('.', '_').toUpperCase(Locale.ROOT));
        }
    }

    @Test
    void theListOfNamesKnowsWidthsAndLanes() {
        for (OpcodeCatalog entry : OpcodeCatalog.all()) {
            assertEquals(Opcode.accessBytes(entry.opcode()), Mnemonics.accessBytes(entry.opcode()),
                    entry.name());
            assertEquals(Opcode.laneCount(entry.opcode()) > 0, Mnemonics.hasLane(entry.opcode()),
                    entry.name());
        }
    }

    @Test
    void noTwoShareAnEncoding() {
        Set<Integer> codes = new HashSet<>();
        for (OpcodeCatalog entry : OpcodeCatalog.all()) {
            assertTrue(codes.add(entry.opcode() & 0x7FF), entry.name());
        }
    }

    @Test
    void theSetIsComplete() {
        int vector = 0;
        for (Class<?> group : List.of(VectorMemoryOp.class, V128Op.class, I8x16Op.class, I16x8Op.class,
                I32x4Op.class,
                I64x2Op.class, F32x4Op.class, F64x2Op.class)) {
            vector += OpcodeCatalog.of(group).size();
        }
        assertEquals(236 - 2, vector, "SIMD without v128.const and i8x16.shuffle");
        assertEquals(20, OpcodeCatalog.of(RelaxedOp.class).size());
        assertEquals(67 - 1, OpcodeCatalog.of(AtomicOp.class).size(), "without atomic.fence");
        assertEquals(23, OpcodeCatalog.of(MemoryOp.class).size());
        assertEquals(123 + 5 + 8, OpcodeCatalog.of(I32Op.class, I64Op.class, F32Op.class, F64Op.class).size(),
                "MVP, sign extension, saturating truncation");
    }

    @Test
    void encodingsAndTypesAreAsApproved() {
        StringBuilder table = new StringBuilder();
        for (OpcodeCatalog entry : OpcodeCatalog.all()) {
            ByteSink bytes = new ByteSink();
            bytes.opcode(entry.opcode());
            StringBuilder hex = new StringBuilder();
            for (byte b : bytes.toArray()) {
                hex.append(String.format("%02X ", b));
            }
            table.append(String.format("%-9s %s %s%n", hex, entry.mnemonic(), entry.type()));
        }
        assertFalse(table.isEmpty());
        Approved.check("wasm/opcodes.txt", table.toString().replace("\r", ""));
    }

    @Test
    void anEngineTakesEveryOpcodeWithOurTypes() {
        WasmModule module = OpcodeCatalog.direct(OpcodeCatalog.all()).build();
        assertDoesNotThrow(() -> new GraalHost(module).close());
    }
}
