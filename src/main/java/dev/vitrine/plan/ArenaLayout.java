package dev.vitrine.plan;

import dev.vitrine.tensor.MemoryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places storages in one arena so that those alive at the same step never overlap: largest first, each at the lowest
 * gap that fits. It knows nothing of operations.
 */
final class ArenaLayout {
    /** Every buffer starts on a cache line of 64 bytes. */
    private static final int ALIGNMENT_FLOATS = 16;

    private ArenaLayout() {
    }

    /**
     * Sets every storage's offset.
     *
     * @return floats of the whole arena
     * @throws MemoryException if they do not fit into 2^31-1 floats
     */
    static int place(List<Storage> storages) {
        List<Storage> largestFirst = new ArrayList<>(storages);
        largestFirst.sort(Comparator.comparingInt((Storage s) -> -s.floats));
        List<Storage> byOffset = new ArrayList<>();
        double end = 0;
        for (Storage storage : largestFirst) {
            double offset = 0;
            // Beyond what an int holds, only the size of the whole matters.
            for (Storage placed : byOffset) {
                if (!placed.livesBeside(storage)) {
                    continue;
                }
                if (offset + storage.floats <= placed.offset) {
                    break;
                }
                offset = Math.max(offset, aligned(placed.offset + placed.floats));
            }
            end = Math.max(end, aligned(offset + storage.floats));
            storage.offset = offset;
            insert(byOffset, storage);
        }
        if (end > Integer.MAX_VALUE) {
            throw new MemoryException(end * 4, "which is more than can be addressed");
        }
        return (int) end;
    }

    private static void insert(List<Storage> byOffset, Storage storage) {
        int at = byOffset.size();
        while (at > 0 && byOffset.get(at - 1).offset > storage.offset) {
            at--;
        }
        byOffset.add(at, storage);
    }

    private static double aligned(double floats) {
        return Math.ceil(floats / ALIGNMENT_FLOATS) * ALIGNMENT_FLOATS;
    }
}
