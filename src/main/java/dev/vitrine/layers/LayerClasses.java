package dev.vitrine.layers;

import dev.vitrine.Uncommon;

/** Makes the layer of a configuration by the class name that model files use. Containers are not among them. */
final class LayerClasses {
    private LayerClasses() {
    }

    /**
     * The layer, or null for a class that is unknown.
     *
     * @throws LayerException if the configuration asks for what cannot be done
     */
    static Layer create(LayerConfig config) {
        Layer layer = ConvolutionLayers.create(config);
        layer = layer != null ? layer : ActivationLayers.create(config);
        layer = layer != null ? layer : NormalizationLayers.create(config);
        layer = layer != null ? layer : PreprocessingLayers.create(config);
        layer = layer != null ? layer : DenseLayers.create(config);
        layer = layer != null ? layer : PoolingLayers.create(config);
        layer = layer != null ? layer : MergeLayers.create(config);
        layer = layer != null ? layer : ShapeLayers.create(config);
        layer = layer != null ? layer : RecurrentLayers.create(config);
        layer = layer != null ? layer : AttentionLayers.create(config);
        layer = layer != null ? layer : MergeLayers.scaledSum(config);
        return layer != null ? layer : OperationLayers.create(config, false);
    }

    /** {@code Addons>InstanceNormalization} and {@code Custom>FixedDropout} without the package that registered it. */
    static String plain(String className) {
        return className.substring(className.lastIndexOf('>') + 1);
    }

    /** Whether a sequence's mask goes past this class to what comes behind it; merge layers see to theirs. */
    static boolean passesMask(String className) {
        return Names.among(className, "Activation", "ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax",
                "PReLU", "Dense", "BatchNormalization", "LayerNormalization", "GroupNormalization",
                "UnitNormalization", "RMSNormalization", "Dropout", "SpatialDropout1D", "AlphaDropout",
                "GaussianDropout", "GaussianNoise", "ActivityRegularization", "Identity");
    }

    /** What keeps a class from running that is known by name, and what to do; or null for any other. */
    @Uncommon
    static String refusal(String className) {
        if (Names.among(className, "Lambda")) {
            return "It holds Python code, which cannot run here. Replace it by layers of Keras (Rescaling,"
                    + " Reshape, Activation, or plain arithmetic) and save the model again.";
        }
        if (Names.among(className, "KerasLayer")) {
            return "It stands for a model of TensorFlow Hub that is not in this file. Build the model"
                    + " from keras.applications instead, or copy the hub model's layers into yours, and save it"
                    + " again.";
        }
        if (Names.among(className, "TensorFlowOpLayer")) {
            return "It holds a TensorFlow operation of an old Keras. Load the model in Keras 2.4"
                    + " or later and save it again, or write the operation as a layer.";
        }
        if (Names.among(className, "TextVectorization", "StringLookup", "IntegerLookup", "Hashing",
                "HashedCrossing", "Discretization")) {
            return "It looks text or numbers up in a table. Take it out of the model and feed what it gives.";
        }
        if (Names.among(className, "TFSMLayer")) {
            return "It stands for a SavedModel that is not in this file. Give that SavedModel instead.";
        }
        return null;
    }
}
