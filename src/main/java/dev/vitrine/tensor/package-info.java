/**
 * Shapes and tensors, the nouns every stage shares. Depends on nothing but the root package.
 */
package dev.vitrine.tensor;
