/**
 * Runs a model: chooses how, keeps the plan and its memory, and turns input tensors into output tensors. Depends on
 * {@code graph}, {@code pass}, {@code plan}, {@code kernel} and {@code tensor}; it touches no browser and no file.
 */
package dev.vitrine.engine;
