/**
 * A WebAssembly assembler: Java that writes modules at run time, checked while they are written. It knows the
 * instruction set (core, bulk memory, SIMD, relaxed SIMD, threads) and no neural network.
 *
 * <p>Input: calls of {@link dev.vitrine.wasm.ModuleBuilder} and {@link dev.vitrine.wasm.CodeBuilder}. Output:
 * a {@link dev.vitrine.wasm.WasmModule}, then its bytes or, through {@link dev.vitrine.wasm.WatPrinter}, its
 * text. Depends on nothing.
 *
 * <p>A module that adds a vector to another, {@code count} times four floats:
 * <pre>{@code
 * ModuleBuilder module = new ModuleBuilder("sums");
 * module.importMemory("env", "memory", MemoryLimits.shared(1, 1024));
 * module.export(module.function("f32_add", code -> {
 *     Local x = code.param(I32, "x");
 *     Local y = code.param(I32, "y");
 *     Local count = code.param(I32, "count");
 *     code.countDown(count, () -> {
 *         Local sum = code.local(V128, "sum");
 *         code.load(V128_LOAD, x, 0).load(V128_LOAD, y, 0).op(F32X4_ADD).set(sum);
 *         code.store(V128_STORE, x, 0, sum);
 *         code.advance(x, 16);
 *         code.advance(y, 16);
 *     });
 * }));
 * byte[] bytes = module.build().bytes();
 * }</pre>
 *
 * <p>How it is to be read and written:
 * <ul>
 * <li>Opcodes are constants named as their mnemonics ({@code f32x4.add} is {@code F32X4_ADD}), one class for
 *     each prefix, meant for static import; being values, they can be chosen by the generator.
 * <li>{@code op} takes its operands from the stack, {@code op(opcode, x, y)} from locals, {@code set(target,
 *     opcode, x, y)} stores the result too. {@code access} is a load or a store whose operands are on the
 *     stack, {@code load} and {@code store} name them. Alignment is the natural one unless given.
 * <li>Bodies of {@code block}, {@code loop}, {@code ifElse} and {@code scope} are lambdas. A label is good
 *     inside its body; a local ends with the body it was declared in, and its slot is used again.
 * <li>A local must be set before it is read: a slot used again is not zero.
 * <li>An instruction that no engine would accept throws {@link dev.vitrine.wasm.WasmValidationException} from
 *     the very call, with function, instruction, what was expected and what was found.
 * </ul>
 */
package dev.vitrine.wasm;
