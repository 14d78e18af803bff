/**
 * What a model is made of: its layers as a table, a layer's settings, how its weights are spread, and what it gives for a
 * picture. In: a {@link dev.vitrine.graph.Graph}, its weights bound where weights are asked about. May use {@code graph},
 * {@code engine} and {@code tensor}.
 */
package dev.vitrine.inspect;
