package dev.vitrine.graph;

/** How {@link Merge} joins elements. */
public enum MergeKind { ADD, SUBTRACT, MULTIPLY, DIVIDE, AVERAGE, MAXIMUM, MINIMUM }
