/**
 * {@code predict}: pictures on a disk through a model on a disk, by the model's own recipe. May use
 * {@code dev.vitrine.model} and the other tools.
 */
package dev.vitrine.tool.predict;
