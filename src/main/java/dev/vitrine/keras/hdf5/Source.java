package dev.vitrine.keras.hdf5;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Inflate;
import java.util.HashMap;
import java.util.Map;

/**
 * The file and what its superblock says of all addresses in it. It also bounds the work: structures that
 * point at each other again and again use up the budget and end in an error.
 */
final class Source {
    /** What an address that is not allocated is read as. */
    static final int UNDEFINED = -1;

    private static final double BUDGET_A_BYTE = 64;
    private static final double BUDGET_BYTES = 1 << 24;

    final Bytes bytes;
    final int baseBytes;
    final int offsetSize;
    final int lengthSize;
    final boolean verifies;
    final Map<Integer, GlobalHeap> globalHeaps = new HashMap<>();
    private double budget;

    /**
     * @param baseBytes where the addresses count from: the size of the user block
     * @param offsetSize bytes an address takes
     * @param lengthSize bytes a length takes
     * @param verifies whether checksums are checked; tests that damage files leave it out to get further
     */
    Source(Bytes bytes, int baseBytes, int offsetSize, int lengthSize, boolean verifies) {
        this.bytes = bytes;
        this.baseBytes = baseBytes;
        this.offsetSize = offsetSize;
        this.lengthSize = lengthSize;
        this.verifies = verifies;
        this.budget = BUDGET_BYTES + BUDGET_A_BYTE * bytes.length();
    }

    String file() {
        return bytes.name();
    }

    /** From {@code address} to the end of the file. */
    Cursor at(int address, String path) {
        return new Cursor(this, path, baseBytes + address, bytes.length());
    }

    /** Takes what was read off the budget. */
    void charge(int count, int offsetBytes, String path) {
        budget -= count;
        if (budget < 0) {
            throw Hdf5Exception.damaged(file(), offsetBytes, path, "its parts refer to each other without"
                    + " end");
        }
    }

    /**
     * The most bytes the data of one dataset can have in this file: what deflate can make of it, and some
     * room for values that were never written.
     */
    double dataLimit() {
        return BUDGET_BYTES + Inflate.plausibleBytes(bytes.length());
    }
}
