package dev.vitrine.wasm;

/**
 * Where emission stands, for the sentences of errors: function, instruction, opcode. It checks nothing
 * itself.
 */
final class Place {
    private final String function;
    private int instruction = -1;
    private int opcode;

    Place(String function) {
        this.function = function;
    }

    void enter(int next) {
        instruction++;
        opcode = next;
    }

    WasmValidationException error(String expected, String found) {
        return error(opcode == 0 ? "the header" : Mnemonics.of(opcode), expected, found);
    }

    WasmValidationException error(String subject, String expected, String found) {
        return new WasmValidationException(function, instruction, subject, expected, found);
    }
}
