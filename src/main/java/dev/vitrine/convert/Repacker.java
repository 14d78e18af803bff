package dev.vitrine.convert;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.ModelSource;
import dev.vitrine.format.Quantization;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.format.WeightSpan;
import dev.vitrine.format.WeightType;
import dev.vitrine.format.Weights;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a model folder anew with its weights stored in another way. The topology stays as it is, and so do weights that
 * no rule names, quantised or not, to the byte.
 */
public final class Repacker {
    private final ConvertOptions options;
    private final ModelDescription model;
    private final Weights weights;
    private final Recording read;

    private Repacker(String location, ModelSource source, ConvertOptions options) {
        this.options = options;
        read = new Recording(source, location);
        ModelLoader loader = new ModelLoader(read, LoadOptions.DEFAULT);
        model = loader.description(location);
        weights = loader.weights(location, model);
    }

    /**
     * @param location of the model file, as the source understands it
     * @throws dev.vitrine.VitrineException if it is no model, or its weight files are not all there
     */
    public static Converted repack(String location, ModelSource source, ConvertOptions options) {
        return new Repacker(location, source, options).repack();
    }

    private Converted repack() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("model.json", new byte[0]);
        JsonWriter out = new JsonWriter().beginObject();
        Map<String, JsonValue> members = JsonReader.read(read.model.toByteArray(), model.file()).asObject().members();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            String key = member.getKey();
            if (!key.equals("weightsManifest") && !(key.equals("userDefinedMetadata") && options.metadata() != null)) {
                out.name(key).value(member.getValue());
            }
        }
        if (options.metadata() != null) {
            out.name("userDefinedMetadata").value(options.metadata());
        }
        byte[] stored = read.weights.toByteArray();
        Manifest manifest = new Manifest(out, files, options, model.file());
        for (WeightSpan span : model.manifest().spans()) {
            PackedWeight packed = pack(span, stored);
            manifest.add(packed, options.splitByLayer() ? packed.layer() : "");
        }
        List<Converted.LayerReport> reports = manifest.close();
        files.put("model.json", out.endObject().text().getBytes(StandardCharsets.UTF_8));
        return new Converted(files, reports, List.of());
    }

    private PackedWeight pack(WeightSpan span, byte[] stored) {
        WeightEntry entry = span.entry();
        String name = entry.name();
        String layer = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        Encoding wanted = options.quantizing().orNull(name);
        if (wanted != null && entry.type() == WeightType.FLOAT32 && !entry.ofOptimizer()) {
            return WeightPacker.pack(name, layer, entry.shape(), weights.tensor(name).data(), wanted);
        }
        Quantization known = entry.quantization();
        byte[] bytes = Arrays.copyOfRange(stored, span.offsetBytes(), span.offsetBytes() + span.lengthBytes());
        return new PackedWeight(name, layer, entry.shape(), entry.type().text(),
                known == null ? Encoding.FLOAT32 : Encoding.of(known.encoding().text()), known == null ? 0 : known.min(),
                known == null ? 1 : known.scale(), bytes, 0);
    }

    /** Keeps what is read on its way to who reads it: the model file, and the weight files as one stream. */
    private record Recording(ModelSource source, String modelFile, ByteArrayOutputStream model,
            ByteArrayOutputStream weights) implements ModelSource {
        Recording(ModelSource source, String modelFile) {
            this(source, modelFile, new ByteArrayOutputStream(), new ByteArrayOutputStream());
        }

        @Override
        public boolean hasQueries() {
            return source.hasQueries();
        }

        @Override
        public void read(String location, Consumer consumer) {
            ByteArrayOutputStream kept = location.equals(modelFile) ? model : weights;
            source.read(location, new Consumer() {
                @Override
                public void begin(Facts facts) {
                    consumer.begin(facts);
                }

                @Override
                public void accept(byte[] chunk, int offset, int length) {
                    kept.write(chunk, offset, length);
                    consumer.accept(chunk, offset, length);
                }
            });
        }
    }
}
