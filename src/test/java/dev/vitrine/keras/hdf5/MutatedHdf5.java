package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Reads everything of an HDF5 file, checksums left out so that damage reaches what they guard. For tests. */
public final class MutatedHdf5 {
    private MutatedHdf5() {
    }

    /** @return how many datasets were read */
    public static int readAll(Bytes bytes) {
        int count = 0;
        Deque<Hdf5Group> open = new ArrayDeque<>();
        Set<Integer> visited = new HashSet<>();
        open.add(Hdf5File.open(bytes, false).root());
        while (!open.isEmpty()) {
            Hdf5Group group = open.remove();
            readAttributes(group);
            for (String name : group.names()) {
                if (!visited.add(group.addressOf(name))) {
                    continue;
                }
                Hdf5Object member = group.find(name);
                if (member instanceof Hdf5Group inner) {
                    open.add(inner);
                } else if (member instanceof Hdf5Dataset dataset) {
                    readAttributes(dataset);
                    count += dataset.read().count() >= 0 ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static void readAttributes(Hdf5Object object) {
        for (String name : object.attributeNames()) {
            Hdf5Values values = object.attribute(name);
            if (values.count() < 100_000) {
                values.raw();
            }
        }
    }
}
