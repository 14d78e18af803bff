/**
 * From a model's probabilities to named predictions, best first, and the model folder's metadata.json that
 * names them and tells how a picture becomes the input. In: a {@code float[]}, or the file's bytes. Out:
 * {@link dev.vitrine.predict.Prediction}, {@link dev.vitrine.predict.Metadata}. May use {@code json},
 * {@code image}, {@code tensor} and the root package.
 */
package dev.vitrine.predict;
