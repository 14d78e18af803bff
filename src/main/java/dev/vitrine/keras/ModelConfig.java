package dev.vitrine.keras;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;

/** Whether a config describes layers at all. It reads none of them. */
final class ModelConfig {
    private ModelConfig() {
    }

    /** Parses the config of a file and checks that it lists layers. */
    static JsonObject parse(String json, String file) {
        JsonObject config = JsonReader.read(json, file).asObject();
        check(config, file);
        return config;
    }

    /** @throws KerasFileException if the model is a Python class of its own */
    static void check(JsonObject model, String file) {
        JsonValue config = model.optional("config");
        boolean layered = config instanceof JsonArray
                || config instanceof JsonObject object && object.optional("layers") instanceof JsonArray;
        if (!layered) {
            throw KerasFileException.subclassed(file, model.string("class_name", "unknown"));
        }
    }
}
