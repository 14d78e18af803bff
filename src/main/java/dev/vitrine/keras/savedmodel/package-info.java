/**
 * Input: the files of a SavedModel that Keras in TensorFlow 2 wrote. Output: the model's JSON and its
 * variables by their path in the object graph. It reads no computation graph. Depends on {@code keras.bytes}
 * and {@code tensor}. Field numbers are those of TensorFlow's .proto files; the index is a LevelDB table,
 * whose format LevelDB documents in {@code doc/table_format.md}.
 */
package dev.vitrine.keras.savedmodel;
