/**
 * Input: what Keras saved, as bytes: .keras, .h5, a SavedModel in a ZIP or a folder. Output: the model's
 * config as JSON text and its weights by the path they are written under. Nothing is mapped to layers here.
 * Depends on {@code json}, {@code tensor} and the readers in {@code keras.bytes}, {@code keras.hdf5}, {@code
 * keras.zip}, {@code keras.savedmodel}; the same code runs in the browser.
 */
package dev.vitrine.keras;
