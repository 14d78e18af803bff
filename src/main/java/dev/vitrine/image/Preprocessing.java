package dev.vitrine.image;

import java.util.List;

/**
 * The recipe from natural-size pixels to a model's input, in the order of its parts: crop, resize, colour
 * order or grey, scaling. It holds no size: the model's input has one. {@link Preprocessor} follows it.
 */
public record Preprocessing(Crop crop, ResizeMethod method, Coordinates coordinates, ColorOrder colorOrder,
        Gray gray, Scaling scaling) {
    /**
     * Whole picture, bilinear as TensorFlow 2 does it, colours as they are: what Keras' data loaders give.
     */
    public static final Preprocessing NONE = new Preprocessing(Crop.NONE, ResizeMethod.BILINEAR,
            Coordinates.HALF_PIXEL, ColorOrder.RGB, Gray.NONE, Scaling.NONE);

    /** The emotion article's, in TF.js: {@code resizeNearestNeighbor}, {@code mean(2)}, {@code div(255)}. */
    public static final Preprocessing ARTICLE = new Preprocessing(Crop.NONE, ResizeMethod.NEAREST,
            Coordinates.ASYMMETRIC, ColorOrder.RGB, Gray.MEAN, Scaling.dividedBy(255));

    /** {@code x / 255}, as most tutorials. */
    public static final Preprocessing ZERO_TO_ONE = NONE.with(Scaling.dividedBy(255));

    /**
     * {@code x / 127.5 - 1}: MobileNet, Inception, Xception, NASNet, ResNet v2 ("tf" in keras.applications).
     */
    public static final Preprocessing MINUS_ONE_TO_ONE = NONE.with(Scaling.dividedBy(127.5).plus(-1));

    /** Blue first, means subtracted: VGG, ResNet v1 ("caffe" in keras.applications). */
    public static final Preprocessing CAFFE = NONE.with(ColorOrder.BGR)
            .with(Scaling.NONE.standardised(List.of(103.939, 116.779, 123.68), List.of()));

    /** {@code (x / 255 - mean) / std}: DenseNet ("torch" in keras.applications). */
    public static final Preprocessing TORCH = NONE.with(Scaling.dividedBy(255)
            .standardised(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225)));

    /**
     * Teachable Machine's JavaScript library, colour: covers the input, then {@code x / 127 - 1} (127, not
     * 127.5).
     */
    public static final Preprocessing TEACHABLE_MACHINE = NONE.with(Crop.COVER)
            .with(Scaling.dividedBy(127).plus(-1));

    /** The same for its models of grey pictures, with its own weights. */
    public static final Preprocessing TEACHABLE_MACHINE_GRAY = TEACHABLE_MACHINE
            .with(new Gray.Weighted(0.2989, 0.5870, 0.1140));

    public Preprocessing with(Crop newCrop) {
        return new Preprocessing(newCrop, method, coordinates, colorOrder, gray, scaling);
    }

    public Preprocessing with(ResizeMethod newMethod, Coordinates newCoordinates) {
        return new Preprocessing(crop, newMethod, newCoordinates, colorOrder, gray, scaling);
    }

    public Preprocessing with(ColorOrder newOrder) {
        return new Preprocessing(crop, method, coordinates, newOrder, gray, scaling);
    }

    public Preprocessing with(Gray newGray) {
        return new Preprocessing(crop, method, coordinates, colorOrder, newGray, scaling);
    }

    public Preprocessing with(Scaling newScaling) {
        return new Preprocessing(crop, method, coordinates, colorOrder, gray, newScaling);
    }
}
