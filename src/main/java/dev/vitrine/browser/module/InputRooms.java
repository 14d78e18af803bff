package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.TensorData;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Copies inputs into arrays that move to the worker, and takes those again that come back with the answer: new memory
 * for each picture would cost more than the copy. It keeps the arrays of one answer.
 */
final class InputRooms {
    private List<TensorData> free = new ArrayList<>();

    /** A copy of the floats in a Float32Array, an array or {@code {data}}; null where there are none. */
    float[] copy(JSObject input) {
        JSObject data = data(input);
        if (data == null) {
            return null;
        }
        float[] room = take(length(data));
        set(Float32Array.fromJavaArray(room), data);
        return room;
    }

    private float[] take(int length) {
        for (int i = 0; i < free.size(); i++) {
            float[] room = free.get(i).data();
            if (room.length == length) {
                free.remove(i);
                return room;
            }
        }
        return new float[length];
    }

    void giveBack(List<TensorData> inputs) {
        free = inputs;
    }

    @JSBody(params = "input", script = ""
            + "var data = input && (input.data || input);"
            + "return data instanceof Float32Array || Array.isArray(data) ? data : null;")
    private static native JSObject data(JSObject input);

    @JSBody(params = "data", script = "return data.length;")
    private static native int length(JSObject data);

    @JSBody(params = {"room", "data"}, script = "room.set(data);")
    private static native void set(Float32Array room, JSObject data);
}
