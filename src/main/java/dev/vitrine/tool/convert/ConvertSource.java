package dev.vitrine.tool.convert;

import dev.vitrine.convert.ConvertOptions;
import dev.vitrine.convert.Converted;
import dev.vitrine.convert.Converter;
import dev.vitrine.convert.Repacker;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.KerasModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.source.DiskFile;
import dev.vitrine.tool.source.FileModelSource;
import dev.vitrine.tool.source.ModelPath;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is to be converted: a file that Keras saved, or a model folder whose weights are to be stored in another way.
 *
 * @param keras null for a model folder
 * @param modelFile the folder's model.json, or null
 */
record ConvertSource(KerasFile keras, String modelFile) {
    /** @throws dev.vitrine.VitrineException if it is neither */
    static ConvertSource of(String argument) {
        KerasFile keras = ModelPath.keras(argument);
        if (keras != null) {
            return new ConvertSource(keras, null);
        }
        String file = ModelPath.file(argument);
        if (!Files.isRegularFile(Path.of(file))) {
            throw new ToolException("convert-source", argument + " is nothing that Keras saved. Give the .keras or"
                    + " .h5 file, or the SavedModel folder, that model.save() wrote, or a folder with a model.json.",
                    argument);
        }
        return new ConvertSource(null, file);
    }

    /** What a labels.txt beside the model says, or null. */
    String labelsText() {
        return keras == null ? null : keras.labelsText();
    }

    /** The model's file, as a person calls it. */
    String name() {
        return keras == null ? modelFile : keras.name();
    }

    /** The folder's metadata.json, which goes along with the model; or null. */
    byte[] metadata() {
        Path file = modelFile == null ? null : Path.of(modelFile).resolveSibling("metadata.json");
        return file != null && Files.isRegularFile(file) ? DiskFile.read(file) : null;
    }

    Converted convert(ConvertOptions options) {
        return keras != null ? Converter.convert(keras, options)
                : Repacker.repack(modelFile, new FileModelSource(), options);
    }

    /** @throws dev.vitrine.VitrineException if this engine cannot run the layers */
    void check() {
        if (keras != null) {
            KerasModel.check(keras);
        }
    }

    /** The model as it is before the conversion, ready to predict. */
    ImageModel open(byte[] metadata) {
        return keras != null ? KerasModel.open(keras, metadata)
                : ModelFolder.open(new FileModelSource(), modelFile, LoadOptions.DEFAULT);
    }
}
