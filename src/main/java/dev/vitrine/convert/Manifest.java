package dev.vitrine.convert;

import dev.vitrine.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The manifest of a model file being written, its shards, and what became of each layer's weights. */
final class Manifest {
    private static final double MAX_BYTES = Integer.MAX_VALUE - 64.0;

    private final JsonWriter out;
    private final Map<String, byte[]> files;
    private final ConvertOptions options;
    private final String source;
    private final Map<String, Converted.LayerReport> reports = new LinkedHashMap<>();
    private final List<PackedWeight> group = new ArrayList<>();
    private String current;
    private int groups;
    private double bytes;

    /**
     * @param files that the shards are added to
     * @param source what a person calls the model's file
     */
    Manifest(JsonWriter out, Map<String, byte[]> files, ConvertOptions options, String source) {
        this.out = out;
        this.files = files;
        this.options = options;
        this.source = source;
        out.name("weightsManifest").beginArray();
    }

    /** @param part what has a group of its own: with {@code splitByLayer} the outermost layer */
    void add(PackedWeight weight, String part) {
        if (current != null && !current.equals(part)) {
            end();
        }
        current = part;
        bytes += weight.bytes().length;
        if (bytes > MAX_BYTES) {
            throw ConvertException.tooLarge(source);
        }
        group.add(weight);
        report(weight);
    }

    List<Converted.LayerReport> close() {
        end();
        out.endArray();
        return new ArrayList<>(reports.values());
    }

    private void end() {
        new Shards(++groups, options.shardBytes()).write(group, out, files);
        group.clear();
    }

    private void report(PackedWeight weight) {
        Converted.LayerReport known = reports.get(weight.layer());
        int source = weight.sourceBytes();
        int stored = weight.bytes().length;
        reports.put(weight.layer(), known == null
                ? new Converted.LayerReport(weight.layer(), source, stored, weight.worstError())
                : new Converted.LayerReport(weight.layer(), known.sourceBytes() + source, known.storedBytes() + stored,
                        Math.max(known.worstError(), weight.worstError())));
    }
}
