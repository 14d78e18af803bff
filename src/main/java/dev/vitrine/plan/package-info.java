/**
 * How a graph runs for input shapes that are known: ordered steps, and the place of every buffer in one arena of
 * floats. Input: a graph. Output: a {@link dev.vitrine.plan.Plan} that kernels run and people can print. It computes
 * no values. Depends on {@code graph} and {@code tensor}.
 */
package dev.vitrine.plan;
