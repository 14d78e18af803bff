// LiteRT.js on the processor (XNNPACK).
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';

export async function open(url, { threads, shape }) {
  const runtime = await loadLiteRt('/npm/@litertjs/core/wasm/', { threads: threads > 1 });
  const model = await loadAndCompile(url, { accelerator: 'wasm', cpuOptions: { numThreads: threads } });
  return {
    async predict(input) {
      const tensor = new Tensor(input, shape);
      const outputs = await model.run(tensor);
      const values = outputs[0].toTypedArray().slice();
      for (const each of [tensor, ...outputs]) each.delete();
      return values;
    },
    about: () => `wasm, threads: ${runtime.liteRtWasm.getThreadCount()}`,
  };
}
