package dev.vitrine.json;

/**
 * The tokens of a JSON text, read in one pass, and the sentences about what stands where. It knows nothing of
 * how values nest.
 */
final class JsonScanner {
    private final String text;
    private final String file;
    private int at;

    JsonScanner(String text, String file) {
        this.text = text;
        this.file = file;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The character to be read next, or NUL at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Steps over one character. @return its offset */
    int step() {
        return at++;
    }

    int offset() {
        return at;
    }

    void back(int offset) {
        at = offset;
    }

    void word(String word) {
        if (!text.startsWith(word, at)) {
            throw fault("expected a value but found " + found());
        }
        at += word.length();
    }

    String number(char first) {
        int start = at;
        if (first == '-') {
            at++;
        }
        if (first == 'N' || at < text.length() && text.charAt(at) == 'I') {
            word(first == 'N' ? "NaN" : "Infinity");
            return text.substring(start, at);
        }
        int integerAt = at;
        int digits = digits();
        if (digits == 0 || digits > 1 && text.charAt(integerAt) == '0') {
            at = start;
            throw fault(digits == 0 ? "expected a value but found " + found()
                    : "a number may not start with 0");
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            requireDigits("the decimal point");
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            requireDigits("the exponent's e");
        }
        return text.substring(start, at);
    }

    private void requireDigits(String after) {
        if (digits() == 0) {
            throw fault("expected a digit after " + after + " but found " + found());
        }
    }

    private int digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    String string() {
        int start = ++at;
        StringBuilder resolved = null;
        int copied = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String tail = text.substring(copied, at++);
                return resolved == null ? tail : resolved.append(tail).toString();
            }
            if (c < ' ') {
                throw fault("a control character stands unescaped in a string");
            }
            if (c == '\\') {
                if (resolved == null) {
                    resolved = new StringBuilder();
                }
                resolved.append(text, copied, at);
                resolved.append(escape());
                copied = at;
            } else {
                at++;
            }
        }
        throw unfinished("the closing quote", start - 1);
    }

    private char escape() {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        int code = c == 'u' && at + 4 < text.length() ? 0 : -1;
        for (int i = 1; i <= 4 && code >= 0; i++) {
            int digit = "0123456789abcdefABCDEF".indexOf(text.charAt(at + i));
            code = digit < 0 ? -1 : code << 4 | (digit > 15 ? digit - 6 : digit);
        }
        if (code < 0) {
            at--;
            throw fault("a backslash in a string starts no known escape");
        }
        at += 5;
        return (char) code;
    }

    void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    JsonException unfinished(String expected, int start) {
        if (at < text.length()) {
            return fault("expected " + expected + " but found " + found());
        }
        return fault("expected " + expected + " but the text ends there; it was probably cut short,"
                + " as what starts at " + place(start) + " is never closed");
    }

    String found() {
        if (at >= text.length()) {
            return "the end of the text";
        }
        int end = at;
        while (end < text.length() && end - at < 20 && " \n\r\t,:]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return JsonWriter.quoted(text.substring(at, Math.max(end, at + 1)));
    }

    JsonException fault(String problem) {
        return JsonException.syntax(file, place(at), problem);
    }

    private String place(int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return "line " + line + ", column " + (offset - lineStart + 1);
    }
}
