/**
 * Why a model answers what it answers, as maps over its picture. In: an {@link dev.vitrine.engine.Model} or its graph and
 * the input tensor. Out: {@link dev.vitrine.explain.HeatMap}. Work comes in steps of one prediction at most, so that
 * whoever drives them can pause and stop. May use {@code graph}, {@code engine} and {@code tensor}.
 */
package dev.vitrine.explain;
