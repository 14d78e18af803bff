package dev.vitrine.image;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/**
 * Follows one recipe for one size of input, picture after picture. It keeps nothing between pictures and
 * decodes nothing. For {@link Preprocessing#ARTICLE} it gives TF.js 4.22's bits: {@code fromPixels},
 * {@code resizeNearestNeighbor}, {@code mean(2)}, {@code div(255)}.
 */
public final class Preprocessor {
    private final Preprocessing recipe;
    private final int height;
    private final int width;
    private final int channels;

    /**
     * @param channels 1 or 3; a grey recipe for 3 gives the grey value three times
     * @throws RecipeException if the recipe cannot give such an input
     */
    public Preprocessor(Preprocessing recipe, int height, int width, int channels) {
        if (channels != 1 && channels != 3) {
            throw new RecipeException("The model takes pictures of " + channels + " channels, and a picture"
                    + " can be given as 1 (grey) or 3 (colours) only.");
        }
        if (channels == 1 && recipe.gray() instanceof Gray.Kept) {
            throw new RecipeException("The model takes grey pictures (1 channel) but its preprocessing keeps"
                    + " the colours: set \"gray\" to \"mean\", \"luma\" or three weights in metadata.json.");
        }
        if (height < 1 || width < 1 || (double) height * width > 1 << 26) {
            throw new RecipeException("The model takes pictures of " + width + " x " + height
                    + " pixels, and no picture can be brought to that size.");
        }
        requireLength("mean", recipe.scaling().mean(), channels);
        requireLength("std", recipe.scaling().std(), channels);
        this.recipe = recipe;
        this.height = height;
        this.width = width;
        this.channels = channels;
    }

    /**
     * @param input {@code [batch, height, width, channels]}
     * @throws RecipeException also if the shape is not one of pictures, or leaves a size open
     */
    public static Preprocessor of(Preprocessing recipe, Shape input) {
        if (input.rank() != 4 || !input.isKnownFrom(1)) {
            throw new RecipeException("The model's input " + input + " is no picture of a known size, which"
                    + " would be [null, height, width, channels]; if sizes are open, set \"imageSize\" in"
                    + " metadata.json.");
        }
        return new Preprocessor(recipe, input.dim(1), input.dim(2), input.dim(3));
    }

    private static void requireLength(String key, List<Double> list, int channels) {
        if (list.size() > 1 && list.size() != channels) {
            throw new RecipeException("The preprocessing's \"" + key + "\" has " + list.size() + " values"
                    + " for a model of " + channels + (channels == 1 ? " channel" : " channels")
                    + ": give one value, or one a channel, in metadata.json.");
        }
    }

    /** The whole picture, cropped by the recipe's rule. */
    public ModelInput prepare(RgbaImage image) {
        Span rows = Span.of(recipe.crop(), image.height(), height, image.width(), width);
        Span columns = Span.of(recipe.crop(), image.width(), width, image.height(), height);
        return prepare(image, rows, columns);
    }

    /**
     * A part chosen by hand; it replaces the recipe's rule and is stretched to the input's size.
     *
     * @throws ImageException {@code image-crop-outside} if it is empty or not wholly inside the picture
     */
    public ModelInput prepare(RgbaImage image, PixelRectangle part) {
        part.requireInside(image);
        return prepare(image, Span.whole(part.y(), part.height(), height),
                Span.whole(part.x(), part.width(), width));
    }

    private ModelInput prepare(RgbaImage image, Span rows, Span columns) {
        PixelRectangle source = new PixelRectangle(columns.sourceStart(), rows.sourceStart(),
                (int) columns.sourceLength(), (int) rows.sourceLength());
        boolean transparent = image.isTransparentIn(source);
        float[] values = Resize.resize(image, recipe, rows, columns, transparent);
        boolean isGray = !(recipe.gray() instanceof Gray.Kept);
        if (isGray) {
            values = gray(values);
        }
        RgbaImage seen = ModelView.of(values, height, width, isGray ? 1 : 3);
        if (isGray && channels == 3) {
            values = threefold(values);
        } else if (!isGray && recipe.colorOrder() == ColorOrder.BGR) {
            swapRedAndBlue(values);
        }
        recipe.scaling().apply(values, channels);
        return new ModelInput(new Tensor(Shape.of(1, height, width, channels), values), seen, transparent);
    }

    private float[] gray(float[] colors) {
        if (recipe.gray() instanceof Gray.Weighted weighted) {
            float[] weights = {(float) weighted.red(), (float) weighted.green(), (float) weighted.blue()};
            for (int i = 0; i < colors.length; i++) {
                colors[i] = colors[i] * weights[i % 3];
            }
        } else {
            for (int i = 0; i < colors.length; i++) {
                colors[i] = colors[i] / 3;
            }
        }
        float[] gray = new float[colors.length / 3];
        for (int p = 0; p < gray.length; p++) {
            gray[p] = (float) (0.0 + colors[p * 3] + colors[p * 3 + 1] + colors[p * 3 + 2]);
        }
        return gray;
    }

    private static float[] threefold(float[] gray) {
        float[] values = new float[gray.length * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = gray[i / 3];
        }
        return values;
    }

    private static void swapRedAndBlue(float[] values) {
        for (int i = 0; i < values.length; i += 3) {
            float red = values[i];
            values[i] = values[i + 2];
            values[i + 2] = red;
        }
    }
}
