/**
 * Models compiled ahead of time. Input: a model folder. Output: a WebAssembly module that says itself how it is used, and
 * what it is when it is opened again, with the weights still in the folder's own files. It runs nothing and compiles
 * nothing itself. Depends on {@code model}, {@code engine}, {@code codegen}, {@code format}, {@code json} and what they
 * hand on.
 *
 * <p>The section {@code vitrine} of the module is JSON: inputs and outputs, where they lie, and the weight files. The
 * section {@code vitrine.tensors} lists what is in those files and how it is packed, in bytes, since it is long: see
 * {@link dev.vitrine.ahead.TensorTableWriter}. Numbers that passes worked out of weights lie in the section
 * {@code vitrine.constants}, as floats.
 */
package dev.vitrine.ahead;
