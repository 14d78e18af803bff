package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/**
 * Decodes one body into lines of the text format. It relies on the body being one that CodeBuilder has
 * checked.
 */
final class CodeListing {
    private final ByteSource code;
    private final List<FunctionType> types;
    private final List<String> functionNames;
    private final List<String> globalNames;
    private final List<String> localNames;
    private final List<String> labels = new ArrayList<>();
    private int labelCount;

    /** For the constants of globals. */
    CodeListing(byte[] code) {
        this(code, List.of(), List.of(), List.of(), List.of());
    }

    CodeListing(byte[] code, List<FunctionType> types, List<String> functionNames, List<String> globalNames,
            List<String> localNames) {
        this.code = new ByteSource(code);
        this.types = types;
        this.functionNames = functionNames;
        this.globalNames = globalNames;
        this.localNames = localNames;
    }

    String constant() {
        return instruction(code.opcode());
    }

    void print(StringBuilder out) {
        while (code.hasMore()) {
            int opcode = code.opcode();
            if (opcode == encoding(CoreOp.END)) {
                if (!code.hasMore()) {
                    return;
                }
                labels.remove(labels.size() - 1);
            }
            int depth = labels.size() - (opcode == encoding(CoreOp.ELSE) ? 1 : 0);
            for (int i = 0; i < depth + 2; i++) {
                out.append("  ");
            }
            out.append(instruction(opcode)).append('\n');
        }
    }

    /** An opcode as decoding gives it: without what the binary format does not hold. */
    private static int encoding(int opcode) {
        return Opcode.of(Opcode.prefix(opcode), Opcode.code(opcode));
    }

    private String instruction(int opcode) {
        String name = Mnemonics.of(opcode);
        return name + switch (name) {
            case "block", "loop", "if" -> " " + openLabel(name) + blockType();
            case "br", "br_if" -> " " + label();
            case "br_table" -> labelTable();
            case "call" -> " " + functionNames.get(code.u32());
            case "call_indirect" -> " (type " + code.u32() + ")" + skip(1);
            case "local.get", "local.set", "local.tee" -> " " + localNames.get(code.u32());
            case "global.get", "global.set" -> " " + globalNames.get(code.u32());
            case "i32.const" -> " " + code.s32();
            case "i64.const" -> " " + code.s64();
            case "f32.const" -> " " + WatFloats.text(code.bits32());
            case "f64.const" -> " " + WatFloats.text(code.bits64());
            case "v128.const" -> " i32x4 " + hex() + " " + hex() + " " + hex() + " " + hex();
            case "i8x16.shuffle" -> lanes(16);
            case "memory.size", "memory.grow", "memory.fill", "atomic.fence" -> skip(1);
            case "memory.copy" -> skip(2);
            case "memory.init" -> " " + code.u32() + skip(1);
            case "data.drop" -> " " + code.u32();
            default -> memory(Mnemonics.accessBytes(opcode)) + lanes(Mnemonics.hasLane(opcode) ? 1 : 0);
        };
    }

    private String openLabel(String kind) {
        String label = "$" + kind + labelCount++;
        labels.add(label);
        return label;
    }

    private String blockType() {
        int value = code.s32();
        if (value >= 0) {
            return WatPrinter.signature(types.get(value));
        }
        for (ValueType type : ValueType.values()) {
            if (type.code() == (value & 0x7F)) {
                return " (result " + type + ")";
            }
        }
        return "";
    }

    private String label() {
        return labels.get(labels.size() - 1 - code.u32());
    }

    private String labelTable() {
        StringBuilder text = new StringBuilder();
        for (int count = code.u32(); count >= 0; count--) {
            text.append(' ').append(label());
        }
        return text.toString();
    }

    private String memory(int naturalBytes) {
        if (naturalBytes == 0) {
            return "";
        }
        int align = 1 << code.u32();
        int offset = code.u32();
        return (offset == 0 ? "" : " offset=" + offset) + (align == naturalBytes ? "" : " align=" + align);
    }

    private String lanes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(' ').append(code.u8());
        }
        return text.toString();
    }

    private String hex() {
        return "0x" + Integer.toHexString(code.bits32());
    }

    private String skip(int count) {
        for (int i = 0; i < count; i++) {
            code.u8();
        }
        return "";
    }
}
