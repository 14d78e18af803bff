#!/usr/bin/env node
// Writes ../resources/golden/site/stores.json: what TF.js 4.22 puts into a browser's IndexedDB and local storage when it
// saves a model, record by record, with the model's prediction. TF.js runs in the Chromium of CHROME_BIN or the PATH.
//
//   npm ci --ignore-scripts && npm run stores

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const bundle = process.env.TFJS || path.join(here, 'node_modules/@tensorflow/tfjs/dist/tf.min.js');

async function saveAndDump() {
  await tf.setBackend('cpu');
  const model = tf.sequential({ name: 'stored', layers: [
    tf.layers.conv2d({ name: 'conv', filters: 4, kernelSize: 3, activation: 'relu', inputShape: [6, 5, 2],
      kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }) }),
    tf.layers.batchNormalization({ name: 'bn' }),
    tf.layers.flatten({ name: 'flat' }),
    tf.layers.dense({ name: 'dense', units: 3, activation: 'softmax',
      kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
  ] });
  model.setUserDefinedMetadata({ labels: ['a', 'b', 'c'] });
  await model.save('indexeddb://my model');
  await model.save('localstorage://my model');
  const input = Array.from({ length: 60 }, (_, i) => Math.round(1000 * Math.sin(i)) / 1000);
  const output = Array.from(model.predict(tf.tensor(input, [1, 6, 5, 2])).dataSync());
  const base64 = (buffer) => btoa(Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join(''));
  const plain = (value) => value instanceof ArrayBuffer ? { $bytes: base64(value) }
    : value instanceof Date ? { $date: value.toISOString() }
      : Array.isArray(value) ? value.map(plain)
        : value && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)])) : value;
  const wait = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await wait(indexedDB.open('tensorflowjs'));
  const stores = {};
  for (const name of database.objectStoreNames) {
    const store = database.transaction(name).objectStore(name);
    stores[name] = { keyPath: store.keyPath, records: (await wait(store.getAll())).map(plain) };
  }
  return { tfjs: tf.version.tfjs, input, output, localStorage: { ...localStorage },
    indexedDb: { name: database.name, version: database.version, stores } };
}

const page = `<!doctype html><meta charset=utf-8><script src=tf.js></script><body><script>${saveAndDump}
saveAndDump().then((dump) => JSON.stringify(dump), (e) => 'failed: ' + e)
  .then((text) => fetch('done', { method: 'POST', body: text }));</script>`;

let answer;
const dumped = new Promise((resolve) => { answer = resolve; });
const server = http.createServer((request, response) => {
  if (request.url === '/done') {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
      response.end();
      answer(Buffer.concat(chunks).toString());
    });
  } else if (request.url === '/tf.js') {
    response.setHeader('content-type', 'text/javascript').end(fs.readFileSync(bundle));
  } else {
    response.setHeader('content-type', 'text/html').end(page);
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.on('listening', resolve));

const profile = fs.mkdtempSync(path.join(process.env.TMPDIR || '/tmp', 'stores-'));
const chrome = promisify(execFile)(process.env.CHROME_BIN || 'chromium', ['--headless=new', '--no-sandbox',
  '--disable-gpu', `--user-data-dir=${profile}`, '--remote-debugging-port=0',
  `http://127.0.0.1:${server.address().port}/`]);
chrome.catch(() => {});
const text = await dumped;
chrome.child.kill();
server.close();
server.closeAllConnections();
if (text.startsWith('failed')) {
  throw new Error(text);
}
fs.writeFileSync(path.join(here, '../resources/golden/site/stores.json'), text + '\n');
