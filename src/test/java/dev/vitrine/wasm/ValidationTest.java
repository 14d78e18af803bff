package dev.vitrine.wasm;

import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_LOAD;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_EXTRACT_LANE;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.ValueType.F32;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.ValueType.V128;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What no engine would accept is refused at the call, in a sentence that says where and why. */
class ValidationTest {
    private static void refused(String sentence, Consumer<CodeBuilder> body) {
        ModuleBuilder module = new ModuleBuilder("bad");
        module.memory(MemoryLimits.atLeast(1));
        assertEquals("In function f, " + sentence, thrown(() -> module.function("f", body)).getMessage());
    }

    private static WasmValidationException thrown(Runnable emission) {
        return assertThrows(WasmValidationException.class, emission::run);
    }

    @Test
    void operandsMustFit() {
        refused("instruction 2, f32x4.add expects [v128 v128] on the stack but finds [v128 i32].",
                code -> code.f32x4(1).i32(2).op(F32X4_ADD));
        refused("instruction 1, i32.add expects [i32 i32] on the stack but finds [i32].",
                code -> code.i32(1).op(I32_ADD));
        refused("instruction 0, drop expects a value on the stack but finds [].",
                code -> code.drop());
        refused("instruction 3, select expects two values of one type but finds [f32 i32].",
                code -> code.f32(1).i32(2).i32(0).select());
        refused("instruction 2, i32.add expects [i32 i32] on the stack but finds [].",
                code -> {
            code.i32(1);
            code.block(label -> code.op(I32_ADD));
        });
    }

    @Test
    void blocksMustLeaveTheirResults() {
        refused("instruction 1, end expects [] at the end of its block but finds [i32].",
                code -> code.i32(1));
        refused("instruction 0, end expects [i32] on the stack but finds [].",
                code -> code.result(I32));
        refused("instruction 3, end expects [] at the end of its block but finds [i32].",
                code ->
                code.block(outer -> code.loop(inner -> code.i32(1))));
        refused("instruction 3, else expects [f32] on the stack but finds [i32].", code -> {
            code.i32(0);
            code.ifElse(FunctionType.of().returning(F32), () -> code.i32(1), () -> code.f32(1));
        });
        refused("instruction 1, return expects [f32] on the stack but finds [i32].", code -> {
            code.result(F32);
            code.i32(1);
            code.ret();
        });
    }

    @Test
    void labelsMustBeOpen() {
        Label[] kept = new Label[1];
        refused("instruction 2, br expects a label whose block is open but finds one whose block has"
                + " ended.", code -> {
            code.block(label -> kept[0] = label);
            code.br(kept[0]);
        });
        refused("instruction 2, br_if expects a label of its own function but finds one of another"
                + " function.", code -> code.block(label -> new ModuleBuilder("other").function("g",
                        other -> {
            other.block(mine -> {
                code.i32(0);
                code.brIf(mine);
            });
        })));
    }

    @Test
    void localsMustBeSetAndInScope() {
        refused("instruction 0, local.get expects $sum to be set before it is read but finds no set"
                + " above.", code -> code.get(code.local(V128, "sum")));
        refused("instruction 1, local.set expects [v128] on the stack but finds [i32].",
                code -> code.i32(0).set(code.local(V128)));
        Local[] kept = new Local[1];
        refused("instruction 4, local.get expects $x to be in scope but finds that its body has"
                + " ended.", code -> {
            code.block(label -> {
                kept[0] = code.local(I32, "x");
                code.i32(1).set(kept[0]);
            });
            code.get(kept[0]);
        });
        refused("instruction 0, local.get expects a local of its own function but finds $x of"
                + " another.", code -> code.get(kept[0]));
        refused("param expects to stand before locals and instructions but finds it behind them.",
                code -> {
                    code.local(I32);
                    code.param(I32, "late");
                });
    }

    @Test
    void immediatesMustBeInRange() {
        refused("instruction 1, v128.load expects an alignment that is a power of 2 up to 16 bytes"
                + " but finds 32.", code -> code.i32(0).access(V128_LOAD, 0, 32));
        refused("instruction 1, v128.load expects an alignment that is a power of 2 up to 16 bytes"
                + " but finds 12.", code -> code.i32(0).access(V128_LOAD, 0, 12));
        refused("instruction 1, i32.atomic.load expects an alignment of 4 bytes but finds 2.",
                code -> code.i32(0).access(I32_ATOMIC_LOAD, 0, 2));
        refused("instruction 1, v128.load expects an offset of at least 0 bytes but finds -16.",
                code -> code.i32(0).access(V128_LOAD, -16));
        refused("instruction 1, f32x4.extract_lane expects a lane from 0 to 3 but finds 4.",
                code -> code.f32x4(0).lane(F32X4_EXTRACT_LANE, 4));
        refused("instruction 2, i8x16.shuffle expects 16 lanes but finds 2.",
                code -> code.f32x4(0).f32x4(0).shuffle(0, 1));
        refused("instruction 2, i8x16.shuffle expects a lane from 0 to 31 but finds 32.",
                code -> code.f32x4(0).f32x4(0).shuffle(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 32));
    }

    @Test
    void opcodesMustComeThroughTheirMethod() {
        refused("instruction 1, v128.load expects the method access but finds op.",
                code -> code.i32(0).op(V128_LOAD));
        refused("instruction 1, i32.add expects the method op but finds access.",
                code -> code.i32(0).access(I32_ADD, 0));
        refused("instruction 0, op expects an opcode but finds the number 106.",
                code -> code.i32(0).op(106));
    }

    @Test
    void memoryMustBeThere() {
        ModuleBuilder module = new ModuleBuilder("bad");
        WasmValidationException error = thrown(() -> module.function("f",
                code -> code.i32(0).access(V128_LOAD, 0)));
        assertEquals(
                "In function f, instruction 1, v128.load expects the module to have a memory but finds none.",
                error.getMessage());
        assertEquals("f", error.function());
        assertEquals(1, error.instruction());
        assertEquals("the module to have a memory", error.expected());
        assertEquals("none", error.found());
        assertEquals("Module bad expects a memory before its data but finds none.",
                thrown(() -> module.data(0, new byte[1])).getMessage());
        assertEquals("A shared memory expects a maximum but finds none.",
                thrown(() -> new MemoryLimits(1, -1, true)).getMessage());
        assertEquals("A memory expects a maximum from 2 to 65536 pages but finds 1.",
                thrown(() -> MemoryLimits.shared(2, 1)).getMessage());
    }

    @Test
    void modulesMustBeWhole() {
        ModuleBuilder module = new ModuleBuilder("bad");
        Function declared = module.declare("late", FunctionType.of(I32));
        assertEquals("Module bad expects a body for function late but finds none.",
                thrown(module::build).getMessage());
        WasmValidationException type = thrown(() -> module.define(declared, code -> code.param(F32, "x")));
        assertEquals(
                "In function late, the header expects the declared type [i32] -> [] but finds [f32] -> [].",
                type.getMessage());
        assertEquals("Module bad expects its imported functions before the others but finds log after them.",
                thrown(() -> module.importFunction("env", "log", FunctionType.of())).getMessage());
        module.export("x", declared);
        WasmValidationException twice = thrown(() -> module.export("x", declared));
        assertEquals("Module bad expects a name of its own for each export but finds x twice.",
                twice.getMessage());
        assertNull(twice.function());
        Function foreign = new ModuleBuilder("other").declare("g", FunctionType.of());
        assertEquals(
                "In function f, instruction 0, call expects a function of its own module but finds one of"
                + " another.", thrown(() -> module.function("f", code -> code.call(foreign))).getMessage());
        Global constant = module.i32Global("size", false, 3);
        assertEquals(
                "In function g, instruction 1, global.set expects a mutable global but finds constant $size.",
                thrown(() -> module.function("g", code -> code.i32(0).set(constant))).getMessage());
    }

    @Test
    void codeThatIsNeverReachedMayTakeAnything() {
        ModuleBuilder module = new ModuleBuilder("good");
        assertDoesNotThrow(() -> module.function("f", code -> {
            code.result(F32);
            code.unreachable();
            code.op(F32X4_ADD).drop().select();
        }));
    }
}
