package dev.vitrine.browser.worker;

import dev.vitrine.engine.WasmInstance;
import dev.vitrine.kernel.Kernel;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/** A module in the browser. Java sees its memory as one array of floats, without a copy. */
final class BrowserWasmInstance implements WasmInstance {
    private JSObject exports;
    private JSObject memory;
    private HelperCrew helpers;
    private float[] floats;

    /** @param helpers threads that help, or null */
    BrowserWasmInstance(JSObject exports, JSObject memory, HelperCrew helpers) {
        this.exports = exports;
        this.memory = memory;
        this.helpers = helpers;
    }

    @Override
    public void call(String export, int... args) {
        call(exports, export, args);
    }

    @Override
    public void write(float[] values, int from, int count, int address) {
        write(memory, Float32Array.fromJavaArray(values), from, count, address);
    }

    @Override
    public void read(int address, float[] to, int from, int count) {
        read(memory, address, Float32Array.fromJavaArray(to), from, count);
    }

    @Override
    public void clear(int address, int bytes) {
        clear(memory, address, bytes);
    }

    @Override
    public void run(Kernel kernel) {
        if (floats == null) {
            floats = floats(memory).copyToJavaArray();
        }
        kernel.run(floats);
    }

    @Override
    public void close() {
        if (helpers != null) {
            // A worker that waits in a module would be ended by force only after seconds, and its memory with it.
            call("stop");
            helpers.stop();
        }
        exports = null;
        memory = null;
        helpers = null;
        floats = null;
    }

    @JSBody(params = {"exports", "name", "args"}, script = "exports[name].apply(null, args);")
    private static native void call(JSObject exports, String name, int[] args);

    @JSBody(params = {"memory", "values", "from", "count", "address"}, script = ""
            + "new Float32Array(memory.buffer, address, count).set(values.subarray(from, from + count));")
    private static native void write(JSObject memory, Float32Array values, int from, int count, int address);

    @JSBody(params = {"memory", "address", "to", "from", "count"}, script = ""
            + "to.set(new Float32Array(memory.buffer, address, count), from);")
    private static native void read(JSObject memory, int address, Float32Array to, int from, int count);

    @JSBody(params = {"memory", "address", "bytes"}, script = "new Uint8Array(memory.buffer, address, bytes).fill(0);")
    private static native void clear(JSObject memory, int address, int bytes);

    @JSBody(params = "memory", script = "return new Float32Array(memory.buffer);")
    private static native Float32Array floats(JSObject memory);
}
