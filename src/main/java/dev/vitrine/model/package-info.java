/**
 * A model folder as one thing to use: open it, ask what it takes and gives, predict, classify a picture by its own
 * recipe. What the page's worker, the command line and Java programs start from. Depends on {@code format},
 * {@code keras}, {@code layers}, {@code engine}, {@code image} and {@code predict}; never on {@code browser} or {@code tool}.
 */
package dev.vitrine.model;
