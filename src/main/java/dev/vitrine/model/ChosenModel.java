package dev.vitrine.model;

import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelDescriptionReader;
import dev.vitrine.format.ModelFormatException;
import dev.vitrine.format.WeightGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The model among files that somebody chose: in any order, with folders before their names or without, and perhaps with
 * others that do not belong to it. It reads no weights.
 *
 * @param location the name of the model file
 * @param names of all files
 */
public record ChosenModel(String location, List<String> names) {
    private static final int SHOWN = 10;

    /**
     * @param names of all files, with {@code /} between folders
     * @param contents of those that {@link #isCandidate}
     * @throws ModelFormatException if no file is a model, several are, or the model's weight files are not all there
     */
    public static ChosenModel of(List<String> names, Map<String, byte[]> contents) {
        String location = location(names, contents);
        ChosenModel chosen = new ChosenModel(location, List.copyOf(names));
        chosen.requireWeights(ModelDescriptionReader.read(contents.get(location), location));
        return chosen;
    }

    /** Whether a file may be the model, so that its content is wanted. @param count of all files */
    public static boolean isCandidate(String name, int count) {
        return count == 1 || endsWith(name, ".json") && !last(name).equals("metadata.json");
    }

    /** The name of the file that a location means: its own, or else the only one in any folder; null if none. */
    public String find(String wanted) {
        String found = null;
        int count = 0;
        for (String name : names) {
            if (name.equals(wanted)) {
                return name;
            }
            if (last(name).equals(last(wanted))) {
                found = name;
                count++;
            }
        }
        return count == 1 ? found : null;
    }

    private static String location(List<String> names, Map<String, byte[]> contents) {
        List<String> candidates = new ArrayList<>(contents.keySet());
        for (String test : new String[] {"/model.json", "\"modelTopology\"", "\"weightsManifest\""}) {
            List<String> likely = new ArrayList<>();
            for (String name : candidates) {
                if (test.charAt(0) == '/' ? last(name).equals("model.json") : holds(contents.get(name), test)) {
                    likely.add(name);
                }
            }
            candidates = likely.isEmpty() ? candidates : likely;
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw candidates.isEmpty()
                ? new ModelFormatException("model-not-chosen", "None of these files is a model: " + list(names)
                        + ". Choose the model.json together with its weight files.", list(names))
                : new ModelFormatException("model-ambiguous", "There are several models among the files: "
                        + list(candidates) + ". Choose the files of one model.", list(candidates));
    }

    private void requireWeights(ModelDescription description) {
        List<String> missing = new ArrayList<>();
        List<String> left = new ArrayList<>(names);
        for (WeightGroup group : description.manifest().groups()) {
            for (String path : group.paths()) {
                String found = find(beside(path));
                left.remove(found);
                if (found == null) {
                    missing.add(path);
                }
            }
        }
        if (!missing.isEmpty()) {
            left.removeIf(name -> endsWith(name, ".json"));
            throw new ModelFormatException("files-missing", location + " needs weight files that are not among those"
                    + " chosen: " + list(missing) + (left.isEmpty() ? "" : " (not needed: " + list(left) + ")")
                    + ". Choose them all together.", location, list(missing));
        }
    }

    private String beside(String path) {
        return location.substring(0, location.lastIndexOf('/') + 1) + (path.startsWith("./") ? path.substring(2) : path);
    }

    private static boolean endsWith(String name, String end) {
        return name.length() >= end.length() && name.substring(name.length() - end.length()).equalsIgnoreCase(end);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static boolean holds(byte[] bytes, String text) {
        for (int at = 0; at <= bytes.length - text.length(); at++) {
            int i = 0;
            while (i < text.length() && bytes[at + i] == text.charAt(i)) {
                i++;
            }
            if (i == text.length()) {
                return true;
            }
        }
        return false;
    }

    private static String list(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size() && i < SHOWN; i++) {
            text.append(i > 0 ? ", " : "").append(names.get(i));
        }
        return names.size() > SHOWN ? text + " and " + (names.size() - SHOWN) + " more" : text.toString();
    }
}
