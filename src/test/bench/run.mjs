// Vitrine and three other engines in one browser, taking turns; README.md ("Benchmark") has the command.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Browser } from './browser.mjs';
import { measurements } from './measurements.mjs';
import { buildModels, MODELS } from './models/index.mjs';
import { PEERS } from './peers/index.mjs';
import { document, excerpt, machine } from './report.mjs';
import { BenchServer } from './server.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const TARGET = join(ROOT, 'target/bench');
const { values: options } = parseArgs({
  options: {
    models: { type: 'string', default: Object.keys(MODELS).join() },
    peers: { type: 'string', default: Object.keys(PEERS).join() },
    threads: { type: 'string', default: '1,2' },
    rounds: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
  },
});

function chosen(option, known) {
  const names = options[option].split(',');
  for (const name of names) {
    if (known.includes(name)) continue;
    console.error(`--${option} has ${name}, which is none of ${known.join(', ')}.`);
    process.exit(2);
  }
  return names;
}

const models = chosen('models', Object.keys(MODELS));
const peers = chosen('peers', Object.keys(PEERS));
const threads = chosen('threads', ['1', '2', '3', '4']).map(Number);
const rounds = options.quick ? 0 : Number(chosen('rounds', ['1', '2', '3', '4', '5', '7', '9'])[0]);
const program = process.env.CHROME_BIN;
if (!program) {
  console.error('CHROME_BIN must name Chromium or Chrome; ./mvnw -Pbench verify finds one.');
  process.exit(2);
}

const began = Date.now();
const facts = buildModels(models, join(TARGET, 'models'));
if (peers.includes('compiled')) {
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const tool = ['-cp', join(ROOT, 'target/classes'), 'dev.vitrine.tool.Main', 'compile'];
  for (const model of models) execFileSync(java, [...tool, join(TARGET, 'models', model)]);
}
const server = new BenchServer(
  {
    bench: import.meta.dirname,
    npm: join(import.meta.dirname, 'node_modules'),
    models: join(TARGET, 'models'),
    vitrine: join(ROOT, 'target/site'),
  },
  join(TARGET, 'brotli'),
);
const origin = await server.start();
const browser = new Browser(program);
const seen = [];
let version;
try {
  version = await browser.version();
  for await (const one of measurements({ browser, server, origin, models, peers, threads, rounds, first: options.first })) {
    seen.push(one);
    console.log(
      one.failure
        ? `${one.model} ${one.peer} ${one.threads}T: FAILED: ${one.failure}`
        : `${one.model} ${one.peer} ${one.threads}T: first ${one.coldMs.toFixed(0)} ms,` +
            ` then ${one.ms.toFixed(2)} ms` +
            ` (${one.round === 0 ? 'trial' : `round ${one.round}`}; ${one.about})`,
    );
  }
} finally {
  await browser.close();
  server.stop();
}

const minutes = ((Date.now() - began) / 60000).toFixed(1);
const run = { seen, models, peers, threads, rounds, first: options.first, facts, where: machine(version), minutes };
mkdirSync(TARGET, { recursive: true });
writeFileSync(
  join(TARGET, 'measurements.json'),
  JSON.stringify({ ...run, seen: seen.map(({ output, after, ...rest }) => rest) }),
);
const full =
  rounds >= 3 &&
  !options.first &&
  models.length === Object.keys(MODELS).length &&
  peers.length === Object.keys(PEERS).length &&
  threads.join() === '1,2' &&
  seen.every(one => !one.failure);
const table = join(ROOT, full ? 'docs/benchmark.md' : 'target/bench/benchmark.md');
writeFileSync(table, document(run));
if (full) quote(join(ROOT, 'README.md'), excerpt(run));
console.log(
  `${table}${full ? '' : ' (README.md and docs/ are only written by a whole run without failures)'},` +
    ` ${minutes} minutes`,
);
process.exitCode = seen.some(one => one.failure) ? 1 : 0;

function quote(file, text) {
  const readme = readFileSync(file, 'utf8');
  const marked = /(<!-- benchmark -->\n)[^]*?(<!-- \/benchmark -->)/;
  if (!marked.test(readme))
    throw new Error(`${file} has no place for the table between <!-- benchmark --> marks.`);
  writeFileSync(
    file,
    readme.replace(marked, (all, open, close) => open + text + close),
  );
}
