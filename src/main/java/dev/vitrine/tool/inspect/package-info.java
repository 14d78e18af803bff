/**
 * {@code inspect}: what a model is made of, and what keeps it from running, without its weights. May use
 * {@code dev.vitrine.format}, {@code layers}, {@code graph} and the other tools.
 */
package dev.vitrine.tool.inspect;
