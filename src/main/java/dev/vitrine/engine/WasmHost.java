package dev.vitrine.engine;

/** Where emitted modules run: a browser's engine, or another in tests. A port: it knows no plans. */
public interface WasmHost {
    /** Whether multiply and add can be one instruction. */
    boolean hasRelaxedSimd();

    /** How many threads may run a module together, this one included; 1 where memory cannot be shared. */
    int threads();

    /**
     * Makes a memory of zeros and a module that imports it as {@code env.memory}.
     *
     * @param helpers further threads that call the module's {@code help} on the same memory; 0 for a memory of its own
     * @throws RuntimeException if the module or the memory is refused
     */
    WasmInstance instantiate(byte[] module, int pages, int helpers);
}
