package dev.vitrine.wasm;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;

/** Runs emitted modules in GraalWasm, relaxed SIMD and threads on. It interprets: about 10 million
 * multiplications a second. */
final class GraalHost implements AutoCloseable {
    private final Context context = Context.newBuilder("wasm")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .option("wasm.RelaxedSIMD", "true")
            .option("wasm.Threads", "true")
            .option("wasm.UseUnsafeMemory", "true")
            .build();
    private Value exports;

    GraalHost(WasmModule module) {
        link(module, Map.of());
    }

    /**
     * Instantiates {@code module} in place of the last one.
     *
     * @param imports what it imports, by module name, then field
     */
    void link(WasmModule module, Map<String, Map<String, Object>> imports) {
        ByteSequence bytes = ByteSequence.create(module.bytes());
        Value parsed = context.eval(Source.newBuilder("wasm", bytes, module.name).buildLiteral());
        exports = parsed.newInstance(ProxyObject.fromMap(proxies(imports))).getMember("exports");
    }

    private static Map<String, Object> proxies(Map<String, Map<String, Object>> imports) {
        Map<String, Object> proxies = new HashMap<>();
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
