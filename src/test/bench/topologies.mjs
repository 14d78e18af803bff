// Writes the six networks' model.json without weights to src/test/resources/benchmark, for tests of what they take:
// node topologies.mjs
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { emotion, emotionSmall, vgg16Trunk } from './models/emotion.mjs';
import { writeLayersModel } from './models/layers-file.mjs';
import { mobileNetV1, mobileNetV2 } from './models/mobilenet.mjs';
import { resNet50 } from './models/resnet.mjs';

const target = join(import.meta.dirname, '../resources/benchmark');
mkdirSync(target, { recursive: true });
for (const build of [emotion, emotionSmall, mobileNetV1, mobileNetV2, resNet50, vgg16Trunk]) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-'));
  const network = build();
  writeLayersModel(network, folder);
  const model = readFileSync(join(folder, 'model.json'));
  writeFileSync(join(target, `${network.name}.json.gz`), gzipSync(model, { level: 9 }));
  rmSync(folder, { recursive: true });
}
