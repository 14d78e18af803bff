// Takes the turns: model by model, a trial that is thrown away, then rounds of every engine and thread count.
import { PEERS } from './peers/index.mjs';
import { median } from './statistics.mjs';

const TRIAL = { warmUpMs: 0, leastMs: 0, leastRuns: 3, mostMs: 3000 };
const ROUND = { warmUpMs: 600, leastMs: 1000, leastRuns: 6, mostMs: 2000 };
const FIRST = { warmUpMs: 0, leastMs: 0, leastRuns: 1, mostMs: 1 }; // nothing but the first prediction
const TIMEOUT_MS = 300_000; // the first trial compresses megabytes of code
const PAUSE_MS = 250;

export async function* measurements({ models, peers, threads, rounds, first, ...machinery }) {
  for (const model of models) {
    const failed = new Set();
    for (let round = 0; round <= rounds; round++) {
      const turns = peers.flatMap(peer => threads.map(count => ({ model, peer, threads: count, round })));
      // Every other round goes backwards, so that nobody always follows the same neighbour.
      for (const turn of round % 2 ? turns : turns.reverse()) {
        const name = `${turn.peer} ${turn.threads}`;
        if (failed.has(name)) continue;
        const pace = first || PEERS[turn.peer].firstOnly ? FIRST : ROUND;
        const result = await measure(turn, round === 0 ? TRIAL : pace, machinery);
        if (result.failure) failed.add(name);
        yield { ...turn, ...result };
      }
    }
    machinery.server.forgetModels();
  }
}

async function measure({ model, peer, threads }, pace, { browser, server, origin }) {
  const { adapter = peer, file } = PEERS[peer];
  const query = new URLSearchParams({ model, adapter, threads, file, ...pace });
  let timer;
  const answer = new Promise(resolve => {
    server.onResult = resolve;
    browser.onCrash = words => resolve({ failure: words });
    timer = setTimeout(() => resolve({ failure: `no answer within ${TIMEOUT_MS / 1000} s` }), TIMEOUT_MS);
  });
  const bytes = server.count();
  const close = await browser.open(`${origin}/bench/page/index.html?${query}`);
  const { times, ...result } = await answer;
  clearTimeout(timer);
  await close();
  await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  if (result.failure) return result;
  return { ...result, ms: median(times), runs: times.length, codeBytes: bytes.code, modelBytes: bytes.model };
}
