package dev.vitrine.browser.worker;

import dev.vitrine.format.ModelSource;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** One file read chunk by chunk as it arrives, or at once if it is there. It judges nothing but whether there was an answer at all. */
final class FileReading {
    private final ModelFiles files;
    private final String location;
    private final ModelSource.Consumer consumer;
    private final Runnable onEnd;
    private final Consumer<Throwable> onFailure;
    private JSObject reader;

    private FileReading(ModelFiles files, String location, ModelSource.Consumer consumer, Runnable onEnd,
            Consumer<Throwable> onFailure) {
        this.files = files;
        this.location = location;
        this.consumer = consumer;
        this.onEnd = onEnd;
        this.onFailure = onFailure;
    }

    /**
     * Starts to read.
     *
     * @param abort breaks the reading off, see {@link #newAbort}; it then fails as an unreachable file does
     * @param onEnd called when the consumer has had every byte
     * @param onFailure called once instead, with what the consumer threw or with the files' own {@code failure}
     */
    static void read(ModelFiles files, String location, JSObject abort, ModelSource.Consumer consumer, Runnable onEnd,
            Consumer<Throwable> onFailure) {
        FileReading reading = new FileReading(files, location, consumer, onEnd, onFailure);
        Promises.settle(files.open(location, abort), reading::begin, reading::fail);
    }

    private void begin(JSObject response) {
        try {
            consumer.begin(new ModelSource.Facts(status(response), contentType(response)));
            Int8Array whole = whole(response);
            if (whole != null) {
                consumer.take(whole.copyToJavaArray());
                onEnd.run();
                return;
            }
            reader = reader(response);
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
            return;
        }
        next();
    }

    private void next() {
        Promises.settle(read(reader), this::take, this::fail);
    }

    private void take(JSObject result) {
        try {
            if (isDone(result)) {
                onEnd.run();
                return;
            }
            consumer.take(chunk(result).copyToJavaArray());
        } catch (RuntimeException | Error e) {
            cancel(reader);
            onFailure.accept(e);
            return;
        }
        next();
    }

    private void fail(JSObject reason) {
        onFailure.accept(files.failure(location, words(reason)));
    }

    /** What can break readings off: an AbortController. */
    @JSBody(script = "return new AbortController();")
    static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    static native void abort(JSObject abort);

    @JSBody(params = "reason", script = "return String(reason && reason.message || reason || '');")
    private static native String words(JSObject reason);

    @JSBody(params = "response", script = "return response.status;")
    private static native int status(JSObject response);

    @JSBody(params = "response", script = ""
            + "return (response.headers ? response.headers.get('content-type') : response.type) || '';")
    private static native String contentType(JSObject response);

    // What came in one piece; null for what has to be read.
    @JSBody(params = "response", script = ""
            + "return response.bytes instanceof ArrayBuffer ? new Int8Array(response.bytes) : null;")
    private static native Int8Array whole(JSObject response);

    @JSBody(params = "response", script = "return (response.body || new Blob().stream()).getReader();")
    private static native JSObject reader(JSObject response);

    @JSBody(params = "reader", script = "return reader.read();")
    private static native JSObject read(JSObject reader);

    @JSBody(params = "reader", script = "reader.cancel().catch(function() {});")
    private static native void cancel(JSObject reader);

    @JSBody(params = "result", script = "return result.done;")
    private static native boolean isDone(JSObject result);

    @JSBody(params = "result", script = ""
            + "var bytes = result.value; return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);")
    private static native Int8Array chunk(JSObject result);
}
