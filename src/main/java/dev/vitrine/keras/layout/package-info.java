/**
 * Input: the config and the stored weights of a {@code KerasFile}. Output: which stored weight belongs to which layer,
 * in which role, and by which rule that was found. Nothing is read of the weights but names and shapes. Depends on
 * {@code keras} and {@code json}; the same code runs in the browser.
 */
package dev.vitrine.keras.layout;
