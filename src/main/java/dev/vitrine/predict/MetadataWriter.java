package dev.vitrine.predict;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes metadata.json out of what is known beside a model. It checks nothing against the model. */
public final class MetadataWriter {
    /** The file that Teachable Machine's Keras download has the model in. */
    private static final String TEACHABLE_MACHINE = "keras_model.h5";

    private MetadataWriter() {
    }

    /**
     * @param given a metadata.json to complete, or null
     * @param name of the model, where the given one has none; or empty
     * @param labels in place of the given ones; or empty
     * @param modelFile what the model was read from, since its name alone gives Teachable Machine away
     * @return the file's content, or null where there is nothing to say
     */
    public static byte[] write(JsonObject given, String name, List<String> labels, String modelFile) {
        JsonWriter out = new JsonWriter().beginObject();
        boolean teachable = given == null && !labels.isEmpty() && modelFile.endsWith(TEACHABLE_MACHINE);
        boolean named = !name.isEmpty() && !teachable && (given == null || !given.has("modelName"));
        if (given == null && labels.isEmpty() && !named) {
            return null;
        }
        if (named) {
            out.name("modelName").value(name);
        }
        if (!labels.isEmpty()) {
            out.name("labels").beginArray();
            labels.forEach(out::value);
            out.endArray();
        }
        if (teachable) {
            out.name("packageName").value("@teachablemachine/image");
        }
        if (given != null) {
            for (Map.Entry<String, JsonValue> member : given.members().entrySet()) {
                if (labels.isEmpty() || !member.getKey().equals("labels")) {
                    out.name(member.getKey()).value(member.getValue());
                }
            }
        }
        return out.endObject().text().getBytes(StandardCharsets.UTF_8);
    }
}
