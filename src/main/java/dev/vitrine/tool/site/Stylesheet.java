package dev.vitrine.tool.site;

/** A stylesheet as it is deployed: without its comments, its indentation and its empty lines. */
final class Stylesheet {
    private Stylesheet() {
    }

    /** @param source rules with no comment left open; strings end on the line on which they begin */
    static String lean(String source) {
        StringBuilder lean = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                lean.append(c);
                if (c == '\\' && i + 1 < source.length()) {
                    lean.append(source.charAt(++i));
                }
                quote = c == quote ? 0 : quote;
            } else if (source.startsWith("/*", i)) {
                int end = source.indexOf("*/", i + 2);
                i = end < 0 ? source.length() : end + 1;
            } else if (!isLineStart(lean) || c > ' ') {
                quote = c == '"' || c == '\'' ? c : 0;
                lean.append(c);
            }
        }
        return lean.toString();
    }

    private static boolean isLineStart(StringBuilder text) {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }
}
