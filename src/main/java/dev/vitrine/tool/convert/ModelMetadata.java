package dev.vitrine.tool.convert;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.LabelsText;
import dev.vitrine.predict.MetadataWriter;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.source.DiskFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The metadata.json of a converted model, from what was given and from what lay beside the source. */
final class ModelMetadata {
    private ModelMetadata() {
    }

    /** The file's content, or null where there is nothing to say. */
    static byte[] of(ConvertArguments wanted, ConvertSource source) {
        byte[] there = wanted.metadata() == null ? source.metadata() : DiskFile.read(Path.of(wanted.metadata()));
        JsonObject given = there == null ? null : JsonReader.read(there,
                wanted.metadata() == null ? "metadata.json" : wanted.metadata()).asObject();
        String text = wanted.labels() == null ? source.labelsText() : text(wanted.labels());
        if (given != null && text == null) {
            // As its author wrote it.
            return there;
        }
        List<String> labels = text == null ? List.of() : LabelsText.read(text);
        if (wanted.labels() != null && labels.isEmpty()) {
            throw new ToolException("labels-empty", wanted.labels() + " has no labels. Write the name of each class on"
                    + " a line of its own, in the order of the model's outputs.", wanted.labels());
        }
        return MetadataWriter.write(given, "", labels, source.name());
    }

    private static String text(String file) {
        return new String(DiskFile.read(Path.of(file)), StandardCharsets.UTF_8);
    }

    /** As many labels as classes, or a sentence. */
    static void check(ImageModel model, ConvertArguments wanted) {
        List<String> labels = model.metadata().labels().plain();
        Shape output = model.model().graph().outputs().get(0).shape();
        int classes = output.last();
        // One output between 0 and 1 may well stand for two classes.
        if (!labels.isEmpty() && classes != Shape.UNKNOWN && classes != labels.size() && classes > 1) {
            throw new ToolException("labels-count", "There are " + labels.size() + " labels, but the model tells "
                    + classes + " classes apart. Give one label for each, in the order of the model's outputs.",
                    String.valueOf(labels.size()), String.valueOf(classes));
        }
    }
}
