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
        List<Converted.LayerReport> reports = weights(out);
        if (options.metadata() != null) {
            out.name("userDefinedMetadata").value(options.metadata());
        }
        files.put("model.json", out.endObject().text().getBytes(StandardCharsets.UTF_8));
        List<String> warnings = new ArrayList<>(translator.warnings());
        for (StoredWeight unused : layout.unused()) {
            warnings.add("The weight " + unused.path() + " belongs to no layer known here and is left out.");
        }
        return new Converted(files, reports, warnings);
    }

    private List<Converted.LayerReport> weights(JsonWriter out) {
        WeightNames weightNames = new WeightNames(file, names);
        Manifest manifest = new Manifest(out, files, options, file.name());
        for (LayerWeight weight : weightNames.ordered(layout.weights())) {
            manifest.add(pack(weight, weightNames.of(weight)), options.splitByLayer() ? weight.top() : "");
        }
        return manifest.close();
    }

    private PackedWeight pack(LayerWeight weight, String name) {
        StoredWeight stored = weight.stored();
        String layer = names.of(weight.container(), weight.layer());
        if (!stored.type().isFloat() && stored.type() != ElementType.BOOL) {
            return WeightPacker.pack(name, layer, stored.shape(), stored.ints());
        }
        return WeightPacker.pack(name, layer, stored.shape(), stored.floats(), options.quantizing().of(name));
    }

    private static int kerasMajor(String version) {
        return version == null || version.isEmpty() || version.charAt(0) < '0' || version.charAt(0) > '9' ? 2
                : version.charAt(0) - '0';
    }
}
