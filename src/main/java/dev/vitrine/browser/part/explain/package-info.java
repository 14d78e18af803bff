/**
 * The part that lays heat maps over the picture: which class, by which method, how opaque. {@code Explainer} holds all state
 * and is tested on the JVM; the worker computes. Input: model, picture and answer of the page. May use {@code explain}'s
 * {@code HeatMap} besides what every part may.
 */
package dev.vitrine.browser.part.explain;
