/**
 * The part that shows what the model is made of: table, drawn graph, and a layer's settings, weights and activations.
 * {@code Inspector} holds all state and {@code GraphDrawing} lays the graph out; both are tested on the JVM. The worker reads
 * the model. May use what every part may.
 */
package dev.vitrine.browser.part.inspect;
