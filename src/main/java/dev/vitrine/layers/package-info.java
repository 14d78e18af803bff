/**
 * What Keras layers mean: class names, configuration dialects and the order of weights, turned into a graph. Input: a
 * topology as written (JSON) and the weights of its file. Output: a {@link dev.vitrine.graph.Graph} whose weights are
 * first empty slots, then bound. Whatever cannot change a prediction (initialisers, regularisers, constraints,
 * optimizer state) is never read. Depends on {@code json}, {@code format}, {@code graph} and {@code tensor}.
 */
package dev.vitrine.layers;
