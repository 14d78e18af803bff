package dev.vitrine.wasm;

/**
 * Something a module shows under a name.
 *
 * @param kind 0 function, 1 table, 2 memory, 3 global, as the format numbers them
 */
record Export(String name, int kind, int index) {
    static final int FUNCTION = 0;
    static final int TABLE = 1;
    static final int MEMORY = 2;
    static final int GLOBAL = 3;
}
