package dev.vitrine.browser.i18n;

/** English, of the maps of where a model looked. */
public final class ExplainWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            explain-lead = Which parts of the picture speak for a class. The map shows what the model relied on, not why.
            explain-no-picture = Choose a picture first: the map is laid over it.
            explain-class = Class
            explain-best = the most probable
            explain-class-unnamed = class {0}
            explain-method = Method
            explain-gradcam = Grad-CAM
            explain-cam = Class activation map
            explain-occlusion = Occlusion
            explain-about-gradcam = Weighs the last feature maps by how much each raises the class's score. Quick, and coarse.
            explain-about-cam = Weighs the last feature maps by the class's own weights. For models that end in an average.
            explain-about-occlusion = Covers the picture piece by piece and sees how much less sure the model becomes. \
            Works with every model, and takes its time.
            explain-opacity = Opacity
            explain-start = Make the map
            explain-stop = Stop
            explain-working = {0} of {1} predictions
            explain-wait = The map is being made…
            explain-stopped = Stopped after {0} of {1} predictions.
            explain-done-layer = {0} for {1}, from the {2} × {3} feature maps of the layer {4}. Strongest {5}.
            explain-done = {0} for {1}. Strongest {5}.
            explain-nothing = Nothing in the picture speaks for {0} by this method.
            explain-low = speaks little for it
            explain-high = speaks most for it
            explain-map = Heat map over the picture
            place-00 = at the upper left
            place-01 = at the top
            place-02 = at the upper right
            place-10 = at the left
            place-11 = in the middle
            place-12 = at the right
            place-20 = at the lower left
            place-21 = at the bottom
            place-22 = at the lower right
            failure.explain-layer = Between the last feature maps and the answer stands the layer {0} ({1}), through which \
            this method cannot look back. Choose occlusion, which works with every model.
            failure.explain-no-maps = The model has no feature maps: no layer before its answer keeps height and width. \
            Choose occlusion, which works with every model.
            failure.explain-not-linear = A class activation map needs a model that ends in global average pooling and one \
            dense layer. Choose Grad-CAM or occlusion.
            failure.explain-no-picture = Only a model that takes one picture and gives one answer a class can be explained \
            by a map.
            """;

    private ExplainWords() {
    }
}
