package dev.vitrine.browser.i18n;

/** English, of what a model is made of. */
public final class InspectWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            inspect-lead = The model's operations in the order in which they run. Choose one for its settings, its weights \
            and what it makes of the picture.
            inspect-none = There is no model yet.
            inspect-wait = The layers are being read…
            inspect-totals = {0} operations, {1} parameters, {2} multiply-adds a picture, {3} for all results.
            inspect-graph = How the operations are wired
            inspect-larger = Larger
            inspect-smaller = Smaller
            inspect-fit = Whole
            inspect-table = Operations
            inspect-layer = Layer
            inspect-operation = Operation
            inspect-shape = Result
            inspect-parameters = Parameters
            inspect-multiply-adds = Multiply-adds
            inspect-bytes = Memory
            inspect-measure = Measure the time of each layer
            inspect-measuring = The layers are being timed…
            inspect-measured = A prediction takes {0} ms in {1} steps. A layer that runs in one step with another says with which.
            inspect-time = Time, ms
            inspect-with = with {0}
            inspect-order = Order
            inspect-order-slowest = slowest first
            inspect-order-running = as they run
            inspect-detail = {0}, {1}
            inspect-close = Close
            inspect-settings = Settings
            inspect-no-settings = It has no settings.
            inspect-weights = Weights
            inspect-weight = {0}, {1}: {2} to {3}, mean {4}, deviation {5}
            inspect-not-finite = {0} of the values are not finite numbers.
            inspect-histogram = Histogram of {0}: most values around {1}
            inspect-activations = What it makes of the picture
            inspect-no-picture = Choose a picture to see what this layer makes of it.
            inspect-channels = {0} of {1} channels, {2} × {3} each, from least (black) to most (white).
            inspect-channel = Channel {0}
            inspect-values = {0} of {1} values.
            """;

    private InspectWords() {
    }
}
