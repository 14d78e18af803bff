package dev.vitrine.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights of a model and the files that hold them. The files of all groups, in order, form one stream of
 * at most 2^31-1 bytes.
 */
public record WeightManifest(List<WeightGroup> groups) {
    /** For a topology that comes without weights. */
    public static final WeightManifest EMPTY = new WeightManifest(List.of());

    public WeightManifest {
        groups = List.copyOf(groups);
    }

    /** Every weight, in the order of the stream. */
    public List<WeightEntry> entries() {
        List<WeightEntry> entries = new ArrayList<>();
        for (WeightGroup group : groups) {
            entries.addAll(group.entries());
        }
        return entries;
    }

    /** The length of the stream; with strings among the weights, the least it can be. */
    public int totalBytes() {
        int bytes = 0;
        for (WeightGroup group : groups) {
            bytes += group.byteLength();
        }
        return bytes;
    }

    /**
     * Whether {@link #totalBytes} is the exact length: no weight is of strings, whose lengths only the data
     * knows.
     */
    public boolean isExact() {
        for (WeightEntry entry : entries()) {
            if (entry.type() == WeightType.STRING) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where each weight lies in the stream.
     *
     * @throws ModelFormatException if weights of strings make that unknown
     */
    public List<WeightSpan> spans() {
        List<WeightSpan> spans = new ArrayList<>();
        int offsetBytes = 0;
        for (WeightEntry entry : entries()) {
            if (entry.type() == WeightType.STRING) {
                throw Weights.unsupported(entry.name(), entry.type());
            }
            spans.add(new WeightSpan(entry, offsetBytes, entry.byteLength()));
            offsetBytes += entry.byteLength();
        }
        return spans;
    }
}
