// The six networks, written once in three formats to a folder each: the TF.js layers format, ONNX, TFLite.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emotion, emotionSmall, vgg16Trunk } from './emotion.mjs';
import { writeLayersModel } from './layers-file.mjs';
import { mobileNetV1, mobileNetV2 } from './mobilenet.mjs';
import { onnxModel } from './onnx-file.mjs';
import { even } from './random.mjs';
import { resNet50 } from './resnet.mjs';
import { tfliteModel } from './tflite-file.mjs';

export const MODELS = {
  emotion: { title: 'emotion CNN', build: emotion },
  'emotion-small': { title: 'emotion-small', build: emotionSmall },
  'mobilenet-v1': { title: 'MobileNetV1 1.0 224', build: mobileNetV1 },
  'mobilenet-v2': { title: 'MobileNetV2 0.35 224', build: mobileNetV2 },
  resnet50: { title: 'ResNet50 224', build: resNet50 },
  'vgg16-trunk': { title: 'VGG16 trunk 96', build: vgg16Trunk },
};

/** Builds what is missing or was built by other code. Gives the bytes of each format's files by model. */
export function buildModels(names, target) {
  const stamp = sourceHash();
  return Object.fromEntries(
    names.map(name => {
      const folder = join(target, name);
      const facts = join(folder, 'facts.json');
      if (!existsSync(facts) || JSON.parse(readFileSync(facts)).stamp !== stamp) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        writeFileSync(facts, JSON.stringify({ stamp, ...write(MODELS[name].build(), folder) }));
        console.log(`Built ${MODELS[name].title}.`);
      }
      return [name, JSON.parse(readFileSync(facts))];
    }),
  );
}

function write(net, folder) {
  const files = writeLayersModel(net, folder);
  writeFileSync(join(folder, 'model.onnx'), onnxModel(net));
  writeFileSync(join(folder, 'model.tflite'), tfliteModel(net));
  const size = net.input.shape.reduce((a, b) => a * b, 1);
  writeFileSync(join(folder, 'input.f32'), Buffer.from(even(`${net.name} input`, size, 0, 2).buffer));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { shape: net.input.shape, bytes };
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex');
}
