package dev.vitrine.layers;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.CategoryEncoding;
import dev.vitrine.graph.CenterCrop;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Interpolation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Resize2D;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Layers that prepare inputs, and those that act only while training and so give their input back. */
final class PreprocessingLayers {
    private PreprocessingLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        return switch (config.className()) {
            case "Rescaling" -> rescaling(config);
            case "Resizing" -> resizing(config);
            case "CenterCrop" -> ChannelOrder.around(config, centerCrop(config));
            case "RandomCrop" -> ChannelOrder.around(config, fitted(config, Interpolation.BILINEAR));
            case "CategoryEncoding" -> categoryEncoding(config);
            case "Dropout", "SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D", "AlphaDropout",
                "GaussianDropout", "GaussianNoise", "ActivityRegularization", "FixedDropout", "Identity",
                "RandomFlip", "RandomRotation", "RandomZoom", "RandomContrast", "RandomTranslation",
                "RandomBrightness", "RandomHeight", "RandomWidth", "RandomShear", "RandomHue", "RandomSaturation",
                "RandomSharpness", "RandomGrayscale", "RandomPosterization", "RandomInvert", "RandomColorJitter",
                "RandomColorDegeneration", "RandomGaussianBlur", "RandomErasing", "RandomPerspective",
                "RandomElasticTransform", "AugMix", "RandAugment", "MixUp", "CutMix" ->
                inputs -> List.of(config.node(new Identity(), config.single(inputs)));
            default -> null;
        };
    }

    private static Layer rescaling(LayerConfig config) {
        Affine op = new Affine(numbers(config, "scale", 1), numbers(config, "offset", 0));
        return inputs -> List.of(config.node(op, config.single(inputs)));
    }

    private static List<Float> numbers(LayerConfig config, String key, float fallback) {
        return config.json().optional(key) == null ? List.of(fallback)
                : LayerConfig.numbers(config.json().required(key));
    }

    private static Layer resizing(LayerConfig config) {
        Interpolation interpolation = ShapeLayers.interpolation(config, "bilinear");
        if (config.bool("pad_to_aspect_ratio", false)) {
            throw config.problem("It pads to the aspect ratio, which does not run here: crop_to_aspect_ratio does.");
        }
        if (config.bool("antialias", false)) {
            throw config.problem("It resizes with antialiasing, which does not run here.");
        }
        Resize2D op = new Resize2D(interpolation, config.integer("height"), config.integer("width"), false);
        return ChannelOrder.around(config, config.bool("crop_to_aspect_ratio", false)
                ? fitted(config, interpolation)
                : inputs -> List.of(config.node(op, config.single(inputs, 4))));
    }

    // The largest middle of the right ratio, resized.
    private static Layer fitted(LayerConfig config, Interpolation interpolation) {
        int height = config.integer("height");
        int width = config.integer("width");
        return inputs -> {
            Node middle = config.node(new CenterCrop(height, width, true), config.single(inputs, 4));
            return List.of(config.node(new Resize2D(interpolation, height, width, false), middle));
        };
    }

    private static Layer centerCrop(LayerConfig config) {
        int height = config.integer("height");
        int width = config.integer("width");
        Layer fitted = fitted(config, Interpolation.BILINEAR);
        return inputs -> {
            Shape shape = config.single(inputs, 4).shape();
            boolean small = shape.dim(1) != Shape.UNKNOWN && shape.dim(1) < height
                    || shape.dim(2) != Shape.UNKNOWN && shape.dim(2) < width;
            return small ? fitted.call(inputs)
                    : List.of(config.node(new CenterCrop(height, width, false), config.single(inputs)));
        };
    }

    private static Layer categoryEncoding(LayerConfig config) {
        String mode = config.string("output_mode", "multi_hot");
        CategoryEncoding.Mode kind = switch (mode) {
            case "one_hot", "oneHot", "int" -> CategoryEncoding.Mode.ONE_HOT;
            case "multi_hot", "multiHot", "binary" -> CategoryEncoding.Mode.MULTI_HOT;
            case "count" -> CategoryEncoding.Mode.COUNT;
            default -> throw config.problem("It has the output mode " + mode
                    + ", but only one_hot, multi_hot and count run.");
        };
        int tokens = config.integer("num_tokens", config.integer("max_tokens", 0));
        return inputs -> List.of(config.node(new CategoryEncoding(tokens, kind), config.single(inputs)));
    }
}
