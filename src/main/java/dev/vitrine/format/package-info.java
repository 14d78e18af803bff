/**
 * The TF.js layers format as written. Input: the bytes of {@code model.json} and of its shards, through a
 * {@link dev.vitrine.format.ModelSource}; output: a {@link dev.vitrine.format.ModelDescription} and {@link
 * dev.vitrine.format.Weights}. It knows nothing of what a layer means. Depends on json, tensor and the root.
 */
package dev.vitrine.format;
