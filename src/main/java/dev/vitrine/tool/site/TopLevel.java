package dev.vitrine.tool.site;

import java.util.regex.Pattern;

/**
 * Takes TeaVM's function around a whole script away, for the one script of a worker that gains most. Inside of a function
 * a browser parses every arrow function in full before it runs the first; at the top level it skips them until they are
 * called. Other scripts of the same worker then see its names: one to three characters, which no global has, but for one
 * that {@link #apart} takes out.
 */
final class TopLevel {
    private static final String BEFORE = "var main;(function(){";
    private static final String AFTER = "})();";
    // TeaVM asks for a decoder of stack traces by a short name of its own choice, which another script may have given away.
    private static final Pattern DECODER = Pattern.compile("typeof [\\w$]+\\s*===\\s*\"function\"\\s*&&\\s*[\\w$]+\\.stack");

    private TopLevel() {
    }

    /** The same script; unchanged where it isn't wrapped as TeaVM does it. */
    static String of(String script) {
        int start = script.indexOf(BEFORE);
        String end = script.stripTrailing();
        if (start < 0 || !end.endsWith(AFTER)) {
            return script;
        }
        return script.substring(0, start) + "var main;"
                + end.substring(start + BEFORE.length(), end.length() - AFTER.length());
    }

    /** The same script, asking for no name that it has not declared and no browser has. */
    static String apart(String script) {
        return DECODER.matcher(script).replaceFirst("false");
    }
}
