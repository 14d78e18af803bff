package dev.vitrine.wasm;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMIN;
import static dev.vitrine.wasm.RelaxedOp.F32X4_RELAXED_MADD;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.ValueType.V128;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD32_SPLAT;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A GEMM micro-kernel as a code generator writes it: the demonstration that the assembler is fit for its
 * purpose.
 */
class GemmTileTest {
    private static final int ROWS = 6;
    private static final int DEPTH = 37;
    private static final int ROW_BYTES = 4 * DEPTH;

    /**
     * {@code out[6][8] = relu6(bias + a[6][depth] * b[depth][8])}, b packed as {@code [bias 8][depth][8]}.
     */
    private static void tile(CodeBuilder code, boolean relaxed) {
        Local a = code.param(I32, "a");
        Local packed = code.param(I32, "packed");
        Local out = code.param(I32, "out");
        Local depth = code.param(I32, "depth");

        Local[][] sum = new Local[ROWS][2];
        for (int row = 0; row < ROWS; row++) {
            for (int half = 0; half < 2; half++) {
                sum[row][half] = code.local(V128, "sum" + row + half);
                code.load(V128_LOAD, packed, 16 * half).set(sum[row][half]);
            }
        }
        code.advance(packed, 32);

        code.countDown(depth, () -> {
            Local b0 = code.local(V128, "b0");
            Local b1 = code.local(V128, "b1");
            Local x = code.local(V128, "x");
            code.load(V128_LOAD, packed, 0).set(b0);
            code.load(V128_LOAD, packed, 16).set(b1);
            for (int row = 0; row < ROWS; row++) {
                code.get(a).plus(row * ROW_BYTES).access(V128_LOAD32_SPLAT, 0).set(x);
                multiplyAdd(code, relaxed, sum[row][0], x, b0);
                multiplyAdd(code, relaxed, sum[row][1], x, b1);
            }
            code.advance(a, 4);
            code.advance(packed, 32);
        });

        Local zero = code.local(V128, "zero");
        Local six = code.local(V128, "six");
        code.f32x4(0).set(zero);
        code.f32x4(6).set(six);
        for (int row = 0; row < ROWS; row++) {
            for (int half = 0; half < 2; half++) {
                code.set(sum[row][half], F32X4_PMAX, zero, sum[row][half]);
                code.set(sum[row][half], F32X4_PMIN, six, sum[row][half]);
                code.store(V128_STORE, out, 32 * row + 16 * half, sum[row][half]);
            }
        }
    }

    private static void multiplyAdd(CodeBuilder code, boolean relaxed, Local sum, Local x, Local y) {
        if (relaxed) {
            code.set(sum, F32X4_RELAXED_MADD, x, y, sum);
        } else {
            code.get(sum).op(F32X4_MUL, x, y).op(F32X4_ADD).set(sum);
        }
    }

    private static WasmModule module(boolean relaxed) {
        ModuleBuilder module = new ModuleBuilder("gemm");
        module.memory(MemoryLimits.atLeast(1));
        module.exportMemory("memory");
        module.export(module.function("f32_gemm_relu6_6x8", code -> tile(code, relaxed)));
        return module.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void computesAProduct(boolean relaxed) {
        Random random = new Random(1);
        float[] a = floats(random, ROWS * DEPTH);
        float[] packed = floats(random, 8 + 8 * DEPTH);
        int packedAddress = 4 * a.length;
        int outAddress = packedAddress + 4 * packed.length;
        try (GraalHost host = new GraalHost(module(relaxed))) {
            host.putFloats(0, a);
            host.putFloats(packedAddress, packed);
            host.call("f32_gemm_relu6_6x8", 0, packedAddress, outAddress, DEPTH);
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < 8; column++) {
                    double sum = packed[column];
                    for (int k = 0; k < DEPTH; k++) {
                        sum += (double) a[row * DEPTH + k] * packed[8 + 8 * k + column];
                    }
                    double expected = Math.min(6, Math.max(0, sum));
                    assertEquals(expected, host.floatAt(outAddress + 32 * row + 4 * column), 1e-5 * DEPTH,
                            "row " + row + ", column " + column);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsAsApproved(boolean relaxed) {
        Approved.check("wasm/f32_gemm_relu6_6x8" + (relaxed ? "_relaxed" : "") + ".wat",
                WatPrinter.print(module(relaxed)));
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
