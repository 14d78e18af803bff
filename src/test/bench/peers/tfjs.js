// TF.js with its WebAssembly backend, from the scripts that its packages hold for script tags.
const SCRIPTS = [
  'tfjs-core/dist/tf-core',
  'tfjs-layers/dist/tf-layers',
  'tfjs-backend-wasm/dist/tf-backend-wasm',
];

function script(url) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), {
      src: url,
      async: false,
      onload: resolve,
      onerror: () => reject(new Error(`${url} did not load`)),
    });
    document.head.append(element);
  });
}

export async function open(url, { threads, shape }) {
  // Its pool has a worker for every second core: to have two on two cores it must be told of four.
  if (threads > 1) Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
  await Promise.all(SCRIPTS.map(path => script(`/npm/@tensorflow/${path}.es2017.min.js`)));
  const { tf } = globalThis;
  // With one thread, the build that pages without cross-origin isolation get.
  if (threads === 1) tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  tf.wasm.setWasmPaths('/npm/@tensorflow/tfjs-backend-wasm/dist/');
  tf.wasm.setThreadsCount(threads);
  await tf.setBackend('wasm');
  const model = await tf.loadLayersModel(url);
  return {
    async predict(input) {
      const output = tf.tidy(() => model.predict(tf.tensor(input, shape)));
      const values = output.dataSync();
      output.dispose();
      return values;
    },
    about: () => `${tf.getBackend()}, threads: ${threads === 1 ? 1 : tf.wasm.getThreadsCount()}`,
  };
}
