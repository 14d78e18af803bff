package dev.vitrine.wasm;

import java.util.ArrayList;
import java.util.List;

/** Decodes one body into lines of the text format. It relies on the body being one that CodeBuilder has checked. */
final class CodeListing {
    private final ByteSource code;
    private final List<FunctionType> types;
    private final List<String> functionNames;
    private final List<String> globalNames;
    private final List<String> localNames;
    private final OpcodeTable opcodes = new OpcodeTable();
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
        return instruction(opcodes.of(code.opcode()));
    }

    void print(StringBuilder out) {
        while (code.hasMore()) {
            Opcode opcode = opcodes.of(code.opcode());
            if (opcode == CoreOp.END) {
                if (!code.hasMore()) {
                    return;
                }
                labels.remove(labels.size() - 1);
            }
            int depth = labels.size() - (opcode == CoreOp.ELSE ? 1 : 0);
            for (int i = 0; i < depth + 2; i++) {
                out.append("  ");
            }
            out.append(instruction(opcode)).append('\n');
        }
    }

    private String instruction(Opcode opcode) {
        String name = opcode.mnemonic();
        return switch (opcode.immediate()) {
            case NONE -> name;
            case BLOCK_TYPE -> name + " " + openLabel(opcode) + blockType();
            case LABEL -> name + " " + label();
            case LABEL_TABLE -> name + labelTable();
            case FUNCTION -> name + " " + functionNames.get(code.u32());
            case TYPE_AND_TABLE -> name + " (type " + code.u32() + ")" + skip(1);
            case LOCAL -> name + " " + localNames.get(code.u32());
            case GLOBAL -> name + " " + globalNames.get(code.u32());
            case INT32 -> name + " " + code.s32();
            case INT64 -> name + " " + code.s64();
            case FLOAT32 -> name + " " + WatFloats.text(code.bits32());
            case FLOAT64 -> name + " " + WatFloats.text(code.bits64());
            case BITS128 -> name + " i32x4 " + hex() + " " + hex() + " " + hex() + " " + hex();
            case LANES16 -> name + lanes();
            case LANE -> name + " " + code.u8();
            case MEMORY -> name + memory(opcode);
            case MEMORY_LANE -> name + memory(opcode) + " " + code.u8();
            case ZERO -> name + skip(1);
            case TWO_ZEROS -> name + skip(2);
            case SEGMENT_AND_ZERO -> name + " " + code.u32() + skip(1);
            case SEGMENT -> name + " " + code.u32();
        };
    }

    private String openLabel(Opcode opcode) {
        String label = "$" + opcode.mnemonic() + labelCount++;
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

    private String memory(Opcode opcode) {
        int align = 1 << code.u32();
        int offset = code.u32();
        return (offset == 0 ? "" : " offset=" + offset) + (align == opcode.accessBytes() ? "" : " align=" + align);
    }

    private String lanes() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
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
