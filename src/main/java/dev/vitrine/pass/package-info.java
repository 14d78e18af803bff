/**
 * Rewrites a graph into one that computes the same with less work: pure functions from graph to graph, applied in the
 * order of {@link dev.vitrine.pass.Passes}. Input: a graph with bound weights. Output: the same; the given graph is
 * untouched. Depends on {@code graph} and {@code tensor}.
 */
package dev.vitrine.pass;
