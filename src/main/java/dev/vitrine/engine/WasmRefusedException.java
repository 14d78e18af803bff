package dev.vitrine.engine;

/** A host will not compile a module or give it the memory it needs; the message says which, as a clause. */
public final class WasmRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WasmRefusedException(String message) {
        super(message);
    }
}
