#!/usr/bin/env node
// Writes ../resources/golden/image/preprocessing.txt: what TF.js 4.22 (cpu backend) makes of pixels.
//
//   npm ci --ignore-scripts && npm run preprocessing
//
// PIXELS. s(k+1) = 1664525*s(k) + 1013904223 mod 2^32 from s(0) = seed; a byte is s >>> 24; red, green, blue of each
// pixel in row-major order, alpha 255.
// A LINE. recipe, source width, source height, seed, target height, target width, CRC-32 of the float32 values
// (little-endian, row-major), then up to five of the values as hexadecimal bits: elements floor(j*(n-1)/4).

import fs from 'node:fs';
import zlib from 'node:zlib';

console.warn = () => {};
const log = console.log;
console.log = () => {};
const tf = await import('@tensorflow/tfjs');
console.log = log;
await tf.setBackend('cpu');
await tf.ready();

function pixels(width, height, seed) {
  const data = new Uint8Array(width * height * 4);
  let s = seed >>> 0;
  for (let i = 0; i < data.length; i++) {
    if (i % 4 === 3) {
      data[i] = 255;
    } else {
      s = (Math.imul(1664525, s) + 1013904223) >>> 0;
      data[i] = s >>> 24;
    }
  }
  return { data, width, height };
}

const rules = { asymmetric: [false, false], half_pixel: [false, true], align_corners: [true, false] };
const methods = { nearest: tf.image.resizeNearestNeighbor, bilinear: tf.image.resizeBilinear };

// Every recipe but "article" resizes with the flags in its name first; the rest is what follows.
const steps = {
  raw: (x) => x,
  mean: (x) => x.mean(2),
  luma: (x) => x.mul(tf.tensor1d([0.299, 0.587, 0.114])).sum(-1),
  zeroToOne: (x) => x.div(255),
  minusOneToOne: (x) => x.div(127.5).sub(1),
  caffe: (x) => x.reverse(2).sub(tf.tensor1d([103.939, 116.779, 123.68])),
  torch: (x) => x.div(255).sub(tf.tensor1d([0.485, 0.456, 0.406])).div(tf.tensor1d([0.229, 0.224, 0.225])),
  teachable: (x) => x.toFloat().div(tf.scalar(127)).sub(tf.scalar(1)),
  teachableGray: (x) => tf.sum(tf.mul(x, [0.2989, 0.5870, 0.1140]), -1).div(tf.scalar(127)).sub(tf.scalar(1)),
  scaleOffset: (x) => x.mul(0.0078125).add(-0.9921875),
  everything: (x) => x.mean(2).div(255).mul(3).add(-0.1).sub(0.7).div(0.3),
};

const lines = [];

function write(recipe, [sourceWidth, sourceHeight], [height, width], seed, run) {
  const values = tf.tidy(() => {
    const image = tf.browser.fromPixels(pixels(sourceWidth, sourceHeight, seed));
    return Float32Array.from(run(image, [height, width]).dataSync());
  });
  const bits = new Uint32Array(values.buffer);
  const some = [];
  for (let j = 0; j < 5; j++) {
    some.push(bits[Math.floor(j * (bits.length - 1) / 4)].toString(16));
  }
  const crc = zlib.crc32(Buffer.from(values.buffer)).toString(16);
  lines.push([recipe, sourceWidth, sourceHeight, seed, height, width, crc, ...some].join(' '));
}

let seed = 1;

const articleSizes = [[1, 1], [3, 7], [1, 97], [97, 1], [47, 49], [48, 48], [49, 47], [96, 96], [95, 97], [144, 143],
  [224, 224], [480, 640], [640, 480], [1023, 511], [333, 1000]];
for (const size of articleSizes) {
  write('article', size, [48, 48], seed++, (image, target) =>
    tf.image.resizeNearestNeighbor(image, target).mean(2).div(255));
}

const resizes = [[[1, 1], [1, 1]], [[1, 1], [5, 3]], [[5, 4], [1, 1]], [[5, 5], [3, 3]], [[4, 4], [2, 2]],
  [[2, 2], [4, 4]], [[3, 7], [48, 48]], [[47, 49], [48, 48]], [[48, 48], [48, 48]], [[49, 47], [48, 48]],
  [[10, 7], [7, 10]], [[7, 10], [13, 1]], [[100, 3], [2, 64]], [[641, 479], [48, 48]], [[640, 480], [224, 224]],
  [[33, 65], [96, 31]], [[224, 224], [223, 225]]];
for (const [source, target] of resizes) {
  for (const method of Object.keys(methods)) {
    for (const rule of Object.keys(rules)) {
      write(`${method}/${rule}/raw`, source, target, seed++, (image, size) =>
        methods[method](image, size, ...rules[rule]));
    }
  }
}

for (const step of Object.keys(steps)) {
  for (const [source, target] of [[[32, 32], [32, 32]], [[61, 45], [24, 40]]]) {
    for (const [method, rule] of [['nearest', 'asymmetric'], ['bilinear', 'half_pixel']]) {
      if (step.startsWith('teachable') && source[0] !== target[0]) {
        continue; // its crop is no TF.js op; the arithmetic after it is what is compared
      }
      write(`${method}/${rule}/${step}`, source, target, seed++, (image, size) =>
        steps[step](methods[method](image, size, ...rules[rule])));
    }
  }
}

const file = new URL('../resources/golden/image/preprocessing.txt', import.meta.url);
fs.writeFileSync(file, lines.join('\n') + '\n');
console.log(`${lines.length} cases`);
