package dev.vitrine.keras.layout;

import dev.vitrine.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Which weights a layer of a class has, in the order in which Keras makes them. Classes without weights and classes
 * nobody here knows have none.
 */
final class WeightRoles {
    private WeightRoles() {
    }

    static boolean hasCell(String className) {
        return switch (className) {
            case "SimpleRNN", "LSTM", "GRU", "UnifiedLSTM", "UnifiedGRU", "ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D" ->
                true;
            default -> false;
        };
    }

    /** The roles of a class's own weights, those of its parts left out. */
    static List<String> of(String className, JsonObject config) {
        return switch (className) {
            case "Dense", "Conv1D", "Conv2D", "Conv3D", "Convolution1D", "Convolution2D", "Convolution3D",
                "Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose", "Convolution1DTranspose",
                "Convolution2DTranspose", "Convolution3DTranspose" -> withBias(config, "kernel");
            case "EinsumDense" -> config.has("bias_axes") && config.optional("bias_axes") == null
                    ? List.of("kernel") : withBias(config, "kernel");
            case "DepthwiseConv1D", "DepthwiseConv2D" -> withBias(config, "depthwise_kernel");
            case "SeparableConv1D", "SeparableConv2D", "SeparableConvolution1D", "SeparableConvolution2D" ->
                withBias(config, "depthwise_kernel", "pointwise_kernel");
            case "BatchNormalization", "BatchNormalizationV1", "SyncBatchNormalization" -> {
                List<String> roles = new ArrayList<>(scaleAndCenter(config));
                roles.add("moving_mean");
                roles.add("moving_variance");
                yield roles;
            }
            case "LayerNormalization", "GroupNormalization", "InstanceNormalization" -> scaleAndCenter(config);
            case "RMSNormalization" -> List.of("scale");
            case "Normalization" -> config.optional("mean") == null ? List.of("mean", "variance") : List.of();
            case "Embedding" -> List.of("embeddings");
            case "LayerScale" -> List.of("gamma");
            case "PReLU" -> List.of("alpha");
            case "Attention" -> config.bool("use_scale", false) ? List.of("scale") : List.of();
            case "AdditiveAttention" -> config.bool("use_scale", true) ? List.of("scale") : List.of();
            case "SimpleRNNCell", "LSTMCell", "GRUCell", "UnifiedLSTMCell", "UnifiedGRUCell", "ConvLSTM1DCell",
                "ConvLSTM2DCell", "ConvLSTM3DCell" -> withBias(config, "kernel", "recurrent_kernel");
            default -> List.of();
        };
    }

    /** What Keras 3 calls the role instead, or null. */
    static String otherName(String role) {
        return role.equals("depthwise_kernel") ? "kernel" : null;
    }

    /** Whether training changes it by its gradient. */
    static boolean trains(String role) {
        return switch (role) {
            case "moving_mean", "moving_variance", "mean", "variance" -> false;
            default -> true;
        };
    }

    /** Weights that no prediction reads: counts of an adaptation, states of random numbers. */
    static boolean isIdle(String role) {
        return role.equals("count") || role.equals("seed_generator_state") || role.equals("seed");
    }

    private static List<String> withBias(JsonObject config, String... kernels) {
        List<String> roles = new ArrayList<>(List.of(kernels));
        if (config.bool("use_bias", true)) {
            roles.add("bias");
        }
        return roles;
    }

    private static List<String> scaleAndCenter(JsonObject config) {
        List<String> roles = new ArrayList<>();
        if (config.bool("scale", true)) {
            roles.add("gamma");
        }
        if (config.bool("center", true)) {
            roles.add("beta");
        }
        return roles;
    }
}
