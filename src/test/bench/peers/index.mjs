// Who runs: which adapter beside this file, its own name unless it says another, and which file of a model it reads. Who is
// `firstOnly` differs from another in nothing but how its first prediction comes about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PEERS = {
  vitrine: { title: 'Vitrine', file: 'model.json' },
  compiled: { title: 'Vitrine, compiled', adapter: 'vitrine', file: 'model.wasm', firstOnly: true },
  litert: { title: 'LiteRT.js', file: 'model.tflite', package: '@litertjs/core' },
  ort: { title: 'ONNX Runtime Web', file: 'model.onnx', package: 'onnxruntime-web' },
  tfjs: { title: 'TF.js wasm', file: 'model.json', package: '@tensorflow/tfjs-backend-wasm' },
};

export function versionOf(peer) {
  const from = PEERS[peer].package;
  return (
    from &&
    JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules', from, 'package.json'))).version
  );
}
