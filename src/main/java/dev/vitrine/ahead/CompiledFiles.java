package dev.vitrine.ahead;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.wasm.CustomSection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The weight files that a compiled model names, for whoever copies them elsewhere. On the JVM only. */
public final class CompiledFiles {
    private final byte[] module;
    private final JsonObject header;

    /**
     * @param module of a model compiled ahead of time
     * @param location its place, for errors
     * @throws dev.vitrine.VitrineException if it is none
     */
    public CompiledFiles(byte[] module, String location) {
        this.module = module;
        this.header = CompiledModelReader.header(module, location);
    }

    /** As the module gives them, in order. */
    public List<String> names() {
        return CompiledModelReader.files(header).stream().flatMap(List::stream).toList();
    }

    /** Whether it was compiled with these files. @param bytes of each of {@link #names} */
    public boolean isOf(Function<String, byte[]> bytes) {
        WeightPrint print = new WeightPrint();
        names().forEach(name -> print.add(bytes.apply(name)));
        return print.sum() == header.integer(CompiledModelWriter.PRINT);
    }

    /** The module, which names the same files otherwise. */
    public byte[] renamed(UnaryOperator<String> names) {
        JsonWriter json = new JsonWriter();
        json.beginObject();
        for (String key : header.members().keySet()) {
            json.name(key);
            if (!key.equals(CompiledModelWriter.FILES)) {
                json.value(header.required(key));
                continue;
            }
            json.beginArray();
            CompiledModelReader.files(header)
                    .forEach(paths -> CompiledModelWriter.texts(json, paths.stream().map(names).toList()));
            json.endArray();
        }
        json.endObject();
        return CustomSection.replace(module, CompiledModelWriter.SECTION, json.text().getBytes(StandardCharsets.UTF_8));
    }
}
