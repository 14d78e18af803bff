package dev.vitrine.browser.worker;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.RelaxedOp.F32X4_RELAXED_MADD;
import static dev.vitrine.wasm.ValueType.V128;

import dev.vitrine.codegen.Target;
import dev.vitrine.engine.WasmHost;
import dev.vitrine.engine.WasmInstance;
import dev.vitrine.engine.WasmRefusedException;
import dev.vitrine.wasm.Local;
import dev.vitrine.wasm.ModuleBuilder;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The browser's WebAssembly, called from a worker, which may compile and wait. */
final class BrowserWasmHost implements WasmHost {
    private final String helperScript;

    /** @param helperScript relative to the worker's own */
    BrowserWasmHost(String helperScript) {
        this.helperScript = helperScript;
    }

    /** Whether there are vectors at all. */
    boolean hasSimd() {
        return accepts(F32X4_ADD, 2);
    }

    @Override
    public boolean hasRelaxedSimd() {
        return accepts(F32X4_RELAXED_MADD, 3);
    }

    // Asks the browser to judge a module of one instruction.
    private static boolean accepts(int opcode, int operands) {
        ModuleBuilder module = new ModuleBuilder("probe");
        module.function("probe", code -> {
            Local x = code.param(V128, "x");
            code.result(V128);
            for (int i = 0; i < operands; i++) {
                code.get(x);
            }
            code.op(opcode);
        });
        return validate(Int8Array.fromJavaArray(module.build().bytes()));
    }

    @Override
    public int threads() {
        return Math.min(Target.MOST_THREADS, sharedThreads());
    }

    @Override
    public WasmInstance instantiate(byte[] module, int pages, int helpers) {
        JSObject compiled;
        try {
            compiled = compile(Int8Array.fromJavaArray(module));
        } catch (RuntimeException e) {
            throw new WasmRefusedException("this browser or its security policy refused the WebAssembly module ("
                    + e.getMessage() + ")");
        }
        JSObject memory;
        try {
            memory = memory(pages, helpers > 0);
        } catch (RuntimeException e) {
            throw new WasmRefusedException("the " + (pages + 15) / 16 + " MB of memory that this model needs could not"
                    + " be had");
        }
        try {
            return new BrowserWasmInstance(instance(compiled, memory), memory,
                    helpers > 0 ? HelperCrew.of(helperScript, compiled, memory, helpers) : null);
        } catch (RuntimeException e) {
            throw new WasmRefusedException("this browser refused to run the WebAssembly module (" + e.getMessage()
                    + ")");
        }
    }

    // Memory that several threads share is only for pages that are cross-origin isolated.
    @JSBody(script = "return typeof SharedArrayBuffer === 'function' && self.crossOriginIsolated"
            + " ? navigator.hardwareConcurrency || 1 : 1;")
    private static native int sharedThreads();

    @JSBody(params = "bytes", script = ""
            + "try { return WebAssembly.validate(bytes); } catch (refused) { return false; }")
    private static native boolean validate(Int8Array bytes);

    @JSBody(params = "bytes", script = "return new WebAssembly.Module(bytes);")
    private static native JSObject compile(Int8Array bytes);

    @JSBody(params = {"pages", "shared"}, script = ""
            + "return new WebAssembly.Memory(shared ? {initial: pages, maximum: pages, shared: true}"
            + " : {initial: pages});")
    private static native JSObject memory(int pages, boolean shared);

    @JSBody(params = {"module", "memory"}, script = ""
            + "return new WebAssembly.Instance(module, {env: {memory: memory}}).exports;")
    private static native JSObject instance(JSObject module, JSObject memory);
}
