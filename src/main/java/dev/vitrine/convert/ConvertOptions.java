package dev.vitrine.convert;

import dev.vitrine.json.JsonObject;

/**
 * What a person may choose about a conversion.
 *
 * @param shardBytes the most bytes a shard may have
 * @param splitByLayer whether each outermost layer has shards of its own
 * @param metadata goes into the model file as {@code userDefinedMetadata}; or null
 */
public record ConvertOptions(Quantizing quantizing, int shardBytes, boolean splitByLayer, JsonObject metadata) {
    /** What the official converter does unless told otherwise. */
    public static final ConvertOptions DEFAULT = new ConvertOptions(Quantizing.NONE, 4 << 20, false, null);
}
