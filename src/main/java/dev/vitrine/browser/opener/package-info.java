/**
 * The worker that opens what is no model folder yet. In: files, as {@code browser.protocol} has them. Out: a model
 * folder, or a ZIP of one. It is loaded when the first such file comes and ends with its answer. May use {@code convert},
 * {@code keras} and {@code browser.protocol}; it knows no engine.
 */
package dev.vitrine.browser.opener;
