import { createRequire } from 'node:module';
import { createContext, createFunction, createS3Event, invoke } from 'lambdouble';
import { anyS3Event } from 'lambdouble/arbitraries/s3';
import * as fc from 'fast-check';
import { median, perSecond, row, sideBySide } from './measure.mjs';

const require = createRequire(import.meta.url);
const lambdaTester = require('lambda-tester');
const lambdaLocal = require('lambda-local');
lambdaLocal.setLogger({ log() {}, info() {}, warn() {}, error() {}, transports: [] });

const event = createS3Event({ bucket: 'photos', key: 'cats/tom.png' });
const greet = async ({ name }) => `Hello, ${name}!`;
const trivial = async (received) => ({ key: received.Records[0].s3.object.key });
const asleep = async () => {
  await new Promise((resolve) => setTimeout(resolve, 899_000));
};

/** One handler and event through ours and through what a user would take instead. */
async function besideOthers(handler, received) {
  const { ours, tester, local } = await sideBySide({
    ours: () => invoke(handler, received),
    tester: () => lambdaTester(handler).event(received).expectResult(),
    local: () => lambdaLocal.execute({ event: received, lambdaFunc: { handler }, lambdaHandler: 'handler', verboseLevel: 0 }),
  });
  const others = [
    `lambda-tester ${perSecond(tester)} (${(tester / ours).toFixed(1)}x)`,
    `lambda-local ${perSecond(local)} (${(local / ours).toFixed(1)}x)`,
  ];
  return { figures: [perSecond(ours), others.join(', ')], holds: tester / ours >= 2 && local / ours >= 10 };
}

/** A warm function, everything on, beside a bare invocation of its handler. */
async function besideInvoke(handler, received) {
  const fn = createFunction({ handler });
  const { ours, bare, local } = await sideBySide({
    ours: () => fn.invoke(received),
    bare: () => invoke(handler, received),
    local: () => lambdaLocal.execute({ event: received, lambdaFunc: { handler }, lambdaHandler: 'handler', verboseLevel: 0 }),
  });
  const others = `invoke ${perSecond(bare)} (${(bare / ours).toFixed(2)}x), lambda-local ${perSecond(local)} (${(local / ours).toFixed(1)}x)`;
  return { figures: [perSecond(ours), others], holds: bare / ours >= 0.6 && local / ours >= 5 };
}

async function milliseconds(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

async function medianMilliseconds(times, run) {
  const all = [];
  for (let round = 0; round < times; round++) all.push(await milliseconds(run));
  return median(all);
}

export async function invocations() {
  const greeting = await besideOthers(greet, { name: 'Ada' });
  const withS3Event = await besideOthers(trivial, event);
  const rows = [
    row('`invoke` of a trivial async handler, everything on', ...greeting.figures, greeting.holds),
    row('the same with an S3 event', ...withS3Event.figures, true),
  ];

  const warm = await besideInvoke(greet, { name: 'Ada' });
  rows.push(row('a warm request to a function', ...warm.figures, warm.holds));

  const sleeping = await medianMilliseconds(50, () => invoke(asleep, event, { timeout: 900 }));
  rows.push(row('a handler that sleeps 899 s of virtual time', `${sleeping.toFixed(2)} ms`, 'at most 2 ms', sleeping <= 2));

  const generated = await medianMilliseconds(5, async () => {
    await fc.assert(
      fc.asyncProperty(anyS3Event(), async (one) => (await invoke(trivial, one)).status === 'succeeded'),
      { numRuns: 1000, seed: 1 },
    );
  });
  rows.push(row('1,000 generated S3 events through `invoke`', `${generated.toFixed(0)} ms`, 'at most 1,000 ms', generated <= 1000));

  const context = await sideBySide({ ours: () => createContext() });
  rows.push(row('`createContext()`', perSecond(context.ours), '', true));
  return rows;
}
