package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_EQ;
import static dev.vitrine.wasm.I32Op.I32_GT_S;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * The loops around {@link GemmTile}: chunk to plane, pixels and panels, then either order of pixels and panels. The
 * function takes chunk, input, output, residual and weights.
 */
final class GemmEmitter {
    /** Smaller panels come in time; larger ones would push others out of the cache. */
    private static final int LEAST_FETCHED_BYTES = 1 << 14;
    private static final int MOST_FETCHED_BYTES = 1 << 17;
    private final GemmSpec spec;
    private final Kernels kernels;
    private final Simd simd;
    private final CodeBuilder code;

    private GemmEmitter(GemmSpec spec, Kernels kernels, Simd simd) {
        this.spec = spec;
        this.kernels = kernels;
        this.simd = simd;
        this.code = simd.code;
    }

    static Function function(GemmSpec spec, Kernels kernels) {
        return kernels.function(spec.name(), spec, simd -> new GemmEmitter(spec, kernels, simd).emit());
    }

    private void emit() {
        Local chunk = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local residual = code.param(I32, "residual");
        Local weights = code.param(I32, "weights");
        Pointers at = new Pointers(in, out, spec.epilogue().residual() ? residual : null, weights,
                spec.pixels().isWrapped() ? code.local(I32, "pixel") : null, null);
        if (at.pixel() != null) {
            code.i32(0).set(at.pixel());
        }
        if (spec.pixels().planes() > 1) {
            Local plane = simd.divide(chunk, spec.pixelChunks() * spec.panelChunks());
            at.advance(simd, plane, spec.pixels().planeStrides());
        }
        Local pixelChunk = simd.divide(chunk, spec.panelChunks());
        Local panels = clippedCount(chunk, spec.work().panels(), spec.panels());
        at.advance(simd, chunk, panelStrides(spec.work().panels()));
        Local lastPanel = code.local(I32, "lastPanel");
        code.get(chunk).i32(spec.panelChunks() - 1).op(I32_EQ).set(lastPanel);
        if (spec.panelsOutside() || spec.panels() == 1) {
            overPanels(at, panels, lastPanel, (here, columns) -> {
                Pointers reading = here;
                if (spec.readsAhead()) {
                    reading = here.readingAhead(simd, spec.panelBytes());
                } else {
                    fetch(here.weights());
                }
                overPixels(reading, pixelChunk, (line, size, count) -> tilesOfPanel(line, size, count, columns));
            });
        } else {
            overPixels(at, pixelChunk, (line, size, count) -> panelsOfTiles(line, size, count, panels, lastPanel));
        }
    }

    private interface Panel {
        void at(Pointers at, int columns);
    }

    /** So many tiles of so many pixels, one beside the other; the addresses are behind them afterwards. */
    private interface Line {
        void at(Pointers at, int size, Local count);
    }

    // All tiles of a line by one panel.
    private void tilesOfPanel(Pointers at, int size, Local count, int columns) {
        code.get(count).i32(0).op(I32_GT_S);
        code.ifThen(() -> {
            tiles(at, size, columns, count, times(spec.pixels().strides(), size), size);
            pass(at, count, size);
            if (at.ahead() != null) {
                simd.advance(at.ahead(), count, spec.aheadBytesOfTile());
            }
        });
    }

    // Each tile of a line by all panels. The last panel of all may hold fewer columns, and has code of its own then.
    private void panelsOfTiles(Pointers line, int size, Local count, Local panels, Local lastPanel) {
        int rest = spec.columns() % panelColumns();
        code.scope(() -> {
            Local whole = simd.copy(panels);
            if (rest != 0) {
                code.get(whole).get(lastPanel).op(I32_SUB).set(whole);
            }
            simd.times(count, () -> {
                if (rest == 0) {
                    tiles(line, size, panelColumns(), whole, panelStrides(1), 0);
                } else {
                    Pointers at = line.copy(simd);
                    code.get(whole).i32(0).op(I32_GT_S);
                    code.ifThen(() -> {
                        tiles(at, size, panelColumns(), whole, panelStrides(1), 0);
                        at.advance(simd, whole, panelStrides(1));
                    });
                    code.get(lastPanel);
                    code.ifThen(() -> tiles(at, size, rest, lastPanel, panelStrides(1), 0));
                }
                line.pass(code, spec.pixels(), size);
            });
        });
    }

    private void tiles(Pointers at, int size, int columns, Local count, GemmSpec.Strides steps, int pixelStep) {
        TileSpec tile = TileSpec.of(spec, size, columns);
        TileParameters.call(code, tile, GemmTile.function(tile, kernels), spec, count, at, steps, pixelStep);
    }

    // Reads a panel as fast as memory gives it. Among the products of the first tile it would come line by line.
    private void fetch(Local weights) {
        if (spec.panelBytes() < LEAST_FETCHED_BYTES || spec.panelBytes() > MOST_FETCHED_BYTES) {
            return;
        }
        Local from = simd.copy(weights);
        simd.times(spec.panelBytes() / (8 * TileSpec.LINE_BYTES), () -> {
            for (int line = 0; line < 8; line++) {
                code.load(V128_LOAD, from, line * TileSpec.LINE_BYTES).drop();
            }
            code.advance(from, 8 * TileSpec.LINE_BYTES);
        });
    }

    private int panelColumns() {
        return 4 * spec.vectors();
    }

    private GemmSpec.Strides panelStrides(int panels) {
        return new GemmSpec.Strides(0, panels * spec.outPanelBytes(), panels * spec.vectors() * Simd.BYTES,
                panels * spec.panelBytes());
    }

    // min(unit, total - chunk unit)
    private Local clippedCount(Local chunk, int unit, int total) {
        Local count = code.local(I32);
        Local used = simd.copy(chunk);
        if (total % unit == 0) {
            code.i32(unit).set(count);
        } else {
            code.i32(total).get(used).i32(unit).op(I32_MUL).op(I32_SUB).set(count);
            simd.least(count, unit).set(count);
        }
        return count;
    }

    private void overPanels(Pointers from, Local panels, Local lastPanel, Panel body) {
        code.scope(() -> {
            Pointers at = from.copy(simd);
            Local left = simd.copy(panels);
            int rest = spec.columns() % panelColumns();
            if (spec.panels() > 1 || rest == 0) {
                if (rest != 0) {
                    code.get(left).get(lastPanel).op(I32_SUB).set(left);
                }
                simd.times(left, () -> {
                    body.at(at, panelColumns());
                    at.advance(code, panelStrides(1), 1);
                });
            }
            if (rest != 0) {
                code.get(lastPanel);
                code.ifThen(() -> body.at(at, rest));
            }
        });
    }

    private void overPixels(Pointers from, Local pixelChunk, Line body) {
        code.scope(() -> {
            Pointers at = from.copy(simd);
            Pixels pixels = spec.pixels();
            int large = pixels.row() % spec.tiles();
            int small = pixels.row() / spec.tiles();
            if (pixels.rows() > 1) {
                Local rows = clippedCount(pixelChunk, spec.work().pixels(), pixels.rows());
                at.advance(simd, pixelChunk, times(pixels.rowStrides(), spec.work().pixels()));
                code.countDown(rows, () -> code.scope(() -> {
                    Pointers line = at.copy(simd);
                    line(line, small + 1, large, body);
                    line(line, small, spec.tiles() - large, body);
                    at.advance(code, pixels.rowStrides(), 1);
                }));
            } else {
                overTilesOfOnlyRow(at, pixelChunk, large, small, body);
            }
        });
    }

    private void line(Pointers at, int size, int count, Line body) {
        if (count > 0) {
            Local tiles = code.local(I32, "tiles");
            code.i32(count).set(tiles);
            body.at(at, size, tiles);
        }
    }

    // Tiles from chunk * unit on: first those of small + 1 pixels, of which there are `large` in all, then the others.
    private void overTilesOfOnlyRow(Pointers at, Local pixelChunk, int large, int small, Line body) {
        int unit = spec.work().pixels();
        Local count = clippedCount(pixelChunk, unit, spec.tiles());
        pass(at, pixelChunk, unit * small);
        Local before = code.local(I32, "before");
        code.get(pixelChunk).i32(unit).op(I32_MUL).set(before);
        simd.least(before, large).set(before);
        pass(at, before, 1);
        Local larger = code.local(I32, "larger");
        code.i32(large).get(before).op(I32_SUB).set(larger);
        code.get(larger).get(count).get(larger).get(count).op(I32_LT_S).select().set(larger);
        code.get(count).get(larger).op(I32_SUB).set(count);
        if (large > 0) {
            body.at(at, small + 1, larger);
        }
        body.at(at, small, count);
    }

    private void pass(Pointers at, Local count, int pixels) {
        at.advance(simd, count, times(spec.pixels().strides(), pixels));
        if (at.pixel() != null) {
            simd.advance(at.pixel(), count, pixels);
        }
    }

    private static GemmSpec.Strides times(GemmSpec.Strides strides, int count) {
        return new GemmSpec.Strides(strides.in() * count, strides.out() * count, strides.residual() * count,
                strides.weights() * count);
    }
}
