package dev.vitrine.layers;

/** How a weight of a file found its place in the model, strictest first. */
public enum WeightRule {
    /** Layer and role are the file's name. */
    EXACT,
    /** So are they once scopes are left out that one side has and the other lacks: a model's name, a cell's. */
    SCOPES,
    /** So are they without a number that a TensorFlow session put behind: {@code conv2d_1/kernel} for {@code conv2d}. */
    SESSION_NUMBER,
    /** The file has the layer's name and the weight's place in the layer: {@code dense/vars/0}. */
    INDEX,
    /** Layers whose weights have the same roles and shapes, in the order of the file. */
    STRUCTURE,
    /** Nothing in the file fits; the weight is zeros. */
    UNSET
}
