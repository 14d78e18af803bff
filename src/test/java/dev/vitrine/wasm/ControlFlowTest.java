package dev.vitrine.wasm;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_EQZ;
import static dev.vitrine.wasm.I32Op.I32_GE_S;
import static dev.vitrine.wasm.I32Op.I32_GT_S;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.I64Op.I64_ADD;
import static dev.vitrine.wasm.I64Op.I64_EXTEND_I32_S;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.ValueType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Consumer;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

/** Blocks, branches, calls and bulk memory, run in GraalWasm. */
class ControlFlowTest {
    private static GraalHost host(Consumer<CodeBuilder> body) {
        ModuleBuilder module = new ModuleBuilder("flow");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        module.export(module.function("f", body));
        return new GraalHost(module.build());
    }

    @Test
    void loopsAddUp() {
        try (GraalHost host = host(code -> {
            Local n = code.param(I32, "n");
            code.result(I32);
            Local sum = code.local(I32, "sum");
            code.i32(0).set(sum);
            code.block(done -> code.loop(again -> {
                code.get(n).op(I32_EQZ);
                code.brIf(done);
                code.set(sum, I32_ADD, sum, n);
                code.advance(n, -1);
                code.br(again);
            }));
            code.get(sum);
        })) {
            assertEquals(5050, host.call("f", 100).asInt());
            assertEquals(0, host.call("f", 0).asInt());
        }
    }

    @Test
    void countDownRunsThatOften() {
        try (GraalHost host = host(code -> {
            Local n = code.param(I32, "n");
            code.result(I32);
            Local runs = code.local(I32, "runs");
            code.i32(0).set(runs);
            code.countDown(n, () -> code.advance(runs, 3));
            code.get(runs);
        })) {
            assertEquals(21, host.call("f", 7).asInt());
            assertEquals(3, host.call("f", 1).asInt());
        }
    }

    @Test
    void branchesOfAnIfLeaveAValue() {
        try (GraalHost host = host(code -> {
            Local x = code.param(I32, "x");
            code.result(I32);
            code.get(x).i32(0).op(I32_LT_S);
            code.ifElse(FunctionType.of().returning(I32), () -> code.i32(0).get(x).op(I32_SUB),
                    () -> code.get(x));
            code.get(x).i32(100).op(I32_GT_S);
            code.ifThen(() -> {
                code.i32(-1);
                code.ret();
            });
        })) {
            assertEquals(5, host.call("f", -5).asInt());
            assertEquals(6, host.call("f", 6).asInt());
            assertEquals(-1, host.call("f", 101).asInt());
        }
    }

    @Test
    void aTableOfBranchesIsASwitch() {
        try (GraalHost host = host(code -> {
            Local x = code.param(I32, "x");
            code.result(I32);
            Local y = code.local(I32, "y");
            code.i32(99).set(y);
            code.block(end -> {
                code.block(two -> {
                    code.block(one -> {
                        code.get(x);
                        code.brTable(end, one, two, end);
                    });
                    code.i32(10).set(y);
                    code.br(end);
                });
                code.i32(20).set(y);
            });
            code.get(y);
        })) {
            assertEquals(List.of(10, 20, 99, 99, 99), List.of(
                    host.call("f", 0).asInt(), host.call("f", 1).asInt(), host.call("f", 2).asInt(),
                    host.call("f", 3).asInt(), host.call("f", -1).asInt()));
        }
    }

    @Test
    void blocksMayTakeAndLeaveSeveralValues() {
        try (GraalHost host = host(code -> {
            Local x = code.param(I32, "x");
            code.result(I64);
            code.get(x).i64(5);
            code.block(FunctionType.of(I32, I64).returning(I64, I64), out -> {
                Local wide = code.local(I64);
                code.set(wide).op(I64_EXTEND_I32_S).get(wide);
                code.br(out);
            });
            code.op(I64_ADD);
        })) {
            assertEquals(-2, host.call("f", -7).asLong());
        }
    }

    @Test
    void aFunctionMayCallItself() {
        ModuleBuilder module = new ModuleBuilder("calls");
        FunctionType unary = FunctionType.of(I32).returning(I32);
        Function factorial = module.declare("factorial", unary);
        module.define(factorial, code -> {
            Local n = code.param(I32, "n");
            code.result(I32);
            code.get(n).i32(2).op(I32_GE_S);
            code.ifElse(FunctionType.of().returning(I32),
                    () -> code.get(n).plus(-1).call(factorial).get(n).op(I32_MUL), () -> code.i32(1));
        });
        module.export(factorial);
        try (GraalHost host = new GraalHost(module.build())) {
            assertEquals(3628800, host.call("factorial", 10).asInt());
        }
    }

    @Test
    void selectDropAndUnreachable() {
        try (GraalHost host = host(code -> {
            Local x = code.param(I32, "x");
            code.result(I32);
            code.get(x).i32(7).op(I32_GE_S);
            code.ifThen(code::unreachable);
            code.i32(1).drop().i32(11).i32(22).get(x).select();
        })) {
            assertEquals(22, host.call("f", 0).asInt());
            assertEquals(11, host.call("f", 3).asInt());
            assertThrows(PolyglotException.class, () -> host.call("f", 7));
        }
    }

    @Test
    void memoryIsCopiedFilledAndGrown() {
        ModuleBuilder module = new ModuleBuilder("bulk");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        DataSegment other = module.passiveData(new byte[] {1, 2, 3, 4});
        DataSegment passive = module.passiveData(new byte[] {9, 8, 7, 6});
        module.export(module.function("f", code -> {
            code.result(I32);
            code.i32(4).i32(0).i32(4);
            code.memoryInit(other);
            code.i32(16).i32(4).i32(4);
            code.memoryCopy();
            code.i32(20).i32(0x1FF).i32(2);
            code.memoryFill();
            code.i32(22).i32(1).i32(2);
            code.memoryInit(passive);
            code.dataDrop(passive);
            code.fence();
            code.i32(2).memoryGrow().memorySize().i32(16).op(I32_MUL).op(I32_ADD);
        }));
        try (GraalHost host = new GraalHost(module.build())) {
            assertEquals(1 + 3 * 16, host.call("f").asInt());
            assertEquals(0x04030201, host.intAt(16));
            assertEquals(0x0708FFFF, host.intAt(20));
            assertThrows(PolyglotException.class, () -> host.call("f"), "a dropped segment is empty");
        }
    }
}
