package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerClassesTest {
    /** Enough for any class to be made. */
    private static final String CONFIG = """
            {"name": "x", "units": 2, "filters": 2, "kernel_size": 1, "activation": "relu", "target_shape": [4],
             "dims": [1], "n": 2, "height": 2, "width": 2, "num_tokens": 3, "input_dim": 3, "output_dim": 2,
             "num_heads": 1, "key_dim": 2, "equation": "ab,bc->ac", "output_shape": 2, "function": "math.add",
             "layer": {"class_name": "LSTM", "config": {"name": "inner", "units": 2}},
             "cell": {"class_name": "StackedRNNCells", "config": {"cells": [
               {"class_name": "SimpleRNNCell", "config": {"units": 2}}, {"class_name": "GRUCell", "config": {"units": 2}},
               {"class_name": "LSTMCell", "config": {"units": 2}}]}}}""";

    /** The layers that TF.js 4.22 registers; cells and containers stand in others. */
    @ParameterizedTest
    @ValueSource(strings = {"Activation", "Add", "AlphaDropout", "Average", "AveragePooling1D", "AveragePooling2D",
        "AveragePooling3D", "BatchNormalization", "Bidirectional", "CategoryEncoding", "CenterCrop", "Concatenate",
        "Conv1D", "Conv2D", "Conv2DTranspose", "Conv3D", "Conv3DTranspose", "ConvLSTM2D", "Cropping2D", "Dense",
        "DepthwiseConv2D", "Dot", "Dropout", "ELU", "Embedding", "Flatten", "GRU", "GaussianDropout", "GaussianNoise",
        "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalMaxPooling1D", "GlobalMaxPooling2D", "LSTM",
        "LayerNormalization", "LeakyReLU", "Masking", "MaxPooling1D", "MaxPooling2D", "MaxPooling3D", "Maximum",
        "Minimum", "Multiply", "PReLU", "Permute", "RNN", "RandomWidth", "ReLU", "RepeatVector", "Rescaling",
        "Reshape", "Resizing", "SeparableConv2D", "SimpleRNN", "Softmax", "SpatialDropout1D", "ThresholdedReLU",
        "TimeDistributed", "UpSampling2D", "ZeroPadding2D"})
    void everyClassOfTfjsIsKnown(String className) {
        assertNotNull(create(className), className);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Normalization", "RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast",
        "RandomTranslation", "RandomBrightness", "RandomCrop", "RandomHeight", "SpatialDropout2D", "SpatialDropout3D",
        "ActivityRegularization", "FixedDropout", "Subtract", "TFOpLambda", "SlicingOpLambda", "GroupNormalization",
        "UnitNormalization", "InstanceNormalization", "RMSNormalization", "SeparableConv1D", "DepthwiseConv1D",
        "Conv1DTranspose", "ZeroPadding1D", "ZeroPadding3D", "Cropping1D", "Cropping3D", "UpSampling1D",
        "UpSampling3D", "GlobalAveragePooling3D", "GlobalMaxPooling3D", "MultiHeadAttention", "Attention",
        "AdditiveAttention", "EinsumDense", "ConvLSTM1D", "Identity", "CustomScaleLayer"})
    void soAreThoseThatTfjsLacks(String className) {
        assertNotNull(create(className), className);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MaxPool1D", "MaxPool2D", "MaxPool3D", "AvgPool1D", "AvgPool2D", "AvgPool3D",
        "GlobalMaxPool1D", "GlobalMaxPool2D", "GlobalMaxPool3D", "GlobalAvgPool1D", "GlobalAvgPool2D",
        "GlobalAvgPool3D", "Convolution1D", "Convolution2D", "Convolution3D", "Convolution1DTranspose",
        "Convolution2DTranspose", "Convolution3DTranspose", "SeparableConvolution1D", "SeparableConvolution2D",
        "BatchNormalizationV1", "BatchNormalizationV2", "UnifiedGRU", "UnifiedLSTM"})
    void soAreKerasAliases(String className) {
        assertNotNull(create(className), className);
    }

    @Test
    void thePackageOfARegisteredClassIsLeftOut() {
        assertEquals("InstanceNormalization", LayerClasses.plain("Addons>InstanceNormalization"));
        assertEquals("Dense", LayerClasses.plain("Dense"));
    }

    @Test
    void whatCannotRunIsExplained() {
        for (String className : List.of("Lambda", "KerasLayer", "TensorFlowOpLayer", "TextVectorization", "TFSMLayer")) {
            assertTrue(LayerClasses.refusal(className).endsWith("."), className);
        }
    }

    private static Layer create(String className) {
        JsonObject config = JsonReader.read(CONFIG.getBytes(StandardCharsets.UTF_8), "m.json").asObject();
        ImportContext.InnerReader inner = (entry, outer, scope) -> inputs -> inputs;
        return LayerClasses.create(new LayerConfig(className, new LayerConfig.Place("", "x", "", "x"), config,
                new ImportContext(Dialect.of("2.15.0"), inner)));
    }
}
