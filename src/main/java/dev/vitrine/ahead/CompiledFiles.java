package dev.vitrine.ahead;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.wasm.CustomSection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The weight files that a compiled model names, for whoever copies them elsewhere. On the JVM only. */
public final class CompiledFiles {
    private static final String FILES = "files";
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
        List<String> names = new ArrayList<>();
        for (JsonValue group : header.array(FILES)) {
            names.addAll(group.asArray().asStrings());
        }
        return names;
    }

    /** Whether it was compiled with these files. @param bytes of each of {@link #names} */
    public boolean isOf(Function<String, byte[]> bytes) {
        WeightPrint print = new WeightPrint();
        names().forEach(name -> print.add(bytes.apply(name)));
        return print.sum() == header.integer("weightPrint");
    }

    /** The module, which names the same files otherwise. */
    public byte[] renamed(UnaryOperator<String> names) {
        JsonWriter json = new JsonWriter();
        json.beginArray();
        for (JsonValue group : header.array(FILES)) {
            JsonArray paths = group.asArray();
            json.beginArray();
            paths.asStrings().forEach(path -> json.value(names.apply(path)));
            json.endArray();
        }
        json.endArray();
        // They come last.
        String text = new String(CustomSection.find(module, CompiledModelWriter.SECTION), StandardCharsets.UTF_8);
        String before = text.substring(0, text.lastIndexOf('"' + FILES + '"'));
        return CustomSection.replace(module, CompiledModelWriter.SECTION,
                (before + '"' + FILES + "\":" + json.text() + '}').getBytes(StandardCharsets.UTF_8));
    }
}
