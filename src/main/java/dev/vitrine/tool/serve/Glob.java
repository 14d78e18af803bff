package dev.vitrine.tool.serve;

import dev.vitrine.tool.ToolException;
import java.util.regex.Pattern;

/**
 * A path pattern as firebase.json writes them: {@code *}, {@code **}, {@code ?}, {@code [a-z]},
 * <code>{a,b}</code>, {@code @(a|b)}. A wildcard does not match a leading dot. The negation {@code !(a)} is
 * refused.
 */
final class Glob {
    private static final String SEGMENT = "(?!\\.)[^/]*";

    private final String text;
    private final StringBuilder regex = new StringBuilder();
    private final StringBuilder closers = new StringBuilder();
    private int at;

    private Glob(String text) {
        this.text = text;
    }

    /** The pattern of whole paths; a glob without a leading {@code /} gets one. */
    static Pattern compile(String glob) {
        return Pattern.compile(new Glob(glob.startsWith("/") ? glob : '/' + glob).translate());
    }

    private String translate() {
        while (at < text.length()) {
            translateNext();
        }
        if (!closers.isEmpty()) {
            throw refused("a bracket is not closed");
        }
        return regex.toString();
    }

    private void translateNext() {
        char c = text.charAt(at);
        boolean group = at + 1 < text.length() && text.charAt(at + 1) == '(';
        if (text.startsWith("/**/", at)) {
            regex.append("/(?:(?!\\.)[^/]+/)*");
            at += 4;
        } else if (text.startsWith("/**", at) && at + 3 == text.length()) {
            regex.append("/(?:(?!\\.)[^/]+/)*").append(SEGMENT);
            at += 3;
        } else if (group && "@?*+".indexOf(c) >= 0) {
            regex.append("(?:");
            closers.append(c);
            at += 2;
        } else if (group && c == '!') {
            throw refused("the negation !( ) is not supported");
        } else if (c == '[') {
            translateClass();
        } else {
            translateCharacter(c);
            at++;
        }
    }

    private void translateCharacter(char c) {
        char open = closers.isEmpty() ? ' ' : closers.charAt(closers.length() - 1);
        if (c == '*') {
            regex.append(atSegmentStart() ? SEGMENT : "[^/]*");
        } else if (c == '?') {
            regex.append(atSegmentStart() ? "(?!\\.)[^/]" : "[^/]");
        } else if (c == '{') {
            regex.append("(?:");
            closers.append('{');
        } else if (c == '}' && open == '{' || c == ')' && "@?*+".indexOf(open) >= 0) {
            regex.append(')').append(open == '{' || open == '@' ? "" : open);
            closers.setLength(closers.length() - 1);
        } else if (c == ',' && open == '{' || c == '|' && open != '{' && open != ' ') {
            regex.append('|');
        } else {
            regex.append(Pattern.quote(String.valueOf(c)));
        }
    }

    private boolean atSegmentStart() {
        return at > 0 && text.charAt(at - 1) == '/';
    }

    private void translateClass() {
        int end = text.indexOf(']', at + 2);
        if (end < 0) {
            throw refused("a bracket is not closed");
        }
        String members = text.substring(at + 1, end).replace("\\", "\\\\").replace("[", "\\[")
                .replace("&&", "&\\&");
        regex.append(members.startsWith("!") ? "[^" + members.substring(1) : '[' + members).append(']');
        at = end + 1;
    }

    private ToolException refused(String why) {
        return new ToolException("glob-invalid", "The glob \"" + text + "\" cannot be read: " + why + ".",
                text);
    }
}
