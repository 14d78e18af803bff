/**
 * Vitrine: a trained Keras image model in a page. Data goes one way: bytes, model description, graph, passes, plan,
 * executable, tensor, predictions, view; one package a stage. This root holds only what every stage shares.
 */
package dev.vitrine;
