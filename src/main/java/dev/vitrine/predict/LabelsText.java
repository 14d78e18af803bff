package dev.vitrine.predict;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of classes as text, one a line, with or without their index in front ({@code 0 Happy}), as Teachable
 * Machine writes labels.txt. Empty lines at the end are no names.
 */
public final class LabelsText {
    private LabelsText() {
    }

    /** The names, in the order of the classes. */
    public static List<String> read(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n') {
                lines.add(line.toString().trim());
                line.setLength(0);
            } else if (c != '\uFEFF') {
                line.append(c);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return isNumbered(lines) ? withoutNumbers(lines) : lines;
    }

    private static boolean isNumbered(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String number = String.valueOf(i);
            String line = lines.get(i);
            if (!line.startsWith(number) || line.length() > number.length() && line.charAt(number.length()) != ' ') {
                return false;
            }
        }
        return true;
    }

    private static List<String> withoutNumbers(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            names.add(lines.get(i).substring(String.valueOf(i).length()).trim());
        }
        return names;
    }
}
