package dev.vitrine.json;

/**
 * Turns the bytes of a JSON file into text: UTF-8, or UTF-16 with a mark of byte order. It guesses no other
 * encoding.
 */
final class JsonText {
    private JsonText() {
    }

    static String decode(byte[] bytes, String file) {
        if (bytes.length > JsonReader.MAX_CHARS) {
            throw JsonException.content(file, "the file", "has " + bytes.length + " bytes, more than the "
                    + JsonReader.MAX_CHARS + " that a JSON file may have here");
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return utf16(bytes, 0, 1);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return utf16(bytes, 1, 0);
        }
        return utf8(bytes, file);
    }

    private static String utf16(byte[] bytes, int low, int high) {
        char[] chars = new char[bytes.length / 2 - 1];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((bytes[2 * i + 2 + low] & 0xFF) | (bytes[2 * i + 2 + high] & 0xFF) << 8);
        }
        return new String(chars);
    }

    private static String utf8(byte[] bytes, String file) {
        char[] chars = new char[bytes.length];
        int count = 0;
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at];
            if (first >= 0) {
                chars[count++] = (char) first;
                at++;
                continue;
            }
            int length = (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3
                    : (first & 0xF8) == 0xF0 ? 4 : 0;
            int code = length == 0 ? -1 : codePoint(bytes, at, length);
            if (code < 0) {
                throw JsonException.syntax(file, "byte " + at, "the bytes there are no UTF-8 text");
            }
            at += length;
            if (code < 0x10000) {
                chars[count++] = (char) code;
            } else {
                chars[count++] = (char) (0xD7C0 + (code >> 10));
                chars[count++] = (char) (0xDC00 + (code & 0x3FF));
            }
        }
        return new String(chars, 0, count);
    }

    /**
     * The code point of a sequence of the given length, or -1 if it is cut, broken, overlong or out of range.
     */
    private static int codePoint(byte[] bytes, int at, int length) {
        if (at + length > bytes.length) {
            return -1;
        }
        int code = bytes[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            code = code << 6 | next & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
        return code < least || code > 0x10FFFF || surrogate ? -1 : code;
    }
}
