package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects the parts of a module: imports first, then memory, globals, functions and data in any order. What
 * is called or accessed must have been added before. It writes no bytes: {@link WasmModule#bytes} does.
 */
public final class ModuleBuilder {
    private static final int FUNCTION_BYTES = 4096;
    private final String name;
    private final List<FunctionType> types = new ArrayList<>();
    private final List<Function> functions = new ArrayList<>();
    private final List<Global> globals = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final Set<String> exportNames = new HashSet<>();
    private final List<DataSegment> segments = new ArrayList<>();
    private final List<Function> table = new ArrayList<>();
    /** Sinks of functions that are done, for the next ones: each has grown to what a function takes. */
    private final List<ByteSink> spareSinks = new ArrayList<>();
    private MemoryLimits memory;
    private ImportName memoryImport;
    private Function start;

    /** @param name for profilers and the listing */
    public ModuleBuilder(String name) {
        this.name = name;
    }

    public Function importFunction(String module, String field, FunctionType type) {
        if (!functions.isEmpty() && functions.get(functions.size() - 1).importName == null) {
            throw error("its imported functions before the others", field + " after them");
        }
        return add(new Function(this, functions.size(), field, new ImportName(module, field), type));
    }

    /** Emits a function; {@code emission} declares its parameters and results, then its instructions. */
    public Function function(String functionName, Consumer<CodeBuilder> emission) {
        Function function = add(new Function(this, functions.size(), functionName, null, null));
        emit(function, emission);
        return function;
    }

    /** A function to be called before it is there, or by itself; {@link #define} must follow. */
    public Function declare(String functionName, FunctionType type) {
        return add(new Function(this, functions.size(), functionName, null, type));
    }

    public void define(Function function, Consumer<CodeBuilder> emission) {
        if (function.owner != this || function.importName != null || function.body != null) {
            throw error("a declared function that has no body yet", function.name);
        }
        emit(function, emission);
    }

    private void emit(Function function, Consumer<CodeBuilder> emission) {
        CodeBuilder code = new CodeBuilder(this, function);
        emission.accept(code);
        code.finish();
        typeIndex(function.type);
    }

    private Function add(Function function) {
        functions.add(function);
        if (function.type != null) {
            typeIndex(function.type);
        }
        return function;
    }

    public void memory(MemoryLimits limits) {
        setMemory(limits, null);
    }

    public void importMemory(String module, String field, MemoryLimits limits) {
        setMemory(limits, new ImportName(module, field));
    }

    private void setMemory(MemoryLimits limits, ImportName importName) {
        if (memory != null) {
            throw error("one memory", "a second");
        }
        memory = limits;
        memoryImport = importName;
    }

    public Global importGlobal(String module, String field, ValueType type, boolean mutable) {
        if (!globals.isEmpty() && globals.get(globals.size() - 1).importName == null) {
            throw error("its imported globals before the others", field + " after them");
        }
        ImportName importName = new ImportName(module, field);
        return add(new Global(this, globals.size(), field, type, mutable, importName, null));
    }

    public Global i32Global(String globalName, boolean mutable, int value) {
        ByteSink initial = initial(CoreOp.I32_CONST);
        initial.s32(value);
        return global(globalName, ValueType.I32, mutable, initial);
    }

    public Global i64Global(String globalName, boolean mutable, long value) {
        ByteSink initial = initial(CoreOp.I64_CONST);
        initial.s64(value);
        return global(globalName, ValueType.I64, mutable, initial);
    }

    public Global f32Global(String globalName, boolean mutable, float value) {
        ByteSink initial = initial(CoreOp.F32_CONST);
        initial.bits32(Float.floatToRawIntBits(value));
        return global(globalName, ValueType.F32, mutable, initial);
    }

    public Global f64Global(String globalName, boolean mutable, double value) {
        ByteSink initial = initial(CoreOp.F64_CONST);
        initial.bits64(Double.doubleToRawLongBits(value));
        return global(globalName, ValueType.F64, mutable, initial);
    }

    private static ByteSink initial(int opcode) {
        ByteSink initial = new ByteSink();
        initial.opcode(opcode);
        return initial;
    }

    private Global global(String globalName, ValueType type, boolean mutable, ByteSink initial) {
        return add(new Global(this, globals.size(), globalName, type, mutable, null, initial));
    }

    private Global add(Global global) {
        globals.add(global);
        return global;
    }

    /**
     * Appends functions to the table that {@link CodeBuilder#callIndirect} calls through; the first is number
     * 0.
     */
    public void table(Function... entries) {
        for (Function entry : entries) {
            checkOwner(null, entry.owner, "a function");
            table.add(entry);
        }
    }

    /** Bytes that are in memory from the start. */
    public DataSegment data(int offsetBytes, byte[] bytes) {
        if (memory == null || offsetBytes < 0) {
            throw error(memory == null ? "a memory before its data" : "data at an offset of at least 0",
                    memory == null ? "none" : "" + offsetBytes);
        }
        return addSegment(offsetBytes, bytes);
    }

    /** Bytes for {@link CodeBuilder#memoryInit}. */
    public DataSegment passiveData(byte[] bytes) {
        return addSegment(-1, bytes);
    }

    private DataSegment addSegment(int offsetBytes, byte[] bytes) {
        DataSegment segment = new DataSegment(this, segments.size(), offsetBytes, bytes.clone());
        segments.add(segment);
        return segment;
    }

    public Function export(Function function) {
        return export(function.name, function);
    }

    public Function export(String exportName, Function function) {
        checkOwner(null, function.owner, "a function");
        addExport(exportName, Export.FUNCTION, function.index);
        return function;
    }

    public Global export(String exportName, Global global) {
        checkOwner(null, global.owner, "a global");
        addExport(exportName, Export.GLOBAL, global.index);
        return global;
    }

    public void exportMemory(String exportName) {
        if (memory == null) {
            throw error("a memory to export", "none");
        }
        addExport(exportName, Export.MEMORY, 0);
    }

    private void addExport(String exportName, int kind, int index) {
        if (!exportNames.add(exportName)) {
            throw error("a name of its own for each export", exportName + " twice");
        }
        exports.add(new Export(exportName, kind, index));
    }

    /** Run by the engine as soon as the module is instantiated; takes and returns nothing. */
    public void start(Function function) {
        checkOwner(null, function.owner, "a function");
        if (!FunctionType.of().equals(function.type)) {
            throw error("a start function of type [] -> []", function.type.toString());
        }
        start = function;
    }

    /** The module as it stands. @throws WasmValidationException if a declared function has no body */
    public WasmModule build() {
        for (Function function : functions) {
            if (function.importName == null && function.body == null) {
                throw error("a body for function " + function.name, "none");
            }
        }
        return new WasmModule(name, List.copyOf(types), List.copyOf(functions), List.copyOf(globals),
                List.copyOf(table), List.copyOf(exports), List.copyOf(segments), memory, memoryImport, start);
    }

    /** Room for a function's code. Emissions nest, so there may be several at a time. */
    ByteSink takeSink() {
        return spareSinks.isEmpty() ? new ByteSink(FUNCTION_BYTES) : spareSinks.remove(spareSinks.size() - 1);
    }

    void giveSink(ByteSink sink) {
        sink.clear();
        spareSinks.add(sink);
    }

    boolean hasMemory() {
        return memory != null;
    }

    boolean hasTable() {
        return !table.isEmpty();
    }

    /** The place of {@code type} in the type section, added if it is new. */
    int typeIndex(FunctionType type) {
        int index = types.indexOf(type);
        if (index < 0) {
            index = types.size();
            types.add(type);
        }
        return index;
    }

    /** @param place null outside functions */
    void checkOwner(Place place, ModuleBuilder owner, String noun) {
        if (owner != this) {
            String expected = noun + " of its own module";
            throw place == null ? error(expected, "one of another") : place.error(expected, "one of another");
        }
    }

    private WasmValidationException error(String expected, String found) {
        return new WasmValidationException(null, -1, "Module " + name, expected, found);
    }
}
