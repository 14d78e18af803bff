/**
 * Each operation in plain Java, float32 on one arena: the forward pass where WebAssembly is not to be had, and the
 * oracle of every other engine. Input: a plan's steps with bound weights. Output: kernels that run on the arena.
 * Sums are kept in double, which is what JavaScript computes in anyway, so that browser and JVM agree to the bit
 * wherever no exponential is involved. Numeric loops are static methods over flat arrays with int indices and local
 * accumulators, because that is what TeaVM's JavaScript and the JVM both compile well. Depends on {@code plan},
 * {@code graph} and {@code tensor}.
 */
package dev.vitrine.kernel;
