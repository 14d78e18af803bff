package dev.vitrine.wasm;

import java.util.List;

/** A finished module: valid, unchanging, equal parts giving equal bytes. It is not instantiated here. */
public final class WasmModule {
    final String name;
    final List<FunctionType> types;
    final List<Function> functions;
    final List<Global> globals;
    final List<Function> table;
    final List<Export> exports;
    final List<DataSegment> segments;
    final MemoryLimits memory;
    final ImportName memoryImport;
    final Function start;

    WasmModule(String name, List<FunctionType> types, List<Function> functions, List<Global> globals,
            List<Function> table, List<Export> exports, List<DataSegment> segments, MemoryLimits memory,
            ImportName memoryImport, Function start) {
        this.name = name;
        this.types = types;
        this.functions = functions;
        this.globals = globals;
        this.table = table;
        this.exports = exports;
        this.segments = segments;
        this.memory = memory;
        this.memoryImport = memoryImport;
        this.start = start;
    }

    /** The binary format, with the functions' names for profilers. */
    public byte[] bytes() {
        return new ModuleWriter(this).write();
    }
}
