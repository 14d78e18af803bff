package dev.vitrine.keras;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.hdf5.Hdf5Dataset;
import dev.vitrine.keras.hdf5.Hdf5File;
import dev.vitrine.keras.hdf5.Hdf5Group;
import dev.vitrine.keras.hdf5.Hdf5Object;
import java.util.ArrayList;
import java.util.List;

/** A whole model in one HDF5 file, as Keras 1 to 3 write it: config in an attribute, a group a layer. */
final class Hdf5Model {
    private static final String WEIGHTS = "model_weights";
    private static final String TOP_LEVEL = "top_level_model_weights";

    private Hdf5Model() {
    }

    static KerasFile open(Bytes file, String labels) {
        Hdf5Group root = Hdf5File.open(file).root();
        if (!root.hasAttribute("model_config")) {
            throw withoutConfig(root, file.name());
        }
        String config = root.attribute("model_config").string();
        ModelConfig.parse(config, file.name());
        String version = root.hasAttribute("keras_version") ? root.attribute("keras_version").string() : null;
        return new KerasFile(file.name(), KerasFile.Kind.HDF5, config, version,
                weights(root.group(WEIGHTS), file),
                labels);
    }

    private static KerasFileException withoutConfig(Hdf5Group root, String file) {
        boolean optimizer = root.has("optimizer_weights") || root.has("optimizer");
        boolean weights = root.hasAttribute("layer_names") || root.hasAttribute("layer_names0")
                || root.has("layers")
                || root.has("_layer_checkpoint_dependencies") || root.has("vars") || root.has(WEIGHTS);
        if (weights) {
            return KerasFileException.weightsOnly(file);
        }
        return optimizer ? KerasFileException.optimizerOnly(file)
                : KerasFileException.unknown(file, "it is an HDF5 file with other content");
    }

    private static WeightsByPath weights(Hdf5Group group, Bytes file) {
        WeightsByPath weights = new WeightsByPath();
        Hdf5Weights reader = new Hdf5Weights(file, weights);
        for (String layer : names(group, "layer_names")) {
            readLayer(reader, weights, group.group(layer), layer);
        }
        if (group.has(TOP_LEVEL)) {
            readLayer(reader, weights, group.group(TOP_LEVEL), TOP_LEVEL);
        }
        return weights;
    }

    private static void readLayer(Hdf5Weights reader, WeightsByPath weights, Hdf5Group group, String layer) {
        weights.addLayer(layer);
        for (String name : names(group, "weight_names")) {
            Hdf5Dataset dataset = group.dataset(name);
            reader.add(layer, name, "", dataset);
        }
    }

    /** A list of names, or its parts {@code names0}, {@code names1} when it was larger than 64,512 bytes. */
    private static List<String> names(Hdf5Object holder, String attribute) {
        if (holder.hasAttribute(attribute) || !holder.hasAttribute(attribute + "0")) {
            return holder.attribute(attribute).strings();
        }
        List<String> names = new ArrayList<>();
        for (int part = 0; holder.hasAttribute(attribute + part); part++) {
            names.addAll(holder.attribute(attribute + part).strings());
        }
        return names;
    }
}
