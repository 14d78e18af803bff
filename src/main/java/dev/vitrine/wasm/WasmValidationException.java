package dev.vitrine.wasm;

/**
 * A module that no engine would accept, found while it was being emitted: a fault of the code generator, not
 * of the person's model. It does not look for mistakes that valid code can make.
 */
public final class WasmValidationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String function;
    private final int instruction;
    private final String expected;
    private final String found;

    WasmValidationException(String function, int instruction, String subject, String expected, String found) {
        super(place(function, instruction, subject) + " expects " + expected + " but finds " + found + ".");
        this.function = function;
        this.instruction = instruction;
        this.expected = expected;
        this.found = found;
    }

    private static String place(String function, int instruction, String subject) {
        if (function == null) {
            return subject;
        }
        return "In function " + function + (instruction < 0 ? ", " : ", instruction " + instruction + ", ")
                + subject;
    }

    /** The name of the function that was being emitted; null where the fault lies in no function. */
    public String function() {
        return function;
    }

    /** How many instructions of the function came before; -1 before its first. */
    public int instruction() {
        return instruction;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
