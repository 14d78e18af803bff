/**
 * What a model computes, free of the file it came from: operations with their attributes, nodes with inferred shapes,
 * and the graph in topological order. Input: what the {@code layers} package builds. Output: what passes rewrite and
 * the planner lays out. Everything is immutable. Activations are {@code [N, H, W, C]} or {@code [N, ...]}, row-major,
 * channels last; the first dimension is the batch. Depends on {@code tensor} only.
 */
package dev.vitrine.graph;
