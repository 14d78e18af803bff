package dev.vitrine.wasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;

/** Runs emitted modules in GraalWasm, relaxed SIMD and threads on. One instance a host; an interpreter, so not fast. */
final class GraalHost implements AutoCloseable {
    private final Context context = Context.newBuilder("wasm")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("wasm.RelaxedSIMD", "true")
            .option("wasm.Threads", "true")
            .build();
    private final Value exports;

    /** @param imports what the module imports, by module name, then field */
    GraalHost(WasmModule module, Map<String, Map<String, Object>> imports) {
        try {
            Source source = Source.newBuilder("wasm", ByteSequence.create(module.bytes()), "module").build();
            exports = context.eval(source).newInstance(ProxyObject.fromMap(proxies(imports))).getMember("exports");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GraalHost(WasmModule module) {
        this(module, Map.of());
    }

    private static Map<String, Object> proxies(Map<String, Map<String, Object>> imports) {
        Map<String, Object> proxies = new java.util.HashMap<>();
        imports.forEach((name, fields) -> proxies.put(name, ProxyObject.fromMap(fields)));
        return proxies;
    }

    Value call(String function, Object... args) {
        return exports.getMember(function).execute(args);
    }

    Value export(String name) {
        return exports.getMember(name);
    }

    float floatAt(int address) {
        return export("memory").readBufferFloat(ByteOrder.LITTLE_ENDIAN, address);
    }

    int intAt(int address) {
        return export("memory").readBufferInt(ByteOrder.LITTLE_ENDIAN, address);
    }

    byte[] bytesAt(int address, int count) {
        byte[] bytes = new byte[count];
        export("memory").readBuffer(address, bytes, 0, count);
        return bytes;
    }

    void putFloats(int address, float... values) {
        for (int i = 0; i < values.length; i++) {
            export("memory").writeBufferFloat(ByteOrder.LITTLE_ENDIAN, address + 4L * i, values[i]);
        }
    }

    void putBytes(int address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            export("memory").writeBufferByte(address + i, bytes[i]);
        }
    }

    @Override
    public void close() {
        context.close(true);
    }
}
