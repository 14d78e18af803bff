package dev.vitrine.wasm;

/** Where emission stands, for the sentences of errors: function, instruction, opcode. It checks nothing itself. */
final class Place {
    private final String function;
    private int instruction = -1;
    private Opcode opcode;

    Place(String function) {
        this.function = function;
    }

    void enter(Opcode next) {
        instruction++;
        opcode = next;
    }

    WasmValidationException error(String expected, String found) {
        return error(opcode == null ? "the header" : opcode.mnemonic(), expected, found);
    }

    WasmValidationException error(String subject, String expected, String found) {
        return new WasmValidationException(function, instruction, subject, expected, found);
    }
}
