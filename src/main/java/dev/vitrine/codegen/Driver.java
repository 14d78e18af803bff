package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_AND;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;
import dev.vitrine.wasm.ModuleBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The functions that run stages in order: one a step, and one a segment that calls its steps. With threads, chunks are
 * claimed, see {@link Crew}.
 */
final class Driver {
    private final ModuleBuilder module;
    private final Crew crew;
    private final List<Function> segments = new ArrayList<>();
    private int stageCount;

    /** @param crew null for one thread */
    Driver(ModuleBuilder module, Crew crew) {
        this.module = module;
        this.crew = crew;
    }

    /**
     * Emits a step.
     *
     * @return takes the generation of the run
     */
    Function step(String name, List<Stage> stages) {
        List<Stage> countable = new ArrayList<>();
        for (Stage stage : stages) {
            countable.add(stage.chunks() > Stage.MOST_CHUNKS ? grouped(stage) : stage);
        }
        return module.function(name, code -> {
            Local generation = code.param(I32, "generation");
            for (Stage stage : countable) {
                code.scope(() -> {
                    if (crew == null) {
                        alone(code, stage);
                    } else {
                        crew.stage(code, stage, stageCount, generation);
                    }
                });
                stageCount++;
            }
        });
    }

    // Several chunks as one, so that they can be counted.
    private Stage grouped(Stage stage) {
        int size = (stage.chunks() + Stage.MOST_CHUNKS - 1) / Stage.MOST_CHUNKS;
        Function group = module.function("grouped_" + stageCount, code -> {
            Local chunk = code.param(I32, "chunk");
            Local last = code.local(I32, "last");
            code.get(chunk).i32(size).op(I32_MUL).tee(chunk).plus(size).set(last);
            code.loop(again -> {
                call(code, stage, chunk);
                code.advance(chunk, 1);
                code.get(chunk).i32(stage.chunks()).op(I32_LT_S).get(chunk).get(last).op(I32_LT_S).op(I32_AND);
                code.brIf(again);
            });
        });
        return new Stage(group, (stage.chunks() + size - 1) / size);
    }

    private static void alone(CodeBuilder code, Stage stage) {
        Local chunk = code.local(I32, "chunk");
        code.i32(0).set(chunk);
        code.loop(again -> {
            call(code, stage, chunk);
            code.advance(chunk, 1);
            if (stage.chunks() > 1) {
                code.get(chunk).i32(stage.chunks()).op(I32_LT_S);
                code.brIf(again);
            }
        });
    }

    static void call(CodeBuilder code, Stage stage, Local chunk) {
        code.get(chunk);
        for (int arg : stage.args()) {
            code.i32(arg);
        }
        code.call(stage.kernel());
    }

    /** Emits a segment and exports what runs it from outside: {@code ()}. */
    void segment(String export, List<Function> steps, int firstStage) {
        Function segment = module.function("segment_" + export, code -> {
            Local generation = code.param(I32, "generation");
            for (Function step : steps) {
                code.call(step, generation);
            }
        });
        int index = segments.size();
        segments.add(segment);
        int lastStage = stageCount;
        module.export(export, module.function(export, code -> {
            if (crew == null) {
                code.i32(0).call(segment);
            } else {
                crew.begin(code, segment, index, firstStage, lastStage);
            }
        }));
    }

    int stageCount() {
        return stageCount;
    }

    /** Exports a step so that it can be timed alone: {@code ()}. */
    void exportStep(String export, Function step, int firstStage) {
        int lastStage = stageCount;
        module.export(export, module.function(export, code -> {
            if (crew == null) {
                code.i32(0).call(step);
            } else {
                crew.alone(code, step, firstStage, lastStage);
            }
        }));
    }

    /** Exports what helpers run until they are told to stop. */
    void finish() {
        if (crew != null) {
            crew.help(segments);
        }
    }
}
