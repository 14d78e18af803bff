package dev.vitrine.engine;

import dev.vitrine.kernel.Kernel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.proxy.ProxyObject;

/** Runs emitted modules inside the tests, in GraalWasm's interpreter. One thread; relaxed SIMD as asked. */
final class GraalWasmHost implements WasmHost, AutoCloseable {
    private final boolean relaxed;
    private final Context context;

    GraalWasmHost(boolean relaxed) {
        this.relaxed = relaxed;
        this.context = Context.newBuilder("wasm")
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("wasm.RelaxedSIMD", "true")
                .option("wasm.Threads", "true")
                .option("wasm.UseUnsafeMemory", "true")
                .build();
    }

    @Override
    public boolean hasRelaxedSimd() {
        return relaxed;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public WasmInstance instantiate(byte[] module, int pages, int helpers) {
        Value memory = memory(pages, helpers > 0);
        Value parsed = context.eval(Source.newBuilder("wasm", ByteSequence.create(module), "plan").buildLiteral());
        Value exports = parsed.newInstance(ProxyObject.fromMap(Map.of("env",
                ProxyObject.fromMap(Map.of("memory", memory))))).getMember("exports");
        return new Instance(exports, memory, pages * 65536);
    }

    // A module that does nothing but declare and export a memory.
    private Value memory(int pages, boolean shared) {
        dev.vitrine.wasm.ModuleBuilder builder = new dev.vitrine.wasm.ModuleBuilder("memory");
        builder.memory(shared ? dev.vitrine.wasm.MemoryLimits.shared(pages, pages)
                : dev.vitrine.wasm.MemoryLimits.atLeast(pages));
        builder.exportMemory("memory");
        ByteSequence bytes = ByteSequence.create(builder.build().bytes());
        return context.eval(Source.newBuilder("wasm", bytes, "memory").buildLiteral()).newInstance()
                .getMember("exports").getMember("memory");
    }

    @Override
    public void close() {
        context.close(true);
    }

    private record Instance(Value exports, Value memory, int bytes) implements WasmInstance {
        @Override
        public void call(String export, int... args) {
            Object[] boxed = new Object[args.length];
            for (int i = 0; i < args.length; i++) {
                boxed[i] = args[i];
            }
            exports.getMember(export).executeVoid(boxed);
        }

        @Override
        public void write(float[] values, int from, int count, int address) {
            for (int i = 0; i < count; i++) {
                memory.writeBufferFloat(ByteOrder.LITTLE_ENDIAN, address + 4L * i, values[from + i]);
            }
        }

        @Override
        public void write(byte[] values, int from, int count, int address) {
            for (int i = 0; i < count; i++) {
                memory.writeBufferByte(address + i, values[from + i]);
            }
        }

        @Override
        public void read(int address, float[] to, int from, int count) {
            byte[] copy = new byte[count * 4];
            memory.readBuffer(address, copy, 0, copy.length);
            ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(to, from, count);
        }

        @Override
        public void clear(int address, int count) {
            for (int i = 0; i < count; i += 8) {
                memory.writeBufferLong(ByteOrder.LITTLE_ENDIAN, address + i, 0);
            }
        }

        @Override
        public void run(Kernel kernel) {
            float[] floats = new float[bytes / 4];
            read(0, floats, 0, floats.length);
            kernel.run(floats);
            write(floats, 0, floats.length, 0);
        }

        @Override
        public void close() {
            // The context's end is the memory's too.
        }
    }
}
