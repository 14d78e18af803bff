package dev.vitrine.wasm;

/**
 * Writes a module's sections in their order. Source: WebAssembly Core 2.0, section 5.5; names: appendix A.4.
 */
final class ModuleWriter {
    private final WasmModule module;

    ModuleWriter(WasmModule module) {
        this.module = module;
    }

    byte[] write() {
        ByteSink out = new ByteSink(codeBytes() + 4096);
        out.bits32(0x6D736100);
        out.bits32(1);
        out.section(1, types());
        out.section(2, imports());
        out.section(3, functions());
        out.section(4, table());
        out.section(5, memory());
        out.section(6, globals());
        out.section(7, exports());
        out.section(8, start());
        out.section(9, elements());
        out.section(12, dataCount());
        out.section(10, code());
        out.section(11, data());
        out.section(0, names());
        return out.toArray();
    }

    private ByteSink types() {
        ByteSink out = counted(module.types.size());
        for (FunctionType type : module.types) {
            out.u8(0x60);
            valueTypes(out, type.params());
            valueTypes(out, type.results());
        }
        return out;
    }

    private static void valueTypes(ByteSink out, ValueType[] types) {
        out.u32(types.length);
        for (ValueType type : types) {
            out.u8(type.code());
        }
    }

    private ByteSink imports() {
        int count = importedFunctions() + importedGlobals() + (module.memoryImport == null ? 0 : 1);
        ByteSink out = counted(count);
        for (int i = 0; i < importedFunctions(); i++) {
            Function function = module.functions.get(i);
            importName(out, function.importName);
            out.u8(Export.FUNCTION);
            out.u32(module.types.indexOf(function.type));
        }
        if (module.memoryImport != null) {
            importName(out, module.memoryImport);
            out.u8(Export.MEMORY);
            module.memory.write(out);
        }
        for (int i = 0; i < importedGlobals(); i++) {
            Global global = module.globals.get(i);
            importName(out, global.importName);
            out.u8(Export.GLOBAL);
            globalType(out, global);
        }
        return out;
    }

    private static void importName(ByteSink out, ImportName name) {
        out.name(name.module());
        out.name(name.field());
    }

    private ByteSink functions() {
        ByteSink out = counted(module.functions.size() - importedFunctions());
        for (Function function : module.functions) {
            if (function.body != null) {
                out.u32(module.types.indexOf(function.type));
            }
        }
        return out;
    }

    private ByteSink table() {
        int size = module.table.size();
        ByteSink out = counted(size == 0 ? 0 : 1);
        if (size > 0) {
            out.u8(0x70);
            out.u8(1);
            out.u32(size);
            out.u32(size);
        }
        return out;
    }

    private ByteSink memory() {
        boolean own = module.memory != null && module.memoryImport == null;
        ByteSink out = counted(own ? 1 : 0);
        if (own) {
            module.memory.write(out);
        }
        return out;
    }

    private ByteSink globals() {
        ByteSink out = counted(module.globals.size() - importedGlobals());
        for (Global global : module.globals) {
            if (global.initial != null) {
                globalType(out, global);
                out.raw(global.initial.toArray());
                out.opcode(CoreOp.END);
            }
        }
        return out;
    }

    private static void globalType(ByteSink out, Global global) {
        out.u8(global.type.code());
        out.u8(global.mutable ? 1 : 0);
    }

    private ByteSink exports() {
        ByteSink out = counted(module.exports.size());
        for (Export export : module.exports) {
            out.name(export.name());
            out.u8(export.kind());
            out.u32(export.index());
        }
        return out;
    }

    private ByteSink start() {
        ByteSink out = new ByteSink();
        if (module.start != null) {
            out.u32(module.start.index);
        }
        return out;
    }

    private ByteSink elements() {
        ByteSink out = counted(module.table.isEmpty() ? 0 : 1);
        if (!module.table.isEmpty()) {
            out.u32(0);
            offset(out, 0);
            out.u32(module.table.size());
            for (Function entry : module.table) {
                out.u32(entry.index);
            }
        }
        return out;
    }

    private ByteSink dataCount() {
        return counted(module.segments.size());
    }

    private ByteSink code() {
        ByteSink out = new ByteSink(codeBytes() + 64);
        ByteSink runs = new ByteSink();
        count(out, module.functions.size() - importedFunctions());
        for (Function function : module.functions) {
            if (function.body != null) {
                function.body.write(function.type.paramCount(), out, runs);
            }
        }
        return out;
    }

    private ByteSink data() {
        ByteSink out = counted(module.segments.size());
        for (DataSegment segment : module.segments) {
            out.u32(segment.offsetBytes < 0 ? 1 : 0);
            if (segment.offsetBytes >= 0) {
                offset(out, segment.offsetBytes);
            }
            out.u32(segment.bytes.length);
            out.raw(segment.bytes);
        }
        return out;
    }

    private static void offset(ByteSink out, int value) {
        out.opcode(CoreOp.I32_CONST);
        out.s32(value);
        out.opcode(CoreOp.END);
    }

    private ByteSink names() {
        ByteSink moduleName = new ByteSink();
        moduleName.name(module.name);
        ByteSink functionNames = new ByteSink();
        functionNames.u32(module.functions.size());
        for (Function function : module.functions) {
            functionNames.u32(function.index);
            functionNames.name(function.name);
        }
        ByteSink out = new ByteSink();
        out.name("name");
        out.section(0, moduleName);
        out.section(1, functionNames);
        return out;
    }

    /** The start of a vector of {@code count}; a section that holds none is left out altogether. */
    private static ByteSink counted(int count) {
        ByteSink out = new ByteSink();
        count(out, count);
        return out;
    }

    private static void count(ByteSink out, int count) {
        if (count > 0) {
            out.u32(count);
        }
    }

    // Nearly all that a module's bytes are: written into a sink that has not to grow and be copied.
    private int codeBytes() {
        int bytes = 0;
        for (Function function : module.functions) {
            bytes += function.body == null ? 0 : function.body.code().length + 16;
        }
        return bytes;
    }

    private int importedFunctions() {
        int count = 0;
        while (count < module.functions.size() && module.functions.get(count).importName != null) {
            count++;
        }
        return count;
    }

    private int importedGlobals() {
        int count = 0;
        while (count < module.globals.size() && module.globals.get(count).importName != null) {
            count++;
        }
        return count;
    }
}
