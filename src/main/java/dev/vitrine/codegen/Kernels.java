package dev.vitrine.codegen;

import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.ModuleBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The functions of one module, each emitted once however many steps want it. It knows none of them. */
final class Kernels {
    final ModuleBuilder module;
    final boolean relaxed;
    final VectorMath math = new VectorMath(this);
    private final Map<Object, Function> bySpec = new HashMap<>();
    private final Map<Function, String> exports = new HashMap<>();

    Kernels(ModuleBuilder module, boolean relaxed) {
        this.module = module;
        this.relaxed = relaxed;
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
