package dev.vitrine.wasm;

/** The types of values on the stack, in locals and in globals. Source: WebAssembly Core 2.0, section 5.3. */
public enum ValueType {
    I32("i32", 0x7F), I64("i64", 0x7E), F32("f32", 0x7D), F64("f64", 0x7C), V128("v128", 0x7B);

    private final String text;
    private final int code;

    ValueType(String text, int code) {
        this.text = text;
        this.code = code;
    }

    int code() {
        return code;
    }

    /** As the text format writes it. */
    @Override
    public String toString() {
        return text;
    }
}
