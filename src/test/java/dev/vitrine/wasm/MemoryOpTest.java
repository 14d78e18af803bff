package dev.vitrine.wasm;

import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each load, store and atomic access, at offsets and unaligned where that is allowed. */
class MemoryOpTest {
    private static final int ADDRESS = 24;
    /** Keeps floats from being NaN, whose bits an engine may change. */
    private static final long NUMBERS = 0x3F3F3F3F3F3F3F3FL;
    private final Random random = OpcodeCatalog.seeded("MemoryOpTest");
    private final byte[] memory = new byte[64];

    @ParameterizedTest
    @ValueSource(classes = {MemoryOp.class, AtomicOp.class})
    void scalarAccesses(Class<?> group) {
        List<OpcodeCatalog> entries = OpcodeCatalog.of(group);
        try (GraalHost host = new GraalHost(OpcodeCatalog.direct(entries).build())) {
            for (OpcodeCatalog entry : entries) {
                if (!entry.mnemonic().startsWith("memory.atomic")) {
                    checkScalar(host, entry);
                }
            }
        }
    }

    private void checkScalar(GraalHost host, OpcodeCatalog entry) {
        String op = entry.mnemonic();
        int bytes = Opcode.accessBytes(entry.opcode());
        random.nextBytes(memory);
        long operand = random.nextLong();
        if (op.startsWith("f")) {
            operand &= NUMBERS;
            for (int i = 0; i < memory.length; i++) {
                memory[i] &= (byte) NUMBERS;
            }
        }
        host.putBytes(0, memory);
        int address = op.contains("atomic") ? ADDRESS : ADDRESS + random.nextInt(8);
        long old = VectorOracle.unsigned(Arrays.copyOfRange(memory, address, address + bytes), 8 * bytes, 0);
        Object[] args = new Object[entry.operandCount()];
        args[0] = address;
        for (int i = 1; i < args.length; i++) {
            args[i] = scalar(entry.type().param(i), i == 1 && op.contains("cmpxchg") ? old : operand);
        }
        var result = host.call(op, args);
        if (entry.type().resultCount() > 0) {
            long loaded = op.endsWith("_s") ? old << 64 - 8 * bytes >> 64 - 8 * bytes : old;
            assertEquals(scalar(entry.type().result(0), loaded), switch (entry.type().result(0)) {
                case I32 -> result.asInt();
                case I64 -> result.asLong();
                case F32 -> result.asFloat();
                default -> result.asDouble();
            }, op);
        }
        ByteBuffer after = ByteBuffer.wrap(memory.clone());
        byte[] written = new byte[8];
        VectorOracle.put(written, 64, 0, stored(op, old, operand));
        after.put(address, written, 0, bytes);
        assertEquals(Arrays.toString(after.array()), Arrays.toString(host.bytesAt(0, 64)), op);
    }

    private static long stored(String op, long old, long operand) {
        if (op.contains("load")) {
            return old;
        }
        int rmw = op.indexOf(".rmw");
        if (rmw < 0) {
            return operand;
        }
        return switch (op.substring(op.indexOf('.', rmw + 1) + 1).replace("_u", "")) {
            case "add" -> old + operand;
            case "sub" -> old - operand;
            case "and" -> old & operand;
            case "or" -> old | operand;
            case "xor" -> old ^ operand;
            default -> operand;
        };
    }

    private static Object scalar(ValueType type, long bits) {
        return switch (type) {
            case I32 -> (int) bits;
            case I64 -> bits;
            case F32 -> Float.intBitsToFloat((int) bits);
            default -> Double.longBitsToDouble(bits);
        };
    }

    @Test
    void vectorAccesses() {
        List<OpcodeCatalog> entries = OpcodeCatalog.of(VectorMemoryOp.class);
        ModuleBuilder module = new ModuleBuilder("vectors");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        for (OpcodeCatalog entry : entries) {
            module.export(module.function(entry.mnemonic(), code -> emitVector(code, entry)));
        }
        try (GraalHost host = new GraalHost(module.build())) {
            for (OpcodeCatalog entry : entries) {
                random.nextBytes(memory);
                host.putBytes(0, memory);
                host.call(entry.mnemonic(), ADDRESS - 5);
                checkVector(entry, host.bytesAt(0, 64));
            }
        }
    }

    /** The vector at 0 is what lanes are put into or taken from; a loaded one goes to 48. */
    private static void emitVector(CodeBuilder code, OpcodeCatalog entry) {
        Local address = code.param(I32, "address");
        int lanes = Opcode.laneCount(entry.opcode());
        boolean store = entry.mnemonic().contains("store");
        if (!store) {
            code.i32(48);
        }
        code.get(address);
        if (store || lanes > 0) {
            code.i32(0).access(V128_LOAD, 0, 1);
        }
        if (lanes > 0) {
            code.accessLane(entry.opcode(), 5, lanes - 1);
        } else {
            code.access(entry.opcode(), 5, 1);
        }
        if (!store) {
            code.access(V128_STORE, 0);
        }
    }

    private void checkVector(OpcodeCatalog entry, byte[] found) {
        String op = entry.mnemonic();
        int bytes = Opcode.accessBytes(entry.opcode());
        int lanes = Opcode.laneCount(entry.opcode());
        byte[] expected = memory.clone();
        byte[] vector = new byte[16];
        if (op.contains("store")) {
            System.arraycopy(memory, lanes > 0 ? (lanes - 1) * bytes : 0, expected, ADDRESS, bytes);
        } else if (op.contains("splat")) {
            for (int i = 0; i < 16; i++) {
                vector[i] = memory[ADDRESS + i % bytes];
            }
        } else if (op.endsWith("_s") || op.endsWith("_u")) {
            int bits = op.contains("8x8") ? 16 : op.contains("16x4") ? 32 : 64;
            byte[] half = Arrays.copyOfRange(memory, ADDRESS, ADDRESS + 8);
            for (int i = 0; i < 128 / bits; i++) {
                VectorOracle.put(vector, bits, i, op.endsWith("_s") ? VectorOracle.signed(half, bits / 2, i)
                        : VectorOracle.unsigned(half, bits / 2, i));
            }
        } else {
            System.arraycopy(memory, 0, vector, 0, lanes > 0 ? 16 : 0);
            System.arraycopy(memory, ADDRESS, vector, lanes > 0 ? (lanes - 1) * bytes : 0, bytes);
        }
        if (!op.contains("store")) {
            System.arraycopy(vector, 0, expected, 48, 16);
        }
        assertEquals(Arrays.toString(expected), Arrays.toString(found), op);
    }
}
