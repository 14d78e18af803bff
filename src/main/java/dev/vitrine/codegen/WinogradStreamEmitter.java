package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;
import java.util.function.IntConsumer;

/** The code of a {@link WinogradStream}: product and inverse transform of some panels of filters over a block. */
final class WinogradStreamEmitter {
    private final WinogradSpec spec;
    private final WinogradStream stream;
    private final Kernels kernels;

    private WinogradStreamEmitter(WinogradSpec spec, WinogradStream stream, Kernels kernels) {
        this.spec = spec;
        this.stream = stream;
        this.kernels = kernels;
    }

    private record Key(WinogradSpec spec, WinogradStream stream) {
    }

    /**
     * {@code (chunk, transformed, scratch, out, residual, constants, weights, firstTileRow)}; weights are panels of
     * eight filters, {@code [channels][9][8]} each, and scratch is what each thread has of its own.
     */
    static Function function(WinogradSpec spec, WinogradStream stream, Kernels kernels) {
        WinogradStreamEmitter emitter = new WinogradStreamEmitter(spec, stream, kernels);
        return kernels.function(spec.outputName("stream"), new Key(spec, stream), emitter::emit);
    }

    private void emit(Simd simd) {
        Function weightTransform = WinogradWeightEmitter.panel(spec.tile(), stream.weightPlane(), kernels);
        Function product = kernels.function(spec.name("product"), stream, this::emitProduct);
        Function inverse = WinogradOutputEmitter.function(spec, kernels);
        CodeBuilder code = simd.code;
        Local chunk = code.param(I32, "chunk");
        Local in = code.param(I32, "transformed");
        Local transformed = code.param(I32, "scratch");
        Local out = code.param(I32, "out");
        Local residual = code.param(I32, "residual");
        Local constants = code.param(I32, "constants");
        Local weights = code.param(I32, "weights");
        Local first = code.param(I32, "firstTileRow");
        int columns = 8 * stream.panels();
        simd.advance(weights, chunk, stream.panels() * stream.sourcePanelBytes());
        for (Local pointer : new Local[] {out, residual, constants}) {
            simd.advance(pointer, chunk, columns * 4);
        }
        if (kernels.thread != null) {
            code.get(transformed).get(kernels.thread).i32(stream.threadBytes()).op(I32_MUL).op(I32_ADD)
                    .set(transformed);
        }
        Local sums = code.local(I32, "sums");
        code.get(transformed).plus(stream.weightBytes()).set(sums);
        if (stream.blocks() > 1) {
            clear(simd, sums, stream.points() * stream.product().planeBytes());
        }
        simd.times(stream.blocks(), () -> {
            Local to = simd.copy(transformed);
            simd.times(stream.panels(), () -> {
                code.get(weights).get(to).i32(stream.depth()).call(weightTransform);
                code.advance(weights, stream.sourcePanelBytes());
                code.advance(to, stream.depth() * 32);
            });
            code.call(product, in, sums, transformed);
            code.advance(in, stream.depth() * 4);
            code.advance(weights, stream.depth() * 9 * 32 - stream.panels() * stream.sourcePanelBytes());
        });
        Local row = code.local(I32, "row");
        code.i32(0).set(row);
        code.loop(again -> {
            code.call(inverse, row, sums, out, residual, constants, first);
            code.advance(row, 1);
            code.get(row).i32(stream.tiles() / spec.tilesInRow()).op(I32_LT_S);
            code.brIf(again);
        });
    }

    private static void clear(Simd simd, Local from, int bytes) {
        Local to = simd.copy(from);
        Local zero = simd.vector();
        simd.code.f32x4(0).set(zero);
        simd.times(bytes / 64, () -> {
            for (int i = 0; i < 4; i++) {
                simd.store(to, i * Simd.BYTES, zero, 4);
            }
            simd.code.advance(to, 64);
        });
    }

    // (in, sums, weights): the panels of a chunk and some channels, all points.
    private void emitProduct(Simd simd) {
        CodeBuilder code = simd.code;
        Pointers plane = new Pointers(code.param(I32, "in"), code.param(I32, "sums"), null,
                code.param(I32, "weights"));
        GemmSpec.Strides planes = new GemmSpec.Strides(spec.inPlane(), stream.product().planeBytes(), 0,
                stream.weightPlane());
        GemmSpec gemm = new GemmSpec(Pixels.inLine(stream.points(), planes, stream.tiles(),
                new GemmSpec.Strides(stream.channels() * 4, 32, 0, 0)), GemmSpec.Depth.flat(stream.depth()), 8, 2, 6,
                stream.blocks() > 1 ? GemmSpec.Start.OUT : GemmSpec.Start.ZERO, EpilogueSpec.NONE,
                stream.product().panelBytes(), false, new GemmSpec.Work(1, 1));
        GemmSpec.Strides panels = new GemmSpec.Strides(0, stream.product().panelBytes(), 0, stream.depth() * 32);
        int large = gemm.pixels().row() % gemm.tiles();
        int small = gemm.pixels().row() / gemm.tiles();
        Local count = code.local(I32, "panels");
        code.i32(stream.panels()).set(count);
        simd.times(stream.points(), () -> {
            Pointers at = plane.copy(simd);
            IntConsumer tiles = size -> {
                TileSpec tile = TileSpec.of(gemm, size, 8);
                TileParameters.call(code, tile, GemmTile.function(tile, kernels), gemm, count, at, panels, 0);
                at.advance(code, gemm.pixels().strides(), size);
            };
            simd.times(large, () -> tiles.accept(small + 1));
            simd.times(gemm.tiles() - large, () -> tiles.accept(small));
            plane.advance(code, planes, 1);
        });
    }
}
