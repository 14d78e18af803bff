package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Reads and writes the fields of plain JavaScript objects and arrays. It knows no message: which fields there
 * are is the codecs' business.
 */
public final class Fields {
    private Fields() {
    }

    @JSBody(script = "return {};")
    public static native JSObject object();

    @JSBody(script = "return [];")
    public static native JSObject list();

    @JSBody(params = {"list", "item"}, script = "list.push(item);")
    public static native void add(JSObject list, JSObject item);

    @JSBody(params = {"list", "item"}, script = "list.push(item);")
    private static native void addText(JSObject list, String item);

    @JSBody(params = {"list", "item"}, script = "list.push(item);")
    private static native void addNumber(JSObject list, double item);

    @JSBody(params = "list", script = "return list.length;")
    public static native int size(JSObject list);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    public static native JSObject item(JSObject list, int index);

    @JSBody(params = {"list", "index"}, script = "return String(list[index]);")
    private static native String textItem(JSObject list, int index);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    private static native int intItem(JSObject list, int index);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    private static native double numberItem(JSObject list, int index);

    @JSBody(params = {"object", "name", "value"}, script = "object[name] = value;")
    public static native void put(JSObject object, String name, JSObject value);

    @JSBody(params = {"object", "name", "value"}, script = "object[name] = value;")
    public static native void put(JSObject object, String name, String value);

    @JSBody(params = {"object", "name", "value"}, script = "object[name] = value;")
    public static native void put(JSObject object, String name, double value);

    @JSBody(params = {"object", "name", "value"}, script = "object[name] = value;")
    public static native void put(JSObject object, String name, boolean value);

    @JSBody(params = {"object", "name"}, script = "return object[name];")
    public static native JSObject object(JSObject object, String name);

    @JSBody(params = {"object", "name"}, script = "return object[name] == null ? '' : String(object[name]);")
    public static native String text(JSObject object, String name);

    @JSBody(params = {"object", "name"}, script = "return +object[name];")
    public static native double number(JSObject object, String name);

    @JSBody(params = {"object", "name"}, script = "return object[name] | 0;")
    public static native int integer(JSObject object, String name);

    @JSBody(params = {"object", "name"}, script = "return !!object[name];")
    public static native boolean flag(JSObject object, String name);

    @JSBody(params = {"object", "name"}, script = "return object[name] == null;")
    public static native boolean isAbsent(JSObject object, String name);

    public static void putTexts(JSObject object, String name, List<String> values) {
        JSObject list = list();
        for (int i = 0; i < values.size(); i++) {
            addText(list, values.get(i));
        }
        put(object, name, list);
    }

    public static List<String> texts(JSObject object, String name) {
        JSObject list = object(object, name);
        List<String> values = new ArrayList<>();
        for (int i = 0, n = size(list); i < n; i++) {
            values.add(textItem(list, i));
        }
        return values;
    }

    public static void putInts(JSObject object, String name, int[] values) {
        JSObject list = list();
        for (int value : values) {
            addNumber(list, value);
        }
        put(object, name, list);
    }

    public static int[] ints(JSObject object, String name) {
        JSObject list = object(object, name);
        int[] values = new int[size(list)];
        for (int i = 0; i < values.length; i++) {
            values[i] = intItem(list, i);
        }
        return values;
    }

    public static void putNumbers(JSObject object, String name, double[] values) {
        JSObject list = list();
        for (double value : values) {
            addNumber(list, value);
        }
        put(object, name, list);
    }

    public static double[] numbers(JSObject object, String name) {
        JSObject list = object(object, name);
        double[] values = new double[size(list)];
        for (int i = 0; i < values.length; i++) {
            values[i] = numberItem(list, i);
        }
        return values;
    }

    /** Puts the array as a Float32Array over the same memory, and that memory among the transfers. */
    public static void putFloats(JSObject object, String name, float[] values, JSObject transfers) {
        Float32Array view = Float32Array.fromJavaArray(values);
        put(object, name, view);
        addWholeBuffer(transfers, view);
    }

    public static float[] floats(JSObject object, String name) {
        return ((Float32Array) object(object, name)).toJavaArray();
    }

    /** Puts the array as a Uint8ClampedArray, as ImageData takes it, and its memory among the transfers. */
    public static void putBytes(JSObject object, String name, byte[] values, JSObject transfers) {
        JSObject view = clamped(Int8Array.fromJavaArray(values));
        put(object, name, view);
        addWholeBuffer(transfers, view);
    }

    public static byte[] bytes(JSObject object, String name) {
        return signed(object(object, name)).toJavaArray();
    }

    /**
     * A view on part of a buffer (of Wasm memory, say) is left to be copied: moving it would take the rest
     * along.
     */
    @JSBody(params = {"transfers", "view"}, script = "if (view.byteLength === view.buffer.byteLength"
            + " && view.buffer instanceof ArrayBuffer) transfers.push(view.buffer);")
    private static native void addWholeBuffer(JSObject transfers, JSObject view);

    @JSBody(params = "view",
            script = "return new Uint8ClampedArray(view.buffer, view.byteOffset, view.length);")
    private static native JSObject clamped(Int8Array view);

    @JSBody(params = "view", script = "return new Int8Array(view.buffer, view.byteOffset, view.length);")
    private static native Int8Array signed(JSObject view);
}
