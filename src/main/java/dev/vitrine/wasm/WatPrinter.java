package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * A module as text that other tools can assemble again. The instructions are decoded from the emitted bytes,
 * so a listing shows what an engine will read. It costs a page nothing unless it is called. Source:
 * WebAssembly Core 2.0, section 6.
 */
public final class WatPrinter {
    private final WasmModule module;
    private final StringBuilder out = new StringBuilder();
    private final List<String> functionNames = new ArrayList<>();
    private final List<String> globalNames = new ArrayList<>();

    private WatPrinter(WasmModule module) {
        this.module = module;
        for (Function function : module.functions) {
            functionNames.add(WatNames.unique(function.name, functionNames));
        }
        for (Global global : module.globals) {
            globalNames.add(WatNames.unique(global.name, globalNames));
        }
    }

    /** The text format of {@code module}, one instruction a line, ending with a line feed. */
    public static String print(WasmModule module) {
        return new WatPrinter(module).print();
    }

    private String print() {
        out.append("(module ").append(WatNames.id(module.name)).append('\n');
        for (int i = 0; i < module.types.size(); i++) {
            line("(type (;" + i + ";) (func" + signature(module.types.get(i)) + "))");
        }
        imports();
        if (!module.table.isEmpty()) {
            line("(table " + module.table.size() + " " + module.table.size() + " funcref)");
        }
        if (module.memory != null && module.memoryImport == null) {
            line("(memory " + limits() + ")");
        }
        for (Global global : module.globals) {
            if (global.initial != null) {
                line("(global " + globalNames.get(global.index) + globalType(global) + " ("
                        + new CodeListing(global.initial.toArray()).constant() + "))");
            }
        }
        exports();
        if (module.start != null) {
            line("(start " + functionNames.get(module.start.index) + ")");
        }
        elements();
        for (Function function : module.functions) {
            if (function.body != null) {
                function(function);
            }
        }
        for (DataSegment segment : module.segments) {
            String offset = segment.offsetBytes < 0 ? "" : "(i32.const " + segment.offsetBytes + ") ";
            line("(data " + offset + WatNames.quoted(segment.bytes) + ")");
        }
        return out.append(")\n").toString();
    }

    private void imports() {
        for (Function function : module.functions) {
            if (function.importName != null) {
                line(importText(function.importName) + " (func " + functionNames.get(function.index)
                        + signature(function.type) + "))");
            }
        }
        if (module.memoryImport != null) {
            line(importText(module.memoryImport) + " (memory " + limits() + "))");
        }
        for (Global global : module.globals) {
            if (global.importName != null) {
                line(importText(global.importName) + " (global " + globalNames.get(global.index)
                        + globalType(global) + "))");
            }
        }
    }

    private static String importText(ImportName name) {
        return "(import " + WatNames.quoted(name.module()) + " " + WatNames.quoted(name.field());
    }

    private static String globalType(Global global) {
        return global.mutable ? " (mut " + global.type + ")" : " " + global.type;
    }

    private String limits() {
        return module.memory.minPages() + (module.memory.maxPages() < 0 ? "" : " " + module.memory.maxPages())
                + (module.memory.shared() ? " shared" : "");
    }

    private void exports() {
        for (Export export : module.exports) {
            String target = switch (export.kind()) {
                case Export.FUNCTION -> "(func " + functionNames.get(export.index()) + ")";
                case Export.GLOBAL -> "(global " + globalNames.get(export.index()) + ")";
                default -> "(memory 0)";
            };
            line("(export " + WatNames.quoted(export.name()) + " " + target + ")");
        }
    }

    private void elements() {
        if (!module.table.isEmpty()) {
            StringBuilder entries = new StringBuilder("(elem (i32.const 0) func");
            for (Function entry : module.table) {
                entries.append(' ').append(functionNames.get(entry.index));
            }
            line(entries.append(')').toString());
        }
    }

    private void function(Function function) {
        FunctionType type = function.type;
        List<String> localNames = new ArrayList<>();
        for (int i = 0; i < function.body.localTypes().length; i++) {
            String name = function.body.localNames()[i];
            localNames.add(WatNames.unique(name == null ? "" + i : name, localNames));
        }
        StringBuilder header = new StringBuilder("(func ").append(functionNames.get(function.index));
        for (int i = 0; i < type.paramCount(); i++) {
            header.append(" (param ").append(localNames.get(i)).append(' ').append(type.param(i)).append(')');
        }
        line(header.append(types(" (result", type.results())).toString());
        for (int i = type.paramCount(); i < localNames.size(); i++) {
            line("  (local " + localNames.get(i) + " " + function.body.localTypes()[i] + ")");
        }
        new CodeListing(function.body.code(), module.types, functionNames, globalNames,
                localNames).print(out);
        line(")");
    }

    static String signature(FunctionType type) {
        return types(" (param", type.params()) + types(" (result", type.results());
    }

    private static String types(String opening, ValueType[] types) {
        if (types.length == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder(opening);
        for (ValueType type : types) {
            text.append(' ').append(type);
        }
        return text.append(')').toString();
    }

    private void line(String text) {
        out.append("  ").append(text).append('\n');
    }
}
