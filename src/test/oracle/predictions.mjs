#!/usr/bin/env node
// Writes ../resources/golden/site/predictions.json: what TF.js 4.22 (cpu backend) predicts with ../../../model for each
// opaque picture of ../resources/pictures, by the article's code: fromPixels, resizeNearestNeighbor([48, 48]), mean(2),
// div(255). Run it again whenever the model changes; the file says which model it is for.
//
//   npm ci --ignore-scripts && npm run predictions

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

console.warn = () => {};
const log = console.log;
console.log = () => {};
const tf = await import('@tensorflow/tfjs');
console.log = log;
await tf.setBackend('cpu');
await tf.ready();

const here = path.dirname(fileURLToPath(import.meta.url));
const modelFolder = path.join(here, '../../../model');
const pictureFolder = path.join(here, '../resources/pictures');
const out = path.join(here, '../resources/golden/site/predictions.json');

const json = JSON.parse(fs.readFileSync(path.join(modelFolder, 'model.json'), 'utf8'));
const shards = json.weightsManifest.flatMap((group) => group.paths)
  .map((name) => fs.readFileSync(path.join(modelFolder, name)));
const weights = Buffer.concat(shards);
const model = await tf.loadLayersModel({
  load: async () => ({
    modelTopology: json.modelTopology,
    weightSpecs: json.weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
  }),
});

const pictures = {};
for (const name of fs.readdirSync(pictureFolder).sort()) {
  const png = PNG.sync.read(fs.readFileSync(path.join(pictureFolder, name)));
  if (png.data.some((value, i) => i % 4 === 3 && value !== 255)) continue;
  const probabilities = tf.tidy(() => {
    const image = tf.browser.fromPixels({ data: new Uint8Array(png.data), width: png.width, height: png.height });
    const input = tf.image.resizeNearestNeighbor(image, [48, 48]).mean(2).div(255).reshape([1, 48, 48, 1]);
    return [...model.predict(input).dataSync()];
  });
  pictures[name] = probabilities;
}
const sha256 = crypto.createHash('sha256').update(weights).digest('hex');
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, `${JSON.stringify({ tool: `TensorFlow.js ${tf.version.tfjs}, cpu`, weightsSha256: sha256, pictures },
  null, 1)}\n`);
