// What TF.js 4.22 (cpu backend) says to each case: writes JSON {id: {weights, outputs} | {error}} to the file named.
//
//   node layers/tfjs.mjs OUT

import fs from 'node:fs';
import cases from './cases.mjs';
import { inputValues, weightValues } from './numbers.mjs';

console.warn = () => {};
const log = console.log;
console.log = () => {};
const tf = await import('@tensorflow/tfjs');
console.log = log;
await tf.setBackend('cpu');
await tf.ready();

async function run(test) {
  const model = await tf.models.modelFromJSON({ modelTopology: structuredClone(test.topology) });
  const weights = model.weights.map((w) => ({ name: w.originalName, shape: w.shape }));
  model.setWeights(weights.map((w, i) => tf.tensor(weightValues(w.name, w.shape, i), w.shape)));
  const inputs = test.inputs.map((input, i) => tf.tensor(inputValues(input, i), input.shape));
  let outputs = model.predict(inputs.length === 1 ? inputs[0] : inputs);
  outputs = Array.isArray(outputs) ? outputs : [outputs];
  return { weights, outputs: outputs.map((t) => ({ shape: t.shape, values: Array.from(t.dataSync()) })) };
}

const results = {};
for (const test of cases) {
  tf.engine().startScope();
  try {
    results[test.id] = await run(test);
  } catch (error) {
    results[test.id] = { error: String(error.message).split('\n')[0].slice(0, 160) };
  }
  tf.engine().endScope();
}
fs.writeFileSync(process.argv[2], JSON.stringify(results));
const failed = Object.values(results).filter((r) => r.error).length;
log(`${cases.length} cases, ${failed} refused`);
