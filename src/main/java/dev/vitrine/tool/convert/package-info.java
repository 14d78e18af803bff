/**
 * {@code convert}: from what Keras saved to a model folder, or to a whole site. In: arguments and paths. Out: files and a
 * report. The conversion itself is the package {@code convert}'s. JVM only.
 */
package dev.vitrine.tool.convert;
