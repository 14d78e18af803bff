package dev.vitrine.keras;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.keras.bytes.Inflate;
import dev.vitrine.keras.hdf5.Hdf5Dataset;
import dev.vitrine.keras.hdf5.Hdf5Group;
import dev.vitrine.keras.hdf5.Hdf5Object;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists the datasets of an HDF5 file as weights, and bounds what they claim together. It reads no values. */
final class Hdf5Weights {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_OBJECTS = 500_000;
    private static final int MAX_NAME_DIGITS = 9;
    private static final int NO_NUMBER = Integer.MAX_VALUE;
    private static final int SLACK_BYTES = 1 << 24;

    private final Bytes file;
    private final WeightsByPath weights;
    private final Set<Integer> visited = new HashSet<>();
    private double budget;

    Hdf5Weights(Bytes file, WeightsByPath weights) {
        this.file = file;
        this.weights = weights;
        budget = SLACK_BYTES + Inflate.plausibleBytes(file.length());
    }

    void add(String layer, String name, String alias, Hdf5Dataset dataset) {
        ElementType type = dataset.elementType();
        // Keras 3 writes bfloat16, which numpy does not know, as opaque pairs of bytes.
        if (type == null && dataset.isOpaque(ElementType.BFLOAT16.sizeBytes())) {
            type = ElementType.BFLOAT16;
        }
        if (type == null || type == ElementType.STRING) {
            throw KerasFileException.notNumbers(file.name(), dataset.path(), dataset.typeName());
        }
        budget -= dataset.sizeBytes();
        if (budget < 0) {
            throw KerasFileException.tooLarge(file.name());
        }
        weights.add(new StoredWeight(layer, name, alias, dataset.shape(), type, dataset.isBigEndian(),
                () -> dataset.read().raw()));
    }

    /** Every dataset below a group, a group's own before those of the groups in it; text is passed over. */
    void addAll(Hdf5Group group, String path, int depth) {
        if (depth > MAX_DEPTH || visited.size() > MAX_OBJECTS) {
            throw KerasFileException.tooLarge(file.name());
        }
        String alias = group.hasAttribute("name") ? group.attribute("name").string() : "";
        List<String> groups = new ArrayList<>();
        for (String name : inNumericOrder(group.names())) {
            int address = group.addressOf(name);
            // Soft links are second names, and hard ones may lead back up.
            if (address < 0 || !visited.add(address) || isTraining(path, name)) {
                continue;
            }
            Hdf5Object member = group.find(name);
            if (member instanceof Hdf5Dataset dataset) {
                if (dataset.elementType() != ElementType.STRING) {
                    add(path, name, alias, dataset);
                }
            } else {
                groups.add(name);
            }
        }
        if (groups.isEmpty()) {
            weights.addLayer(path);
        }
        for (String name : groups) {
            addAll(group.group(name), path.isEmpty() ? name : path + "/" + name, depth + 1);
        }
    }

    private static boolean isTraining(String path, String name) {
        return path.isEmpty() && (name.equals("optimizer") || name.equals("optimizer_weights"));
    }

    /** HDF5 sorts 10 before 2; the variables of a layer are counted. */
    private static List<String> inNumericOrder(List<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort((a, b) -> {
            int first = number(a);
            int second = number(b);
            return first == second ? a.compareTo(b) : Integer.compare(first, second);
        });
        return sorted;
    }

    private static int number(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME_DIGITS) {
            return NO_NUMBER;
        }
        int value = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9') {
                return NO_NUMBER;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
