package dev.vitrine.convert;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;

/**
 * Writes a config of any Keras as TF.js 4.22 reads it: the dialect of Keras 2, without whatever cannot change a
 * prediction. It knows models and how layers are wired; {@link LayerTranslator} knows layers.
 */
final class TopologyWriter {
    private static final int MAX_DEPTH = 60;

    private final JsonWriter out;
    private final LayerNames names;
    private final LayerTranslator layers;

    TopologyWriter(JsonWriter out, LayerNames names, LayerTranslator layers) {
        this.out = out;
        this.names = names;
        this.layers = layers;
    }

    /** The whole model, as an object with {@code class_name} and {@code config}. */
    void write(JsonObject topology) {
        out.beginObject();
        model(topology, "", null, 0);
        out.endObject();
    }

    static boolean isNetwork(JsonObject entry) {
        String className = entry.string("class_name");
        return className.equals("Sequential") || className.equals("Functional") || className.equals("Model")
                || entry.optional("config") instanceof JsonObject settings
                && settings.optional("layers") instanceof JsonArray && settings.has("output_layers");
    }

    // Class and config; the members of a layer around them are the caller's.
    private void model(JsonObject entry, String container, String name, int depth) {
        if (depth > MAX_DEPTH) {
            throw entry.invalid("is a model inside " + MAX_DEPTH + " others, which is too deep");
        }
        boolean sequential = entry.string("class_name").equals("Sequential");
        JsonObject settings = entry.required("config") instanceof JsonObject object ? object : null;
        out.name("class_name").value(sequential ? "Sequential" : "Functional");
        out.name("config").beginObject();
        String own = name != null ? name : settings == null ? null : settings.optionalString("name");
        if (own != null) {
            out.name("name").value(own);
        }
        if (sequential) {
            out.name("layers").beginArray();
            sequential(settings == null ? entry.array("config") : settings.array("layers"), settings, container,
                    depth);
            out.endArray();
        } else {
            functional(entry.object("config"), container, depth);
        }
        out.endObject();
    }

    private void sequential(JsonArray entries, JsonObject settings, String container, int depth) {
        boolean first = true;
        for (JsonValue value : entries) {
            JsonObject entry = value.asObject();
            JsonArray shape = first && settings != null ? settings.optionalArray("build_input_shape") : null;
            if (shape != null && !isNetwork(entry) && !LayerTranslator.declaresShape(entry)) {
                inputLayer(nameOf(entry) + "_input", shape);
            }
            first = false;
            out.beginObject();
            layer(entry, container, depth);
            out.endObject();
        }
    }

    private void inputLayer(String name, JsonArray shape) {
        out.beginObject().name("class_name").value("InputLayer").name("config").beginObject();
        out.name("batch_input_shape").value(shape).name("dtype").value("float32").name("name").value(name);
        out.endObject().endObject();
    }

    private void functional(JsonObject settings, String container, int depth) {
        Wiring wiring = new Wiring(settings, container, names);
        out.name("layers").beginArray();
        for (JsonValue value : settings.array("layers")) {
            JsonObject entry = value.asObject();
            out.beginObject();
            layer(entry, container, depth);
            out.name("name").value(names.of(container, nameOf(entry)));
            out.name("inbound_nodes").beginArray();
            JsonArray calls = entry.optionalArray("inbound_nodes");
            if (calls != null) {
                for (JsonValue call : calls) {
                    wiring.writeCall(call, LayerTranslator.isOperation(entry), out);
                }
            }
            out.endArray().endObject();
        }
        out.endArray();
        wiring.writeEnds("input_layers", out);
        wiring.writeEnds("output_layers", out);
    }

    private void layer(JsonObject entry, String container, int depth) {
        String name = nameOf(entry);
        if (isNetwork(entry)) {
            model(entry, container.isEmpty() ? name : container + "/" + name, name, depth + 1);
        } else {
            layers.write(entry, names.of(container, name), out, (inner, into) -> innerModel(inner, container, name,
                    depth));
        }
    }

    // A model that a layer such as TimeDistributed holds.
    private void innerModel(JsonObject entry, String container, String owner, int depth) {
        model(entry, container.isEmpty() ? owner : container + "/" + owner, null, depth + 1);
    }

    static String nameOf(JsonObject entry) {
        if (entry.optional("name") instanceof JsonString outside) {
            return outside.text();
        }
        return entry.optional("config") instanceof JsonObject settings
                ? settings.string("name", entry.string("class_name")) : entry.string("class_name");
    }
}
