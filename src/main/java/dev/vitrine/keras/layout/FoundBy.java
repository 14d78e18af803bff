package dev.vitrine.keras.layout;

/** How a stored weight was found to be a layer's, surest first. */
public enum FoundBy {
    /** The file names the layer and the role. */
    NAME("by its name"),
    /** The file counts the layers, and the layer there bears the name of the config. */
    PLACE_AND_NAME("by its place, which bears the layer's name"),
    /** The file counts the layers and says no names. */
    PLACE("by its place in the file"),
    /** Several weights of that layer have the role; the file's order tells them apart. */
    ORDER("by the order among weights of the same role"),
    /** As many weights as roles are left over. */
    POSITION("by its position among the weights of its layer"),
    /** The layer is part of two models of the file, which keeps its weights once. */
    SHARED("from another model that shares the layer");

    private final String words;

    FoundBy(String words) {
        this.words = words;
    }

    /** The rule as a clause. */
    public String words() {
        return words;
    }
}
