package dev.vitrine.codegen;

import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Global;
import dev.vitrine.wasm.ModuleBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The functions of one module, each emitted once however many steps want it. It knows none of them. */
final class Kernels {
    final ModuleBuilder module;
    final boolean relaxed;
    /** Which of the threads runs, from 0 on; null where there is only one. */
    final Global thread;
    final VectorMath math = new VectorMath(this);
    private final Map<Object, Function> bySpec = new HashMap<>();
    private final Map<Function, String> exports = new HashMap<>();

    Kernels(ModuleBuilder module, Target target) {
        this.module = module;
        this.relaxed = target.relaxed();
        this.thread = target.threads() > 1 ? module.i32Global("thread", true, 0) : null;
    }

    /**
     * @param spec all that the code depends on; functions of equal specs are one
     * @param emission may ask for other functions
     */
    Function function(String name, Object spec, Consumer<Simd> emission) {
        Function known = bySpec.get(spec);
        if (known == null) {
            known = module.function(name, code -> emission.accept(new Simd(code, relaxed)));
            bySpec.put(spec, known);
        }
        return known;
    }

    /** The name under which the module exports it. */
    String exported(Function function) {
        String name = exports.get(function);
        if (name == null) {
            name = "pack" + exports.size();
            exports.put(function, name);
            module.export(name, function);
        }
        return name;
    }
}
