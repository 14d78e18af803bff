package dev.vitrine.convert;

import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.keras.layout.LayerWeight;
import dev.vitrine.keras.layout.WeightLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a model folder out of what Keras saved. It writes to no disk and runs no model. */
public final class Converter {
    private static final double MAX_BYTES = Integer.MAX_VALUE - 64.0;

    private final KerasFile file;
    private final WeightLayout layout;
    private final ConvertOptions options;
    private final LayerNames names;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Converter(KerasFile file, ConvertOptions options) {
        this.file = file;
        this.options = options;
        layout = WeightLayout.of(file);
        names = new LayerNames(layout.weights());
    }

    /**
     * @throws dev.vitrine.VitrineException if the file lacks weights, or is more than a model folder can hold
     */
    public static Converted convert(KerasFile file, ConvertOptions options) {
        return new Converter(file, options).convert();
    }

    private Converted convert() {
        if (!layout.missing().isEmpty()) {
            throw ConvertException.missing(file.name(), ConvertException.shown(layout.missing()));
        }
        files.put("model.json", new byte[0]);
        LayerTranslator translator = new LayerTranslator(kerasMajor(file.kerasVersion()));
        JsonWriter out = new JsonWriter().beginObject();
        out.name("format").value("layers-model");
        out.name("generatedBy").value("keras v" + file.kerasVersion());
        out.name("convertedBy").value("Vitrine");
        out.name("modelTopology").beginObject();
        if (file.kerasVersion() != null) {
            out.name("keras_version").value(file.kerasVersion());
        }
        out.name("backend").value("tensorflow");
        new TopologyWriter(out.name("model_config"), names, translator).write(layout.topology());
        out.endObject();
        Map<String, Converted.LayerReport> reports = weights(out);
        if (options.metadata() != null) {
            out.name("userDefinedMetadata").value(options.metadata());
        }
        files.put("model.json", out.endObject().text().getBytes(StandardCharsets.UTF_8));
        List<String> warnings = new ArrayList<>(translator.warnings());
        for (StoredWeight unused : layout.unused()) {
            warnings.add("The weight " + unused.path() + " belongs to no layer known here and is left out.");
        }
        return new Converted(files, new ArrayList<>(reports.values()), warnings);
    }

    private Map<String, Converted.LayerReport> weights(JsonWriter out) {
        WeightNames weightNames = new WeightNames(file, names);
        Map<String, Converted.LayerReport> reports = new LinkedHashMap<>();
        List<PackedWeight> group = new ArrayList<>();
        String top = null;
        int groups = 0;
        double bytes = 0;
        out.name("weightsManifest").beginArray();
        for (LayerWeight weight : weightNames.ordered(layout.weights())) {
            if (options.splitByLayer() && top != null && !top.equals(weight.top())) {
                new Shards(++groups, options.shardBytes()).write(group, out, files);
                group.clear();
            }
            top = weight.top();
            PackedWeight packed = pack(weight, weightNames.of(weight));
            bytes += packed.bytes().length;
            if (bytes > MAX_BYTES) {
                throw ConvertException.tooLarge(file.name());
            }
            group.add(packed);
            report(packed, reports);
        }
        new Shards(++groups, options.shardBytes()).write(group, out, files);
        out.endArray();
        return reports;
    }

    private PackedWeight pack(LayerWeight weight, String name) {
        StoredWeight stored = weight.stored();
        String layer = names.of(weight.container(), weight.layer());
        if (!stored.type().isFloat() && stored.type() != ElementType.BOOL) {
            return WeightPacker.pack(name, layer, stored.shape(), stored.ints());
        }
        return WeightPacker.pack(name, layer, stored.shape(), stored.floats(), options.quantizing().of(name));
    }

    private static void report(PackedWeight weight, Map<String, Converted.LayerReport> reports) {
        Converted.LayerReport known = reports.get(weight.layer());
        int source = weight.shape().elementCount() * 4;
        int stored = weight.bytes().length;
        reports.put(weight.layer(), known == null
                ? new Converted.LayerReport(weight.layer(), source, stored, weight.worstError())
                : new Converted.LayerReport(weight.layer(), known.sourceBytes() + source, known.storedBytes() + stored,
                        Math.max(known.worstError(), weight.worstError())));
    }

    private static int kerasMajor(String version) {
        return version == null || version.isEmpty() || version.charAt(0) < '0' || version.charAt(0) > '9' ? 2
                : version.charAt(0) - '0';
    }
}
