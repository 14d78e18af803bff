/**
 * Writes a WebAssembly module for one plan: kernels specialised to the plan's shapes, shared by steps of equal shape,
 * and a driver that runs them in order on one or more threads. What runs most, the tiles of matrix products, and what
 * runs only once, the packing of weights, is shared by steps of all shapes, so that a browser has optimised it soon.
 * Input: a plan with bound weights and what the machine can do. Output: a module, the weights' places and how they are
 * packed. It runs nothing. Depends on {@code plan}, {@code graph}, {@code wasm} and {@code tensor}.
 *
 * <p>Every kernel is a function {@code (chunk, addresses...)} that does one part of a step; parts of a step never
 * depend on each other. Addresses are bytes. Emitted functions are named {@code f32_<what>_<epilogue>_<tile>}.
 */
package dev.vitrine.codegen;
