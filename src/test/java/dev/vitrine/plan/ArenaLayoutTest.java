package dev.vitrine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tensor.MemoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Storages that live at the same time never overlap, and those that do not share their place. */
class ArenaLayoutTest {
    @RepeatedTest(300)
    void nothingAliveOverlaps(RepetitionInfo info) {
        int seed = info.getCurrentRepetition();
        Random random = new Random(seed);
        List<Storage> storages = new ArrayList<>();
        int steps = 1 + random.nextInt(20);
        for (int i = random.nextInt(40); i >= 0; i--) {
            int first = random.nextInt(steps);
            Storage storage = new Storage(random.nextInt(4) == 0 ? 0 : random.nextInt(200), first);
            storage.usedAt(first + random.nextInt(steps - first));
            storages.add(storage);
        }
        int arenaFloats = ArenaLayout.place(storages);
        int peak = 0;
        int sum = 0;
        for (int step = 0; step < steps; step++) {
            boolean[] taken = new boolean[arenaFloats];
            int alive = 0;
            for (Storage storage : storages) {
                if (storage.firstStep > step || storage.lastStep < step) {
                    continue;
                }
                assertEquals(0, storage.offset % 16, "seed " + seed);
                alive += storage.floats;
                for (int i = 0; i < storage.floats; i++) {
                    assertTrue(!taken[(int) storage.offset + i], "seed " + seed + ", step " + step);
                    taken[(int) storage.offset + i] = true;
                }
            }
            peak = Math.max(peak, alive);
        }
        for (Storage storage : storages) {
            sum += (storage.floats + 15) / 16 * 16;
        }
        assertTrue(arenaFloats >= peak && arenaFloats <= sum, "seed " + seed);
    }

    @Test
    void aNarrowingChainNeedsItsFirstTwoStoragesOnly() {
        List<Storage> storages = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Storage storage = new Storage(16 * (100 - i), i);
            storage.usedAt(i + 1);
            storages.add(storage);
        }
        assertEquals(16 * (100 + 99), ArenaLayout.place(storages));
    }

    @Test
    void whatCannotBeAddressedIsSaid() {
        List<Storage> storages = List.of(new Storage(2_000_000_000, 0), new Storage(2_000_000_000, 0));
        assertEquals("This model needs 16000 MB of memory for one run, which is more than can be addressed. Use a smaller"
                + " input or batch.",
                assertThrows(MemoryException.class, () -> ArenaLayout.place(storages)).getMessage());
    }
}
