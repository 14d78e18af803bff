package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.codegen.GemmSpec.Strides;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * The parameters of a {@link GemmTile}: a line of tiles, and all of a layer's shape that its code doesn't hold. Steps lead
 * from tile to tile, everything in bytes.
 *
 * @param residual null where none is added, as are {@code blocks}, {@code outer}, {@code inner}, {@code row} and
 *     {@code ahead} where the code doesn't need them
 * @param blocks of {@link TileSpec#UNROLL} floats in a run
 */
record TileParameters(Local count, Place in, Place out, Place residual, Local weights, Local weightsStep, Local blocks,
        Runs outer, Runs inner, Row row, Ahead ahead) {
    /**
     * @param first address of the first pixel
     * @param pixel from one pixel to the next
     * @param gap added at the end of a row; null where there is only one
     */
    record Place(Local first, Local pixel, Local step, Local gap) {
        static Place declare(CodeBuilder code, TileSpec spec, String name, Local first) {
            return new Place(first, spec.pixels() > 1 ? code.param(I32, name + "Pixel") : null,
                    code.param(I32, name + "Step"), spec.wrapped() ? code.param(I32, name + "Gap") : null);
        }

        static void pass(CodeBuilder code, TileSpec spec, int pixel, int step, int gap) {
            if (spec.pixels() > 1) {
                code.i32(pixel);
            }
            code.i32(step);
            if (spec.wrapped()) {
                code.i32(gap);
            }
        }
    }

    /** @param skip from the end of a run to the next */
    record Runs(Local count, Local skip) {
        static Runs declare(CodeBuilder code, String name) {
            return new Runs(code.param(I32, name), code.param(I32, name + "Skip"));
        }
    }

    /** @param pixel number of the tile's first pixel, counted over all rows of {@code width} pixels */
    record Row(Local pixel, Local pixelStep, Local width) {
    }

    /** @param step from one block of the depth to the next */
    record Ahead(Local from, Local step) {
    }

    static TileParameters declare(CodeBuilder code, TileSpec spec) {
        Local count = code.param(I32, "count");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local weights = code.param(I32, "weights");
        Local blocks = spec.run() == 0 ? code.param(I32, "blocks") : null;
        Local residual = spec.residual() ? code.param(I32, "residual") : null;
        Place inPlace = Place.declare(code, spec, "in", in);
        Place outPlace = Place.declare(code, spec, "out", out);
        Place residualPlace = residual == null ? null : Place.declare(code, spec, "residual", residual);
        Local weightsStep = code.param(I32, "weightsStep");
        Runs outer = spec.outer() ? Runs.declare(code, "outer") : null;
        Runs inner = spec.inner() ? Runs.declare(code, "inner") : null;
        Row row = spec.wrapped() ? new Row(code.param(I32, "pixel"), code.param(I32, "pixelStep"),
                code.param(I32, "width")) : null;
        Ahead ahead = spec.ahead() ? new Ahead(code.param(I32, "ahead"), code.param(I32, "aheadStep")) : null;
        return new TileParameters(count, inPlace, outPlace, residualPlace, weights, weightsStep, blocks, outer, inner,
                row, ahead);
    }

    /** Emits a call for the tiles of {@code tile} in a line, in the order of {@link #declare}. */
    static void call(CodeBuilder code, TileSpec tile, Function function, GemmSpec spec, Local count,
            Pointers at, Strides steps, int pixelStep) {
        GemmSpec.Depth depth = spec.depth();
        Strides pixel = spec.pixels().strides();
        Pixels.Wrap wrap = spec.pixels().wrap();
        int runBytes = 4 * depth.run();
        code.get(count).get(at.in()).get(at.out()).get(at.weights());
        if (tile.run() == 0) {
            code.i32(depth.run() / TileSpec.UNROLL);
        }
        if (tile.residual()) {
            code.get(at.residual());
        }
        Place.pass(code, tile, pixel.in(), steps.in(), wrap.gap().in());
        Place.pass(code, tile, pixel.out(), steps.out(), wrap.gap().out());
        if (tile.residual()) {
            Place.pass(code, tile, pixel.residual(), steps.residual(), wrap.gap().residual());
        }
        code.i32(steps.weights());
        if (tile.outer()) {
            code.i32(depth.outer()).i32(depth.outerBytes() - (tile.inner() ? depth.inner() * depth.innerBytes() : runBytes));
        }
        if (tile.inner()) {
            code.i32(depth.inner()).i32(depth.innerBytes() - runBytes);
        }
        if (tile.wrapped()) {
            code.get(at.pixel()).i32(pixelStep).i32(wrap.width());
        }
        if (tile.ahead()) {
            code.get(at.ahead()).i32(spec.aheadBytes());
        }
        code.call(function);
    }

    /** Moves on to the next tile. */
    void advance(CodeBuilder code) {
        advance(code, in.first, in.step);
        advance(code, out.first, out.step);
        advance(code, weights, weightsStep);
        if (residual != null) {
            advance(code, residual.first, residual.step);
        }
        if (row != null) {
            advance(code, row.pixel, row.pixelStep);
        }
    }

    private static void advance(CodeBuilder code, Local target, Local step) {
        code.get(target).get(step).op(I32_ADD).set(target);
    }
}
