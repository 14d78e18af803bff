package dev.vitrine.keras;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.savedmodel.SavedModel;
import dev.vitrine.keras.savedmodel.SavedVariable;

/** The SavedModel form of Keras in TensorFlow 2: its config out of the metadata, its variables as weights. */
final class SavedModelFolder {
    private SavedModelFolder() {
    }

    static KerasFile open(Folder folder, String prefix, String labels) {
        SavedModel saved = SavedModel.open(folder, prefix);
        JsonObject metadata = JsonReader.read(saved.metadataJson(), folder.name() + "/" + prefix
                + "keras_metadata.pb")
                .asObject();
        JsonObject model = metadata.optionalObject("model_config");
        if (model == null) {
            model = metadata;
        }
        ModelConfig.check(model, folder.name());
        WeightsByPath weights = new WeightsByPath();
        for (SavedVariable variable : saved.variables()) {
            int slash = variable.path().lastIndexOf('/');
            String layer = slash < 0 ? "" : variable.path().substring(0, slash);
            weights.add(new StoredWeight(layer, variable.path().substring(slash + 1), variable.fullName(),
                    variable.shape(), variable.type(), false, variable::read));
        }
        return new KerasFile(folder.name(), KerasFile.Kind.SAVED_MODEL, config(model),
                metadata.optionalString("keras_version"), weights, labels);
    }

    /** Class and config alone: the metadata around them are about training and calling. */
    private static String config(JsonObject model) {
        JsonWriter writer = new JsonWriter();
        writer.beginObject();
        writer.name("class_name").value(model.required("class_name"));
        write(model.required("config"), writer.name("config"));
        return writer.endObject().text();
    }

    /** Python's tuples and TensorFlow's shapes become lists, as in the other forms. */
    private static void write(JsonValue value, JsonWriter writer) {
        if (value instanceof JsonObject object) {
            JsonArray items = items(object);
            if (items != null) {
                write(items, writer);
                return;
            }
            writer.beginObject();
            for (var member : object.members().entrySet()) {
                write(member.getValue(), writer.name(member.getKey()));
            }
            writer.endObject();
        } else if (value instanceof JsonArray array) {
            writer.beginArray();
            for (JsonValue element : array) {
                write(element, writer);
            }
            writer.endArray();
        } else {
            writer.value(value);
        }
    }

    private static JsonArray items(JsonObject object) {
        boolean list = object.optional("class_name") instanceof JsonString name
                && (name.text().equals("__tuple__") || name.text().equals("TensorShape"));
        return list && object.optional("items") instanceof JsonArray items ? items : null;
    }
}
