// Serves page, engines and models from this machine, and counts what a page transfers. Code goes out
// brotli-compressed at the best level, as a host sends it; weights as they are, as no host compresses them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
  '.webmanifest': 'application/manifest+json',
};
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'max-age=3600',
};

export class BenchServer {
  #roots;
  #cache;
  #ready = new Map(); // path to response, so that no page waits for a compressor or a disk
  #server;
  #counting = null;
  onResult = () => {};

  /** `roots`: the folder behind each first part of a path. `cache`: where compressed files are kept. */
  constructor(roots, cache) {
    this.#roots = roots;
    this.#cache = cache;
    mkdirSync(cache, { recursive: true });
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://localhost:${this.#server.address().port}`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Counts from now on; the page says when its first prediction is there. */
  count() {
    this.#counting = { code: 0, model: 0, open: true };
    return this.#counting;
  }

  /** Drops the files of models, which are large. */
  forgetModels() {
    for (const path of this.#ready.keys()) if (path.startsWith('/models/')) this.#ready.delete(path);
  }

  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path === '/result') {
      const parts = [];
      request.on('data', part => parts.push(part));
      request.on('end', () => {
        response.writeHead(204, HEADERS).end();
        this.onResult(JSON.parse(Buffer.concat(parts)));
      });
    } else if (path === '/first-prediction-done') {
      if (this.#counting) this.#counting.open = false;
      response.writeHead(204, { ...HEADERS, 'Cache-Control': 'no-store' }).end();
    } else {
      this.#send(path, response);
    }
  }

  #send(path, response) {
    const file = this.#file(path);
    if (!file) {
      response.writeHead(404, HEADERS).end();
      return;
    }
    if (!this.#ready.has(path)) this.#ready.set(path, this.#read(file));
    const { headers, body } = this.#ready.get(path);
    const counting = this.#counting;
    const kind = path.startsWith('/models/') ? 'model' : 'code';
    // The page's own measuring code and its input are nobody's.
    if (counting?.open && !path.startsWith('/bench/') && !/facts\.json|input\.f32/.test(path)) {
      counting[kind] += body.length;
    }
    response.writeHead(200, { ...HEADERS, ...headers, 'Content-Length': body.length }).end(body);
  }

  #file(path) {
    const [, first, ...rest] = normalize(path).split('/');
    const file = this.#roots[first] && join(this.#roots[first], ...rest);
    return file && existsSync(file) && statSync(file).isFile() ? file : null;
  }

  #read(file) {
    const type = TYPES[extname(file)];
    const bytes = readFileSync(file);
    if (!type) return { headers: { 'Content-Type': 'application/octet-stream' }, body: bytes };
    return { headers: { 'Content-Type': type, 'Content-Encoding': 'br' }, body: this.#compressed(bytes) };
  }

  #compressed(bytes) {
    const kept = join(this.#cache, `${createHash('sha256').update(bytes).digest('hex')}.br`);
    if (!existsSync(kept)) {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      writeFileSync(kept, brotliCompressSync(bytes, { params }));
    }
    return readFileSync(kept);
  }
}
