// Chromium over the DevTools pipe: messages end with a zero byte. It opens pages and listens for crashes,
// nothing else, so that no debugger slows a page down.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Pages are measured one at a time: none may count as hidden.
const OPTIONS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--disable-gpu',
  '--mute-audio',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
];

// A window of its own has bars to draw, which take more than a second of a core. No engine is to be measured against that.
const LOOK_MS = 500;
const SETTLED_SECONDS = 0.05; // a tenth of a core
const SETTLE_LOOKS = 40;

export class Browser {
  #process;
  #profile = mkdtempSync(join(tmpdir(), 'vitrine-bench-'));
  #waiting = new Map();
  #sent = 0;
  #rest = '';
  #ended; // why, once the browser is gone
  onCrash = () => {};

  constructor(program) {
    const options = [...OPTIONS, `--user-data-dir=${this.#profile}`];
    if (process.getuid?.() === 0) options.push('--no-sandbox'); // Chromium refuses to start as root with it
    this.#process = spawn(program, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#process.on('error', error => this.#fail(`${program} did not start: ${error.message}`));
    this.#process.on('exit', code => this.#fail(`${program} ended with ${code}`));
    this.#process.stdio[3].on('error', () => {}); // said by exit
    this.#process.stdio[4].setEncoding('utf8').on('data', text => this.#read(text));
  }

  #fail(words) {
    this.#ended ??= words;
    for (const { reject } of this.#waiting.values()) reject(new Error(words));
    this.#waiting.clear();
    this.onCrash(words);
  }

  #read(text) {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop();
    for (const { id, result, error, method, params } of messages.map(each => JSON.parse(each))) {
      if (method === 'Target.targetCrashed') this.onCrash(`the page crashed (${params.status})`);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }

  #call(method, params = {}, sessionId = undefined) {
    if (this.#ended) return Promise.reject(new Error(this.#ended));
    const id = ++this.#sent;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async version() {
    await this.#call('Target.setDiscoverTargets', { discover: true });
    return (await this.#call('Browser.getVersion')).product
      .replace('HeadlessChrome', 'Chromium')
      .replace('/', ' ');
  }

  /** A page with empty caches, in a process of its own and a window that has come to rest. Gives what closes it. */
  async open(url) {
    const { browserContextId } = await this.#call('Target.createBrowserContext', { disposeOnDetach: true });
    const { targetId } = await this.#call('Target.createTarget', { url: 'about:blank', browserContextId });
    await this.#settle();
    const { sessionId } = await this.#call('Target.attachToTarget', { targetId, flatten: true });
    await this.#call('Page.navigate', { url }, sessionId);
    await this.#call('Target.detachFromTarget', { sessionId });
    return () => this.#call('Target.disposeBrowserContext', { browserContextId });
  }

  // Until the browser has nothing of its own to do.
  async #settle() {
    let now = await this.#processorSeconds();
    for (let look = 0; look < SETTLE_LOOKS; look++) {
      const before = now;
      await new Promise(resolve => setTimeout(resolve, LOOK_MS));
      now = await this.#processorSeconds();
      if (now - before <= SETTLED_SECONDS) return;
    }
  }

  async #processorSeconds() {
    const { processInfo } = await this.#call('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  }

  async close() {
    if (this.#ended) return this.#forgetProfile();
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    this.onCrash = () => {};
    this.#call('Browser.close').catch(() => {});
    setTimeout(() => this.#process.kill('SIGKILL'), 5000).unref();
    await ended;
    this.#forgetProfile();
  }

  #forgetProfile() {
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
