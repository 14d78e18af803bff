package dev.vitrine.layers;

/** Makes a layer of one class from its configuration. */
@FunctionalInterface
interface LayerFactory {
    /** @throws LayerException if the configuration asks for what cannot be done */
    Layer create(LayerConfig config);
}
