package dev.vitrine.wasm;

/** A function of one module, to be called, exported or put in its table; its body is kept elsewhere. */
public final class Function {
    final ModuleBuilder owner;
    final int index;
    final String name;
    final ImportName importName;
    /** Null while the header of an undeclared function is being emitted. */
    FunctionType type;
    FunctionBody body;

    Function(ModuleBuilder owner, int index, String name, ImportName importName, FunctionType type) {
        this.owner = owner;
        this.index = index;
        this.name = name;
        this.importName = importName;
        this.type = type;
    }

    public String name() {
        return name;
    }

    public FunctionType type() {
        return type;
    }
}
