package dev.vitrine.format;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonException;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;

/**
 * Finds topology and manifest in a model file, and recognises the files that people give instead of one. It
 * reads neither layers nor training state.
 */
public final class ModelDescriptionReader {
    private final String file;

    private ModelDescriptionReader(String file) {
        this.file = file;
    }

    /**
     * @param bytes all of the model file
     * @param file its name, for errors
     * @throws dev.vitrine.VitrineException saying what is wrong, where, and what to do
     */
    public static ModelDescription read(byte[] bytes, String file) {
        return new ModelDescriptionReader(file).read(bytes);
    }

    private ModelDescription read(byte[] bytes) {
        switch (FileKind.of(bytes, bytes.length)) {
            case HTML -> throw new ModelFormatException("model-is-html",
                    "The server answered with a web page instead of the model " + file
                            + ": the address may be wrong (a 404 page with status 200?).", file);
            case LFS_POINTER -> throw ModelFormatException.pointer(file);
            case ZIP -> throw notJson("it is a ZIP archive, perhaps a .keras file. Give it a name that ends"
                    + " in .keras or .zip, or convert it to a layers model");
            case HDF5 -> throw notJson("it is an HDF5 file, perhaps a Keras .h5 model. Give it a name that"
                    + " ends in .h5, or convert it to a layers model");
            case OTHER -> { }
        }
        JsonValue root;
        try {
            root = JsonReader.read(bytes, file);
        } catch (JsonException e) {
            throw new ModelFormatException("model-not-json", "The model cannot be read. " + e.getMessage(),
                    file, e.getMessage());
        }
        if (root instanceof JsonArray groups && isManifest(groups)) {
            throw weightsOnly();
        }
        return root instanceof JsonObject object ? describe(object) : fail(root.description());
    }

    private ModelDescription describe(JsonObject root) {
        String format = text(root, "format");
        JsonValue topology = root.optional("modelTopology");
        JsonObject model = topology == null ? root : embedded(topology);
        if ("graph-model".equals(format) || isGraph(root) || isGraph(model)) {
            throw new ModelFormatException("model-is-graph", file + " is a TensorFlow graph model, which has"
                    + " no Keras layers any more. Export the Keras model again as a layers model"
                    + " (tensorflowjs_converter --input_format keras --output_format tfjs_layers_model), or"
                    + " give its .h5 or .keras file.", file);
        }
        JsonArray manifest = root.optionalArray("weightsManifest");
        if (topology == null && manifest != null && !root.has("class_name") && !root.has("model_config")) {
            throw weightsOnly();
        }
        JsonValue config = model.optional("model_config");
        JsonObject found = config == null ? model : embedded(config);
        if (!found.has("class_name") || !found.has("config")) {
            return fail(topology == null ? describeStranger(root) : "an object whose " + found.path()
                    + " lacks class_name or config");
        }
        found.string("class_name");
        JsonValue foundConfig = found.required("config");
        if (!(foundConfig instanceof JsonArray)) {
            foundConfig.asObject();
        }
        String version = text(found, "keras_version");
        return new ModelDescription(file, found, version != null ? version : text(model, "keras_version"),
                format, text(root, "generatedBy"), text(root, "convertedBy"),
                root.optional("userDefinedMetadata") instanceof JsonObject metadata ? metadata : null,
                manifest == null ? WeightManifest.EMPTY : WeightManifestReader.read(manifest));
    }

    /** Old files hold the topology as JSON text in a string. */
    private static JsonObject embedded(JsonValue value) {
        return (value instanceof JsonString string ? JsonReader.readEmbedded(string) : value).asObject();
    }

    /** What merely informs is not worth an error if it has another type. */
    private static String text(JsonObject object, String name) {
        return object.optional(name) instanceof JsonString string ? string.text() : null;
    }

    private static boolean isGraph(JsonObject object) {
        return object.optional("node") != null && !object.has("class_name");
    }

    private static boolean isManifest(JsonArray groups) {
        return !groups.isEmpty() && groups.at(0) instanceof JsonObject group && group.has("paths")
                && group.has("weights");
    }

    private static String describeStranger(JsonObject root) {
        if (root.has("tmVersion") || root.has("labels")) {
            return "the labels and settings of a model: give the model.json beside it";
        }
        return root.description() + " with neither modelTopology nor class_name";
    }

    private ModelDescription fail(String description) {
        throw new ModelFormatException("model-not-keras", file + " is JSON but no Keras model: it is "
                + description + ".", file, description);
    }

    private ModelFormatException notJson(String problem) {
        return new ModelFormatException("model-not-json", "The model " + file + " is no JSON: "
                + problem + ".", file, problem);
    }

    private ModelFormatException weightsOnly() {
        return new ModelFormatException("model-weights-only", file + " lists weights but no layers: it was"
                + " made from a file that model.save_weights() wrote. Save the whole model with model.save()"
                + " and convert that.", file);
    }
}
