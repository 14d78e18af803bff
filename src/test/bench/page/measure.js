// One engine, one model, one fresh page: the first prediction, then a series. Nobody talks to it meanwhile.
const { adapter, model, file, threads, warmUpMs, leastMs, leastRuns, mostMs } = Object.fromEntries(
  new URL(location.href).searchParams.entries(),
);

async function measure() {
  const [{ open }, { shape, input }] = await Promise.all([import(`/bench/peers/${adapter}.js`), given()]);
  const engine = await open(`/models/${model}/${file}`, { threads: Number(threads), shape: [1, ...shape] });
  const output = [...(await engine.predict(input))];
  const coldMs = performance.now(); // since the navigation began
  await fetch('/first-prediction-done');
  await series(() => engine.predict(input), Number(warmUpMs), 1, Number(mostMs) / 2);
  const times = await series(() => engine.predict(input), Number(leastMs), Number(leastRuns), Number(mostMs));
  return { coldMs, times, output, after: [...(await engine.predict(input))], about: engine.about() };
}

async function given() {
  const [facts, values] = await Promise.all(
    ['facts.json', 'input.f32'].map(name => fetch(`/models/${model}/${name}`)),
  );
  return { shape: (await facts.json()).shape, input: new Float32Array(await values.arrayBuffer()) };
}

async function series(run, atLeastMs, atLeastRuns, atMostMs) {
  const times = [];
  const start = performance.now();
  let now = start;
  while (
    ((now - start < atLeastMs || times.length < atLeastRuns) && now - start < atMostMs) ||
    !times.length
  ) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
    await turn();
    now = performance.now();
  }
  return times;
}

// The event loop goes round once between two runs, as in a real page.
const { port1, port2 } = new MessageChannel();
function turn() {
  return new Promise(resolve => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

function report(result) {
  return fetch('/result', { method: 'POST', body: JSON.stringify(result) });
}

addEventListener('unhandledrejection', event =>
  report({ failure: String(event.reason?.stack ?? event.reason) }),
);
measure().then(report, error => report({ failure: String(error?.stack ?? error) }));
