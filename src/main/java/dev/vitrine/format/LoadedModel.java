package dev.vitrine.format;

/** A model file and all its weights, decoded but not yet matched with layers. */
public record LoadedModel(ModelDescription description, Weights weights) {
}
