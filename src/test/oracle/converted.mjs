#!/usr/bin/env node
// Loads with TF.js 4.22 (cpu backend) what `vitrine.jar convert` wrote for the Keras fixtures and compares its outputs
// with those of Keras, which lie beside the fixtures. FOLDER has one model folder for each fixture, named as it is.
//
//   npm ci --ignore-scripts && node converted.mjs FOLDER [FIXTURES]

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

console.warn = () => {};
const log = console.log;
console.log = () => {};
const tf = await import('@tensorflow/tfjs');
console.log = log;
await tf.setBackend('cpu');
await tf.ready();

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];
const golden = process.argv[3] ?? path.join(here, '../resources/golden/keras');
const tolerance = 1e-5;

async function load(name) {
  const json = JSON.parse(fs.readFileSync(path.join(folder, name, 'model.json'), 'utf8'));
  const bytes = Buffer.concat(json.weightsManifest.flatMap((group) => group.paths)
    .map((file) => fs.readFileSync(path.join(folder, name, file))));
  return tf.loadLayersModel({
    load: async () => ({
      modelTopology: json.modelTopology,
      weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    }),
  });
}

let failed = 0;
for (const name of fs.readdirSync(folder).sort()) {
  const file = path.join(golden, `${name}.json`);
  if (!fs.existsSync(file)) continue;
  const expected = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!expected.outputs) continue;
  try {
    const model = await load(name);
    const inputs = expected.inputs.map((input) => tf.tensor(input.values, input.shape));
    const result = model.predict(inputs.length > 1 ? inputs : inputs[0]);
    const outputs = Array.isArray(result) ? result : [result];
    let worst = 0;
    outputs.forEach((output, i) => output.dataSync().forEach((value, j) => {
      const want = expected.outputs[i].values[j];
      worst = Math.max(worst, Math.abs(value - want) / Math.max(1, Math.abs(want)));
    }));
    const same = outputs.length === expected.outputs.length && worst <= tolerance;
    failed += same ? 0 : 1;
    console.log(`${same ? 'same ' : 'OTHER'} ${name}: worst difference ${worst.toExponential(2)}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILS ${name}: ${error.message.split('\n')[0].slice(0, 160)}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
