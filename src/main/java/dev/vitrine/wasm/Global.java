package dev.vitrine.wasm;

/** A global variable of one module, to be read, set or exported. */
public final class Global {
    final ModuleBuilder owner;
    final int index;
    final String name;
    final ValueType type;
    final boolean mutable;
    final ImportName importName;
    /** The constant instruction without its {@code end}; null for an import. */
    final ByteSink initial;

    Global(ModuleBuilder owner, int index, String name, ValueType type, boolean mutable,
            ImportName importName,
            ByteSink initial) {
        this.owner = owner;
        this.index = index;
        this.name = name;
        this.type = type;
        this.mutable = mutable;
        this.importName = importName;
        this.initial = initial;
    }

    public ValueType type() {
        return type;
    }
}
