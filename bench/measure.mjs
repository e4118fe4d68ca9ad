const ROUNDS = 7;
const BATCHES = 8;
const BATCH_MILLISECONDS = 8;

/** What the last call gave: kept, so that no call can be left out as useless. */
export const kept = { value: undefined };

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function batch(run, calls) {
  const start = performance.now();
  const isAsync = typeof run()?.then === 'function';
  if (isAsync) for (let call = 0; call < calls; call++) kept.value = await run();
  else for (let call = 0; call < calls; call++) kept.value = run();
  return performance.now() - start;
}

/** How many calls take about as long as a batch shall; finding out warms the code up. */
async function callsPerBatch(run) {
  for (let calls = 1; ; calls *= 2) {
    const milliseconds = await batch(run, calls);
    if (milliseconds >= BATCH_MILLISECONDS) return Math.max(1, Math.round((calls * BATCH_MILLISECONDS) / milliseconds));
  }
}

/**
 * Measures several ways to do one thing in turn, A B C A B C ..., so that a machine whose speed drifts treats all alike.
 *
 * @param contestants functions by name; each may be asynchronous
 * @returns nanoseconds a call by name: the median of all batches
 */
export async function sideBySide(contestants) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  const calls = {};
  for (const [name, run] of Object.entries(contestants)) calls[name] = await callsPerBatch(run);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      for (let count = 0; count < BATCHES; count++) times[name].push(((await batch(run, calls[name])) * 1e6) / calls[name]);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/** Calls a second, for people. */
export function perSecond(nanoseconds) {
  const rate = 1e9 / nanoseconds;
  if (rate >= 1e6) return `${(rate / 1e6).toFixed(2)}M/s`;
  return rate >= 1e3 ? `${(rate / 1e3).toFixed(0)}k/s` : `${rate.toFixed(0)}/s`;
}

/** One row of the table: what, our figure, the others' figures, and whether it is what it must be. */
export function row(what, ours, others, holds) {
  return { what, ours, others, holds };
}
