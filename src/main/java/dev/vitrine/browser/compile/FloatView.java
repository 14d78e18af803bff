package dev.vitrine.browser.compile;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/** Bytes seen as floats by the browser, which every browser's machine holds little-endian. */
final class FloatView {
    private FloatView() {
    }

    static void copy(byte[] bytes, int count, float[] out, int at) {
        copy(Int8Array.fromJavaArray(bytes), count, Float32Array.fromJavaArray(out), at);
    }

    @JSBody(params = {"bytes", "count", "out", "at"}, script = ""
            + "out.set(new Float32Array(bytes.buffer, bytes.byteOffset, count), at);")
    private static native void copy(Int8Array bytes, int count, Float32Array out, int at);

    static float[] view(byte[] bytes, int from, int count) {
        return view(Int8Array.fromJavaArray(bytes), from, count).copyToJavaArray();
    }

    @JSBody(params = {"bytes", "from", "count"}, script = ""
            + "var at = bytes.byteOffset + from;"
            + "return at % 4 ? new Float32Array(bytes.buffer.slice(at, at + 4 * count))"
            + " : new Float32Array(bytes.buffer, at, count);")
    private static native Float32Array view(Int8Array bytes, int from, int count);
}
