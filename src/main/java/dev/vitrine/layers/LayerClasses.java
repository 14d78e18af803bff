package dev.vitrine.layers;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every layer class that is known, by the name that model files use. Containers are not among them. */
final class LayerClasses {
    private final Map<String, LayerFactory> factories = new LinkedHashMap<>();

    LayerClasses() {
        ConvolutionLayers.register(factories);
        PoolingLayers.register(factories);
        CoreLayers.register(factories);
        ActivationLayers.register(factories);
        MergeLayers.register(factories);
    }

    /** The factory of a class, or null for one that is unknown. */
    LayerFactory find(String className) {
        return factories.get(className);
    }
}
