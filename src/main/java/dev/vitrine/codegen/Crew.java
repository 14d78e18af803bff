package dev.vitrine.codegen;

import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_LOAD;
import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_RMW_ADD;
import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_RMW_CMPXCHG;
import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_RMW_SUB;
import static dev.vitrine.wasm.AtomicOp.I32_ATOMIC_STORE;
import static dev.vitrine.wasm.AtomicOp.MEMORY_ATOMIC_NOTIFY;
import static dev.vitrine.wasm.AtomicOp.MEMORY_ATOMIC_WAIT32;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_AND;
import static dev.vitrine.wasm.I32Op.I32_EQ;
import static dev.vitrine.wasm.I32Op.I32_GE_S;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_NE;
import static dev.vitrine.wasm.I32Op.I32_SHL;
import static dev.vitrine.wasm.I32Op.I32_SHR_U;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.FunctionType;
import dev.vitrine.wasm.Global;
import dev.vitrine.wasm.Local;
import dev.vitrine.wasm.ModuleBuilder;
import java.util.List;

/**
 * How several threads share the chunks of a stage, in emitted code. Each stage has two cells: the next chunk to be
 * claimed, marked with the run's generation, and the chunks done. A thread that was held up finds its generation gone
 * and claims nothing; a stage is over when all its chunks are done, not when all threads have come, so that a helper
 * whose core is busy holds nobody up but for the chunk it has. Waiting is a bounded spin, then a wait.
 */
final class Crew {
    private static final int SPINS = 2000;
    private static final long WAIT_NANOS = 1_000_000;
    /** Waits of full length, five seconds, after which a chunk's thread must have died; then {@code await} traps. */
    private static final int MOST_WAITS = 5000;
    private static final int GENERATION_MASK = 0x7FFF;
    private static final int CELL_BYTES = 64;
    private static final int STAGE_BYTES = 2 * CELL_BYTES;
    private final ModuleBuilder module;
    private final int generationCell;
    private final int segmentCell;
    private final int sleepersCell;
    private final int threadsCell;
    private final int stageCells;
    private final Global thread;
    private final Function claim;
    private final Function done;
    private final Function await;

    /**
     * @param thread where a helper keeps its number
     * @param control address of {@link #controlBytes} bytes that are zero at first
     */
    Crew(ModuleBuilder module, Global thread, int control) {
        this.module = module;
        this.thread = thread;
        generationCell = control;
        segmentCell = control + CELL_BYTES;
        sleepersCell = control + 2 * CELL_BYTES;
        threadsCell = control + 3 * CELL_BYTES;
        stageCells = control + 4 * CELL_BYTES;
        claim = module.function("claim", this::emitClaim);
        done = module.function("done", this::emitDone);
        await = module.function("await", this::emitAwait);
    }

    static int controlBytes(int stages) {
        return 4 * CELL_BYTES + stages * STAGE_BYTES;
    }

    private int cells(int stage) {
        return stageCells + stage * STAGE_BYTES;
    }

    /** Claims and runs chunks until none is left, then waits until all are done. */
    void stage(CodeBuilder code, Stage stage, int index, Local generation) {
        Local chunk = code.local(I32, "chunk");
        code.block(end -> code.loop(again -> {
            code.i32(cells(index)).get(generation).i32(stage.chunks()).call(claim).tee(chunk).i32(0).op(I32_LT_S);
            code.brIf(end);
            Driver.call(code, stage, chunk);
            code.i32(cells(index)).i32(stage.chunks()).call(done);
            code.br(again);
        }));
        code.i32(cells(index)).get(generation).i32(stage.chunks()).call(await);
    }

    // (cell, generation, chunks) -> chunk, or -1
    private void emitClaim(CodeBuilder code) {
        Local cell = code.param(I32, "cell");
        Local generation = code.param(I32, "generation");
        Local chunks = code.param(I32, "chunks");
        code.result(I32);
        Local seen = code.local(I32, "seen");
        Local chunk = code.local(I32, "chunk");
        code.loop(again -> {
            code.get(cell).access(I32_ATOMIC_LOAD, 0).tee(seen).i32(0xFFFF).op(I32_AND).set(chunk);
            code.get(seen).i32(16).op(I32_SHR_U).get(generation).op(I32_NE);
            code.ifThen(() -> {
                code.i32(-1);
                code.ret();
            });
            code.get(chunk).get(chunks).op(I32_GE_S);
            code.ifThen(() -> {
                code.i32(-1);
                code.ret();
            });
            code.get(cell).get(seen).get(seen).plus(1).access(I32_ATOMIC_RMW_CMPXCHG, 0).get(seen).op(I32_NE);
            code.brIf(again);
        });
        code.get(chunk);
    }

    // (cell, chunks): counts a chunk as done and wakes those who sleep if it was the last
    private void emitDone(CodeBuilder code) {
        Local cell = code.param(I32, "cell");
        Local chunks = code.param(I32, "chunks");
        code.get(cell).i32(1).access(I32_ATOMIC_RMW_ADD, CELL_BYTES).plus(1).get(chunks).op(I32_EQ);
        code.ifThen(() -> {
            code.i32(sleepersCell).access(I32_ATOMIC_LOAD, 0);
            code.ifThen(() -> code.get(cell).i32(-1).access(MEMORY_ATOMIC_NOTIFY, CELL_BYTES).drop());
        });
    }

    // (cell, generation, chunks): traps when a chunk never comes, and returns when all chunks are done or the generation is over
    private void emitAwait(CodeBuilder code) {
        Local cell = code.param(I32, "cell");
        Local generation = code.param(I32, "generation");
        Local chunks = code.param(I32, "chunks");
        Local spins = code.local(I32, "spins");
        Local finished = code.local(I32, "finished");
        Local waits = code.local(I32, "waits");
        code.i32(SPINS).set(spins);
        code.i32(MOST_WAITS).set(waits);
        code.loop(again -> {
            code.get(cell).access(I32_ATOMIC_LOAD, CELL_BYTES).tee(finished).get(chunks).op(I32_GE_S);
            code.ifThen(code::ret);
            code.i32(generationCell).access(I32_ATOMIC_LOAD, 0).get(generation).op(I32_NE);
            code.ifThen(code::ret);
            code.get(spins);
            code.ifElse(() -> code.advance(spins, -1), () -> {
                code.i32(sleepersCell).i32(1).access(I32_ATOMIC_RMW_ADD, 0).drop();
                code.get(waits).get(cell).get(finished).i64(WAIT_NANOS).access(MEMORY_ATOMIC_WAIT32, CELL_BYTES);
                // 2 is a wait that took its whole time.
                code.i32(1).op(I32_SHR_U).op(I32_SUB).tee(waits).i32(0).op(I32_EQ);
                code.ifThen(code::unreachable);
                code.i32(sleepersCell).i32(1).access(I32_ATOMIC_RMW_SUB, 0).drop();
            });
            code.br(again);
        });
    }

    /** Begins a generation, calls the helpers to a segment and runs it with them. */
    void begin(CodeBuilder code, Function segment, int index, int firstStage, int lastStage) {
        Local generation = nextGeneration(code, firstStage, lastStage);
        code.i32(segmentCell).i32(index).access(I32_ATOMIC_STORE, 0);
        code.i32(generationCell).get(generation).access(I32_ATOMIC_STORE, 0);
        code.i32(generationCell).i32(-1).access(MEMORY_ATOMIC_NOTIFY, 0).drop();
        code.call(segment, generation);
    }

    /** Runs a step with no helper. */
    void alone(CodeBuilder code, Function step, int firstStage, int lastStage) {
        Local generation = nextGeneration(code, firstStage, lastStage);
        code.i32(segmentCell).i32(-1).access(I32_ATOMIC_STORE, 0);
        code.i32(generationCell).get(generation).access(I32_ATOMIC_STORE, 0);
        code.call(step, generation);
    }

    private Local nextGeneration(CodeBuilder code, int firstStage, int lastStage) {
        Local generation = code.local(I32, "generation");
        code.i32(generationCell).access(I32_ATOMIC_LOAD, 0).plus(1).i32(GENERATION_MASK).op(I32_AND).set(generation);
        // 0 is what helpers begin with, and what a stop looks like is not among the rest.
        code.get(generation).get(generation).i32(0).op(I32_EQ).op(I32_ADD).set(generation);
        if (lastStage > firstStage) {
            Local cell = code.local(I32, "cell");
            Local left = code.local(I32, "left");
            code.i32(cells(firstStage)).set(cell);
            code.i32(lastStage - firstStage).set(left);
            code.countDown(left, () -> {
                code.get(cell).i32(0).access(I32_ATOMIC_STORE, CELL_BYTES);
                code.get(cell).get(generation).i32(16).op(I32_SHL).access(I32_ATOMIC_STORE, 0);
                code.advance(cell, STAGE_BYTES);
            });
        }
        return generation;
    }

    /** Exports {@code help()}: joins every run that begins, until {@code stop()} is called. */
    void help(List<Function> segments) {
        Function[] table = segments.toArray(new Function[0]);
        FunctionType takesGeneration = FunctionType.of(I32);
        module.table(table);
        module.export(module.function("help", code -> {
            Local last = code.local(I32, "last");
            Local now = code.local(I32, "now");
            Local segment = code.local(I32, "segment");
            code.i32(0).set(last);
            code.i32(threadsCell).i32(1).access(I32_ATOMIC_RMW_ADD, 0).plus(1).set(thread);
            code.loop(again -> {
                code.i32(generationCell).get(last).i64(-1).access(MEMORY_ATOMIC_WAIT32, 0).drop();
                code.i32(generationCell).access(I32_ATOMIC_LOAD, 0).tee(now).i32(0).op(I32_LT_S);
                code.ifThen(code::ret);
                code.get(now).get(last).op(I32_EQ);
                code.brIf(again);
                code.get(now).set(last);
                code.i32(segmentCell).access(I32_ATOMIC_LOAD, 0).tee(segment).i32(0).op(I32_GE_S);
                code.ifThen(() -> code.get(now).get(segment).callIndirect(takesGeneration));
                code.br(again);
            });
        }));
        module.export(module.function("stop", code -> {
            code.i32(generationCell).i32(-1).access(I32_ATOMIC_STORE, 0);
            code.i32(generationCell).i32(-1).access(MEMORY_ATOMIC_NOTIFY, 0).drop();
        }));
    }
}
