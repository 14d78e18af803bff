package dev.vitrine.layers;

/** How a weight of a file found its place in the model, strictest first. */
public enum WeightRule {
    /** Layer and role are the file's name. */
    EXACT("by their names"),
    /** So are they once scopes are left out that one side has and the other lacks: a model's name, a cell's. */
    SCOPES("by their names without the scopes before them"),
    /** So are they without a number that a TensorFlow session put behind: {@code conv2d_1/kernel} for {@code conv2d}. */
    SESSION_NUMBER("by their names without the number of a TensorFlow session"),
    /** The file has the layer's name and the weight's place in the layer: {@code dense/vars/0}. */
    INDEX("by their layer and their place in it"),
    /** Layers whose weights have the same roles and shapes, in the order of the file. */
    STRUCTURE("by their shapes, in the order of the file"),
    /** Nothing in the file fits; the weight is zeros. */
    UNSET("not at all, and are zeros");

    private final String words;

    WeightRule(String words) {
        this.words = words;
    }

    /** Ends a sentence that begins with "found". */
    public String words() {
        return words;
    }
}
