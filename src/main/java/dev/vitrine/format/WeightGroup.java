package dev.vitrine.format;

import java.util.List;

/**
 * Files and the weights whose bytes they hold, one after the other without padding; a weight may go on in the
 * next file.
 */
public record WeightGroup(List<String> paths, List<WeightEntry> entries) {
    public WeightGroup {
        paths = List.copyOf(paths);
        entries = List.copyOf(entries);
    }

    /** The bytes of all entries; with strings among them, the fewest. */
    public int byteLength() {
        int bytes = 0;
        for (WeightEntry entry : entries) {
            bytes += entry.byteLength();
        }
        return bytes;
    }
}
