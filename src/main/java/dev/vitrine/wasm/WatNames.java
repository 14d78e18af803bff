package dev.vitrine.wasm;

import java.util.List;

/**
 * Names and strings as the text format wants them. Source: WebAssembly Core 2.0, sections 6.3.3 and 6.3.5.
 */
final class WatNames {
    private static final String SYMBOLS = "!#$%&'*+-./:<=>?@\\^_`|~";

    private WatNames() {
    }

    /**
     * An identifier: {@code $} and the name, with an underscore for each character that may not be in one.
     */
    static String id(String name) {
        StringBuilder text = new StringBuilder("$");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            text.append(plain || SYMBOLS.indexOf(c) >= 0 ? c : '_');
        }
        return text.toString();
    }

    /**
     * An identifier that is not in {@code taken}: the position is put behind a name that is there already.
     */
    static String unique(String name, List<String> taken) {
        String id = id(name);
        return taken.contains(id) ? id + "~" + taken.size() : id;
    }

    static String quoted(String text) {
        ByteSink sink = new ByteSink();
        sink.utf8(text);
        return quoted(sink.toArray());
    }

    static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            int value = b & 0xFF;
            if (value >= ' ' && value < 0x7F && value != '"' && value != '\\') {
                text.append((char) value);
            } else {
                text.append('\\').append(hex(value >> 4)).append(hex(value & 15));
            }
        }
        return text.append('"').toString();
    }

    private static char hex(int digit) {
        return "0123456789abcdef".charAt(digit);
    }
}
