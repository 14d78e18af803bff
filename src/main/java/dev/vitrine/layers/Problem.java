package dev.vitrine.layers;

/**
 * One thing that keeps a model from running.
 *
 * @param path names of the layer and of the models around it, outermost first, joined by {@code " > "}
 * @param className as the file writes it
 * @param place where it stands in the file, such as {@code $.modelTopology.config.layers[3].config}
 * @param text a whole sentence: what is wrong and what to do
 */
public record Problem(String path, String className, String place, String text) {
    @Override
    public String toString() {
        return "Layer " + path + " (" + className + ") at " + place + ": " + text;
    }
}
