package dev.vitrine.keras;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
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
        writer.name("config").value(model.required("config"));
        return writer.endObject().text();
    }
}
