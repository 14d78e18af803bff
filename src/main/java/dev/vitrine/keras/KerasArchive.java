package dev.vitrine.keras;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.keras.hdf5.Hdf5File;

/** The .keras form (Keras 2.12 and later): config.json, metadata.json, and the weights as HDF5 in one ZIP. */
final class KerasArchive {
    static final String WEIGHTS = "model.weights.h5";

    private KerasArchive() {
    }

    static KerasFile open(Folder archive) {
        if (!archive.has("config.json")) {
            throw KerasFileException.weightsOnly(archive.name());
        }
        String config = archive.read("config.json").utf8();
        ModelConfig.parse(config, archive.name() + "/config.json");
        if (!archive.has(WEIGHTS)) {
            throw KerasFileException.unknown(archive.name(), archive.has("model.weights.npz")
                    ? "its weights are in NumPy's form (npz), which is not read here"
                    : "its weights, " + WEIGHTS + ", are missing");
        }
        Bytes weightsFile = archive.read(WEIGHTS);
        WeightsByPath weights = new WeightsByPath();
        new Hdf5Weights(weightsFile, weights).addAll(Hdf5File.open(weightsFile).root(), "", 0);
        return new KerasFile(archive.name(), KerasFile.Kind.KERAS_ARCHIVE, config, version(archive), weights,
                null);
    }

    private static String version(Folder archive) {
        if (!archive.has("metadata.json")) {
            return null;
        }
        JsonObject metadata = JsonReader.read(archive.read("metadata.json").utf8(),
                archive.name() + "/metadata.json").asObject();
        return metadata.optionalString("keras_version");
    }
}
