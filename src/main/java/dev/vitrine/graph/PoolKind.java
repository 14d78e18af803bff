package dev.vitrine.graph;

/** What a pool keeps of its window. */
public enum PoolKind {
    /** The largest value; padding never wins. */
    MAX,
    /** The mean of the values that lie inside the input. */
    AVERAGE
}
