// ONNX Runtime Web, its WebAssembly provider in one file and one .wasm.
import * as ort from '/npm/onnxruntime-web/dist/ort.wasm.bundle.min.mjs';

export async function open(url, { threads, shape }) {
  ort.env.wasm.numThreads = threads;
  const session = await ort.InferenceSession.create(url, { executionProviders: ['wasm'] });
  const [inputName] = session.inputNames;
  const [outputName] = session.outputNames;
  return {
    async predict(input) {
      const outputs = await session.run({ [inputName]: new ort.Tensor('float32', input, shape) });
      return outputs[outputName].data;
    },
    about: () => `wasm, threads: ${ort.env.wasm.numThreads}`,
  };
}
