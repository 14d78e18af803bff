// The tables of docs/benchmark.md and of README.md, from what was measured.
import { cpus, totalmem } from 'node:os';
import { MODELS } from './models/index.mjs';
import { PEERS, versionOf } from './peers/index.mjs';
import { largestDifference, median } from './statistics.mjs';

const NONE = '–';

export function machine(browser) {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  const hardware = `${processors[0].model.trim()}, ${processors.length} cores, ${memory} GiB`;
  return `${hardware}; ${browser} on ${process.platform}; ${day}`;
}

/** What README.md quotes: milliseconds of one prediction. */
export function excerpt(run) {
  const peers = run.peers.filter(peer => !PEERS[peer].firstOnly);
  const heads = ['ms, 1 thread / 2 threads', ...peers.map(peer => PEERS[peer].title)];
  const cell = (model, peer) => run.threads.map(threads => milliseconds(of(run, model, peer, threads, 'ms')));
  const rows = run.models.map(model => [
    MODELS[model].title,
    ...peers.map(peer => cell(model, peer).join(' / ')),
  ]);
  return `${table(heads, rows)}\n${run.where}.\n`;
}

export function document(run) {
  const columns = run.peers.flatMap(peer => run.threads.map(count => ({ peer, count })));
  const timed = columns.filter(({ peer }) => !PEERS[peer].firstOnly);
  const headsOf = some => some.map(({ peer, count }) => `${PEERS[peer].title} ${count}T`);
  const heads = headsOf(columns);
  const byColumn = (cell, some = columns) =>
    table(
      ['model', ...headsOf(some)],
      run.models.map(model => [
        MODELS[model].title,
        ...some.map(({ peer, count }) => cell(model, peer, count)),
      ]),
    );
  const bytes = (...at) => {
    const code = of(run, ...at, 'codeBytes');
    return code === undefined ? NONE : `${kilobytes(code)} + ${kilobytes(of(run, ...at, 'modelBytes'))}`;
  };
  const timesAsFast = (model, peer, count) =>
    ratio(of(run, model, peer, count, 'ms'), of(run, model, 'vitrine', count, 'ms'));
  const first = [
    '## From a fresh page to the first prediction, ms',
    'Code, model, compilation and prediction, from this machine: no network. "Compiled" loads the module that' +
      ' `vitrine.jar compile` has written beforehand.',
    byColumn((...at) => of(run, ...at, 'coldMs')?.toFixed(0) ?? NONE),
  ];
  if (run.first) return joined(['# The first prediction', introduction(run), ...first, ...failures(run)]);
  return joined([
    '# Benchmark',
    introduction(run),
    '## One prediction, ms',
    byColumn((...at) => milliseconds(of(run, ...at, 'ms')), timed),
    '## How many times as fast Vitrine is, thread for thread',
    byColumn(timesAsFast, timed),
    ...first,
    '## Transferred up to the first prediction, kB of code + model',
    'Code compressed with brotli, weights as they are.',
    byColumn(bytes),
    '## Accuracy',
    'The largest difference of a probability from the median of all engines; last, the largest probability.',
    table(['model', ...heads, 'largest'], accuracy(run, columns)),
    '## What each engine says of itself',
    columns.map(({ peer, count }, i) => `- ${heads[i]}: ${ofItself(run, peer, count)}`).join('\n'),
    ...failures(run),
  ]);
}

const joined = parts => parts.map(part => `${part.trimEnd()}\n`).join('\n');

function introduction(run) {
  const others = run.peers.filter(versionOf).map(peer => `${PEERS[peer].title} ${versionOf(peer)}`);
  return [
    'Written by `./mvnw -Pbench verify`.',
    ...(run.rounds ? [] : ['**Quick mode: these are no measurements.**']),
    `${run.where}.`,
    ...(others.length ? [`Vitrine beside ${others.join(', ')}.`] : []),
    `${run.rounds} rounds in one browser, engines taking turns, each time in a fresh page with empty caches.`,
    `Figures are medians over the rounds. ${steadiness(run)}`,
    `It took ${run.minutes} minutes.`,
    '',
    'The networks have layers as users have them, and weights from fixed seeds.',
    'Each engine reads the file that its own converter would write.',
    'One prediction goes from an array of floats to an array of floats. 1T and 2T are threads.',
  ].join('\n');
}

function accuracy(run, columns) {
  return run.models.map(model => {
    const last = ({ peer, count }) => results(run, model, peer, count).at(-1)?.after;
    const outputs = columns.map(last).filter(Boolean);
    if (!outputs.length) return [MODELS[model].title, ...columns.map(() => NONE), NONE];
    const middle = outputs[0].map((none, i) => median(outputs.map(output => output[i])));
    const difference = output => (output ? largestDifference(output, middle).toExponential(1) : NONE);
    return [MODELS[model].title, ...columns.map(last).map(difference), Math.max(...middle).toFixed(2)];
  });
}

function results(run, model, peer, threads) {
  return run.seen.filter(
    one => one.model === model && one.peer === peer && one.threads === threads && !one.failure,
  );
}

/** Those of the rounds; of the trial where there are no rounds. */
function counted(run, ...at) {
  return results(run, ...at).filter(one => one.round > 0 || run.rounds === 0);
}

function of(run, model, peer, threads, figure) {
  const found = counted(run, model, peer, threads).map(one => one[figure]);
  return found.length ? median(found) : undefined;
}

function ofItself(run, peer, threads) {
  const said = run.models.flatMap(model => results(run, model, peer, threads)).map(one => one.about);
  return [...new Set(said)].join(' | ') || 'failed';
}

// Says how far to trust the figures: on a busy machine the rounds differ.
function steadiness(run) {
  const spreads = run.models
    .flatMap(model => run.peers.flatMap(peer => run.threads.map(count => counted(run, model, peer, count))))
    .map(rounds => rounds.map(one => (run.first ? one.coldMs : one.ms)))
    .filter(times => times.length > 1)
    .map(times => Math.max(...times) / Math.min(...times) - 1);
  if (!spreads.length) return '';
  const percent = share => `${(100 * share).toFixed(0)} %`;
  const [usual, worst] = [median(spreads), Math.max(...spreads)].map(percent);
  return `The slowest round of a figure is ${usual} over its fastest (median; worst ${worst}).`;
}

function failures({ seen }) {
  const lines = seen
    .filter(one => one.failure)
    .map(one => `- ${one.model}, ${PEERS[one.peer].title} ${one.threads}T: ${one.failure.split('\n')[0]}`);
  return lines.length ? ['## Failures', lines.join('\n')] : [];
}

function table(heads, rows) {
  const lines = [heads, ['---', ...heads.slice(1).map(() => '--:')], ...rows];
  return lines.map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

const milliseconds = ms => (ms === undefined ? NONE : ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0));
const kilobytes = bytes => (bytes / 1000).toFixed(0);
const ratio = (theirs, ours) => (theirs && ours ? (theirs / ours).toFixed(2) : NONE);
