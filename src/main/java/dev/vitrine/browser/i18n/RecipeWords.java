package dev.vitrine.browser.i18n;

/** English, of the recipe's form. */
public final class RecipeWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            recipe-lead = What happens to a picture before the model sees it. It must be what the model was trained with: a \
            wrong recipe costs more answers than anything else.
            recipe-none = There is no model here that takes pictures.
            recipe-is-own = This is the recipe of the model's folder.
            recipe-is-guess = The model came without a recipe, and this is a guess. If its answers look wrong, try another \
            scaling.
            recipe-changed = This is your recipe. It holds until you close the page, or in the metadata.json that you save.
            recipe-wrong = This is not a recipe yet: a number is missing, or there are not as many as channels.
            recipe-save = Save metadata.json
            recipe-saved = metadata.json has been saved. Put it beside model.json, and the model brings its recipe along.
            recipe-reset = Back to the model's own
            field-preset = Scaling of values
            field-crop = Part of the picture
            field-method = Resizing
            field-coordinates = Coordinates
            field-order = Order of colours
            field-gray = Grey
            field-weights = Red, green, blue
            field-divisor = Divide by
            field-scale = then multiply by
            field-offset = then add
            field-mean = then subtract, per channel
            field-std = then divide, per channel
            field-background = Behind see-through parts
            field-unsure = “Not sure” below {0}%
            preset-none = 0 to 255, as it is
            preset-zero_to_one = 0 to 1
            preset-tf = −1 to 1 (MobileNet, Xception)
            preset-torch = torch (DenseNet)
            preset-caffe = caffe (VGG, ResNet)
            preset-teachable_machine = Teachable Machine
            preset-own = other numbers
            crop-rule-none = whole picture
            crop-rule-center = its middle
            crop-rule-cover = Teachable Machine
            order-rgb = red, green, blue
            order-bgr = blue, green, red
            gray-is-mean = mean of the three
            gray-is-luma = luma, as PIL and JPEG
            gray-is-weights = weights of your own
            """;

    private RecipeWords() {
    }
}
