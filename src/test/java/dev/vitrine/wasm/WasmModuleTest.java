package dev.vitrine.wasm;

import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_RMW_ADD;
import static dev.vitrine.wasm.AtomicOp.MEMORY_ATOMIC_NOTIFY;
import static dev.vitrine.wasm.AtomicOp.MEMORY_ATOMIC_WAIT32;
import static dev.vitrine.wasm.F32Op.F32_ADD;
import static dev.vitrine.wasm.F64Op.F64_PROMOTE_F32;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.MemoryOp.I32_LOAD;
import static dev.vitrine.wasm.MemoryOp.I64_LOAD16_U;
import static dev.vitrine.wasm.ValueType.F64;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.ValueType.I64;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD32_LANE;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sections, imports, exports, names and the listing of a module that has some of everything. */
class WasmModuleTest {
    private static ModuleBuilder everything() {
        ModuleBuilder module = new ModuleBuilder("every thing");
        Function log = module.importFunction("env", "log", FunctionType.of(I32));
        module.importMemory("env", "memory", MemoryLimits.shared(1, 2));
        Global base = module.importGlobal("env", "base", I32, false);
        Global count = module.i32Global("count", true, -7);
        module.i64Global("large", false, Long.MIN_VALUE);
        module.f32Global("tiny", false, 0.1f);
        Global none = module.f64Global("none", false, Double.NaN);
        FunctionType unary = FunctionType.of(I32).returning(I32);
        Function increment = module.function("increment", code -> {
            Local x = code.param(I32, "x");
            code.result(I32);
            code.get(x).get(count).op(I32_ADD);
        });
        module.table(increment, increment);
        Function tables = module.function("apply", code -> {
            Local which = code.param(I32, "which");
            Local x = code.param(I32, "x");
            code.result(I32);
            code.get(x).get(which).callIndirect(unary);
        });
        module.function("apply", code -> structured(code, base, log));
        module.function("simd", WasmModuleTest::vectors);
        module.data(8, new byte[] {'a', '"', '\\', 0, -1});
        DataSegment passive = module.passiveData("h\u00e9".getBytes(StandardCharsets.UTF_8));
        Function start = module.function("start", code -> {
            code.i32(64).i32(0).i32(2);
            code.memoryInit(passive);
            code.dataDrop(passive);
            code.i32(68).i32(0).i32(2);
            code.memoryFill();
            code.get(none).f32(Float.NEGATIVE_INFINITY).op(F64_PROMOTE_F32).drop().drop();
            code.f32(1e-7f).f32(Float.intBitsToFloat(0x7FA00001)).op(F32_ADD).drop();
            code.i64(-1).drop().f64(0.1).drop().i32(65).set(count);
        });
        module.start(start);
        module.export("apply", tables);
        module.export("count", count);
        module.exportMemory("memory");
        return module;
    }

    private static void structured(CodeBuilder code, Global base, Function log) {
        Local cell = code.param(I32, "cell");
        code.block(done -> code.loop(again -> {
            Local seen = code.local(I32, "seen");
            code.get(cell).i32(1).access(I32_ATOMIC_RMW_ADD, 16).tee(seen).call(log);
            code.get(cell).get(seen).i64(1_000_000).access(MEMORY_ATOMIC_WAIT32, 16);
            code.brTable(done, again, done);
        }));
        code.get(base).access(I32_LOAD, 4, 1);
        code.ifElse(FunctionType.of().returning(I64, F64), () -> {
            Local early = code.local(I32, "early");
            code.get(cell).i32(-1).access(MEMORY_ATOMIC_NOTIFY, 16).set(early);
            code.get(cell).access(I64_LOAD16_U, 0).f64(2.5);
        }, () -> code.i64(3).f64(-0.0));
        code.drop().drop();
        code.fence();
    }

    private static void vectors(CodeBuilder code) {
        Local x = code.local(ValueType.V128, "x");
        code.i32(32).v128(1, -1, 0x80, 0).access(V128_STORE, 0).i32(8).f32x4(1).accessLane(V128_LOAD32_LANE,
                4, 3);
        code.set(x).get(x).get(x).shuffle(0, 17, 2, 19, 4, 21, 6, 23, 8, 25, 10, 27, 12, 29, 14, 31).drop();
        code.get(x).lane(I32x4Op.I32X4_EXTRACT_LANE, 2).drop();
    }

    @Test
    void listsAsApproved() {
        Approved.check("wasm/everything.wat", WatPrinter.print(everything().build()));
    }

    @Test
    void bytesAreAsApproved() {
        String hex = HexFormat.of().formatHex(everything().build().bytes());
        Approved.check("wasm/everything.hex", hex.replaceAll("(.{80})", "$1\n") + "\n");
    }

    @Test
    void equalPartsGiveEqualBytes() {
        WasmModule module = everything().build();
        assertArrayEquals(module.bytes(), module.bytes());
        assertArrayEquals(module.bytes(), everything().build().bytes());
    }

    /** GraalWasm reads initial values of globals, tables and data only where the JDK is 21 or later. */
    @Test
    void initialValuesArrive() {
        assumeTrue(Runtime.version().feature() >= 21, "GraalWasm 25.0.1 calls List.removeLast for constants");
        ModuleBuilder module = new ModuleBuilder("values");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        Global seven = module.i32Global("seven", false, 7);
        module.data(4, new byte[] {1, 2, 3, 4});
        Function function = module.function("f", code -> {
            code.result(I32);
            code.get(seven);
        });
        module.table(function);
        module.export(module.function("g", code -> {
            code.result(I32);
            code.i32(0).callIndirect(FunctionType.of().returning(I32));
        }));
        try (GraalHost host = new GraalHost(module.build())) {
            assertEquals(7, host.call("g").asInt());
            assertEquals(0x04030201, host.intAt(4));
        }
    }

    @Test
    void aMemoryMayComeFromOutside() {
        ModuleBuilder owner = new ModuleBuilder("owner");
        owner.memory(MemoryLimits.shared(1, 4));
        owner.exportMemory("memory");
        ModuleBuilder user = new ModuleBuilder("user");
        user.importMemory("env", "memory", MemoryLimits.shared(1, 4));
        user.export(user.function("count", code -> {
            code.result(I32);
            code.i32(8).i32(5).access(I32_ATOMIC_RMW_ADD, 0);
        }));
        try (GraalHost host = new GraalHost(owner.build())) {
            host.link(user.build(), Map.of("env", Map.of("memory", host.export("memory"))));
            assertEquals(0, host.call("count").asInt());
            assertEquals(5, host.call("count").asInt());
        }
    }
}
