// Joins what the oracles say into ../resources/golden/layers/: one file a class, one JSON object a line.
//
//   node layers/merge.mjs TFJS KERAS2 KERAS3 [MODELS...]
//
// A case's expected values are Keras' own of its dialect; TF.js' where Keras refuses the file. TensorFlow's pooling on
// a CPU takes channels_first for channels_last, without a word: where Keras 3 and TF.js outvote Keras 2, they are right. "oracle" says whose they
// are ("both" where TF.js agrees to 1e-4), "tfjs" what TF.js does: "same", "differs" or its error. An output keeps at
// most 40 values: element i stride.

import fs from 'node:fs';
import path from 'node:path';
import cases from './cases.mjs';

const [tfjs, keras2, keras3, ...models] = process.argv.slice(2).map((f) => JSON.parse(fs.readFileSync(f, 'utf8')));
const folder = path.join(path.dirname(new URL(import.meta.url).pathname), '../../resources/golden/layers');
const MOST_VALUES = 40;

const real = (v) => (v === 'Infinity' || v === 'NaN' || v === null ? NaN : v);

function same(a, b) {
  return a.length === b.length && a.every((x, i) => {
    const y = b[i];
    if (String(x.shape) !== String(y.shape)) return false;
    const scale = Math.max(1e-3, ...y.values.map(Math.abs));
    return x.values.every((v, k) => Math.abs(real(v) - y.values[k]) <= 1e-4 * scale);
  });
}

function compact(output) {
  const stride = Math.max(1, Math.ceil(output.values.length / MOST_VALUES));
  const values = [];
  for (let i = 0; i < output.values.length; i += stride) values.push(Number(Number(output.values[i]).toPrecision(7)));
  return { shape: output.shape, stride, values };
}

const files = {};
const tally = {};
const dropped = [];
const disputed = [];
for (const test of cases) {
  const t = tfjs[test.id] ?? { error: 'not run' };
  const third = keras3[test.id] ?? { error: 'not run' };
  const own = (test.dialect === 3 ? keras3 : keras2)[test.id] ?? { error: 'not run' };
  const outvoted = !t.error && !third.error && !own.error && same(t.outputs, third.outputs)
    && !same(own.outputs, third.outputs);
  const k = outvoted ? third : own;
  if (!own.error && !third.error && !same(own.outputs, third.outputs)) disputed.push(test.id);
  if (t.error && k.error) {
    dropped.push(`${test.id}: ${t.error} / ${k.error}`);
    continue;
  }
  const agrees = !t.error && !k.error && same(t.outputs, k.outputs);
  const keras = `Keras ${(test.dialect === 3 || outvoted ? keras3 : keras2).version}`;
  const oracle = agrees ? 'both' : k.error ? 'TF.js 4.22.0' : keras;
  const from = k.error ? t : k;
  write(test.group, { id: test.id, oracle, tfjs: t.error ?? (agrees || k.error ? 'same' : 'differs'),
    tolerance: test.tolerance, topology: test.topology, weights: from.weights.map((w) => [w.name, w.shape]), inputs: test.inputs,
    outputs: from.outputs.map(compact) });
}
for (const made of models) {
  for (const test of made.cases) {
    write(test.group, { id: test.id, oracle: `Keras ${made.version}`, tfjs: 'not asked', topology: test.topology,
      weights: test.weights.map((w) => [w.name, w.shape]), inputs: test.inputs, outputs: test.outputs.map(compact) });
  }
}

function write(group, record) {
  tally[record.oracle] = (tally[record.oracle] ?? 0) + 1;
  (files[group.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')] ??= []).push(JSON.stringify(record));
}

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
let bytes = 0;
for (const [name, lines] of Object.entries(files)) {
  const text = lines.join('\n') + '\n';
  bytes += text.length;
  fs.writeFileSync(path.join(folder, `${name}.jsonl`), text);
}
console.log(tally, Object.keys(files).length, 'files', bytes, 'bytes');
console.log(dropped.join('\n'));
console.log('Keras 2 and 3 differ:', disputed.join(', '));
