package dev.vitrine.evaluate;

import java.util.List;

/**
 * Reads a picture's class off the folder it lies in, as {@code image_dataset_from_directory} and its like lay them out.
 * Case, blanks, {@code _} and {@code -} do not matter; a folder named by the class's number counts too.
 */
public final class FolderLabels {
    private final List<List<String>> names;

    /** @param names lists of the classes' names, in output order: one list a language */
    public FolderLabels(List<List<String>> names) {
        this.names = List.copyOf(names);
    }

    /** The class of the innermost folder of the path that is named after one, or {@link Verdict#UNKNOWN}. */
    public int of(String path) {
        int end = path.lastIndexOf('/');
        while (end > 0) {
            int start = path.lastIndexOf('/', end - 1);
            int index = index(path.substring(start + 1, end));
            if (index != Verdict.UNKNOWN) {
                return index;
            }
            end = start;
        }
        return Verdict.UNKNOWN;
    }

    private int index(String folder) {
        String wanted = plain(folder);
        int count = 0;
        for (List<String> language : names) {
            for (int i = 0; i < language.size(); i++) {
                if (!wanted.isEmpty() && plain(language.get(i)).equals(wanted)) {
                    return i;
                }
            }
            count = Math.max(count, language.size());
        }
        int number = number(folder);
        return number < count ? number : Verdict.UNKNOWN;
    }

    private static int number(String text) {
        int number = text.isEmpty() ? Verdict.UNKNOWN : 0;
        for (int i = 0; i < text.length() && number >= 0; i++) {
            char c = text.charAt(i);
            number = c < '0' || c > '9' || number > 99_999 ? Verdict.UNKNOWN : number * 10 + c - '0';
        }
        return number;
    }

    private static String plain(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > ' ' && c != '_' && c != '-') {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }
}
