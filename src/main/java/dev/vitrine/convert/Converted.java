package dev.vitrine.convert;

import java.util.List;
import java.util.Map;

/**
 * A model folder in memory, and what the conversion did.
 *
 * @param files by name: {@code model.json} first, then the shards
 * @param layers one for each layer with weights, in the order of the shards
 * @param warnings sentences about what TF.js 4.22 will not do as Keras does
 */
public record Converted(Map<String, byte[]> files, List<LayerReport> layers, List<String> warnings) {
    /**
     * What became of a layer's weights.
     *
     * @param sourceBytes as float32
     * @param storedBytes in the shards
     * @param worstError the largest difference of a weight to the source
     */
    public record LayerReport(String layer, int sourceBytes, int storedBytes, double worstError) {
    }

    public Converted {
        layers = List.copyOf(layers);
        warnings = List.copyOf(warnings);
    }

    public int sourceBytes() {
        int bytes = 0;
        for (LayerReport layer : layers) {
            bytes += layer.sourceBytes();
        }
        return bytes;
    }

    public int storedBytes() {
        int bytes = 0;
        for (LayerReport layer : layers) {
            bytes += layer.storedBytes();
        }
        return bytes;
    }
}
