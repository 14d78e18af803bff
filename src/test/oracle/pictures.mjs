#!/usr/bin/env node
// Draws the pictures that the tests choose, into ../resources/pictures/: simple faces on shaded backgrounds, so that no
// picture of a person enters the project. The same pixels come out at every run.
//
//   npm ci --ignore-scripts && npm run pictures

import fs from 'node:fs';
import { PNG } from 'pngjs';

const folder = new URL('../resources/pictures/', import.meta.url);

/** mouth: above 0 smiles, below 0 frowns; open: how far the mouth is open; brow: how far brows are drawn down. */
function face(width, height, { mouth, open, brow, skin, back, clear = false }) {
  const png = new PNG({ width, height });
  const size = Math.min(width, height);
  const mix = (a, b, t) => a.map((v, i) => v + (b[i] - v) * t);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = (x - width / 2) / (size / 2);
      const v = (y - height / 2) / (size / 2);
      let color = mix(back, [255, 255, 255], 0.35 * (y / height) + 0.15 * (x / width));
      let alpha = 255;
      const inside = (u / 0.72) ** 2 + (v / 0.92) ** 2;
      if (inside < 1) {
        color = mix(skin, [60, 35, 25], 0.45 * inside * inside + 0.1 * Math.max(0, u));
        const eye = ((Math.abs(u) - 0.3) / 0.13) ** 2 + ((v + 0.2) / 0.075) ** 2;
        if (eye < 1) color = ((Math.abs(u) - 0.3) / 0.055) ** 2 + ((v + 0.2) / 0.06) ** 2 < 1 ? [25, 20, 20] : [245, 245, 240];
        const browLine = -0.42 + brow * (0.3 - Math.abs(Math.abs(u) - 0.16));
        if (Math.abs(Math.abs(u) - 0.3) < 0.17 && Math.abs(v - browLine) < 0.03) color = [50, 30, 20];
        if (Math.abs(u) < 0.05 && v > -0.1 && v < 0.2) color = mix(color, [90, 50, 40], 0.4);
        const lip = 0.48 + mouth * (0.12 - 1.1 * u * u);
        if (Math.abs(u) < 0.36 && Math.abs(v - lip) < 0.035 + open * (1 - (u / 0.36) ** 2)) color = [120, 30, 35];
      } else if (clear) {
        alpha = Math.max(0, Math.round(255 * (1.3 - inside) / 0.3));
      }
      const at = (y * width + x) * 4;
      color.forEach((c, i) => { png.data[at + i] = Math.max(0, Math.min(255, Math.round(c))); });
      png.data[at + 3] = alpha;
    }
  }
  return PNG.sync.write(png, { deflateLevel: 9 });
}

const pictures = {
  'smile.png': face(320, 320, { mouth: 0.9, open: 0.05, brow: 0, skin: [236, 188, 160], back: [90, 140, 200] }),
  'frown.png': face(257, 181, { mouth: -0.9, open: 0, brow: 0.6, skin: [150, 100, 75], back: [60, 90, 70] }),
  'surprise.png': face(480, 640, { mouth: 0.1, open: 0.2, brow: -0.5, skin: [205, 150, 120], back: [200, 170, 120] }),
  'small.png': face(37, 53, { mouth: 0.5, open: 0, brow: 0.2, skin: [236, 188, 160], back: [80, 80, 110] }),
  'transparent.png': face(120, 120, { mouth: 0.6, open: 0, brow: 0, skin: [236, 188, 160], back: [10, 10, 10], clear: true }),
};
fs.mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(pictures)) fs.writeFileSync(new URL(name, folder), bytes);
