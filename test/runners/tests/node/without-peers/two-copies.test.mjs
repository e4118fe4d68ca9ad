import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const GLOBALS = ['Date', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'console', 'process'];
const before = new Map(GLOBALS.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
const methods = () => [console.log, console.error, process.env, process.hrtime, process.stdout.write, performance.now, AbortSignal.timeout];
const methodsBefore = methods();

const esm = await import('lambdouble');
const cjs = createRequire(import.meta.url)('lambdouble');

function assertUntouched() {
  for (const [name, descriptor] of before) assert.deepEqual(Object.getOwnPropertyDescriptor(globalThis, name), descriptor, name);
  methods().forEach((method, index) => assert.equal(method, methodsBefore[index]));
}

test('an ESM and a CommonJS copy are two', () => {
  assert.notEqual(esm.createS3Event, cjs.createS3Event);
});

test('loading them changes no global', assertUntouched);

test('they share the seeded sequence', () => {
  esm.seed(7);
  const first = [esm.createS3Event(), esm.createS3Event()];
  cjs.seed(7);
  assert.deepEqual([cjs.createS3Event(), esm.createS3Event()], first);
});

test('they share the settings', () => {
  esm.configure({ region: 'eu-west-1' });
  assert.equal(cjs.createS3Event().Records[0].awsRegion, 'eu-west-1');
  cjs.configure();
  assert.equal(esm.createS3Event().Records[0].awsRegion, 'us-east-1');
});

test('overlapping invocations of both keep their own time, environment and logs, and all is put back', async () => {
  const handler = async ({ wait, name }) => {
    const start = Date.now();
    await new Promise((resolve) => setTimeout(resolve, wait));
    console.log(`${name} in ${process.env.STAGE}`);
    return Date.now() - start;
  };
  const start = performance.now();
  const outcomes = await Promise.all([
    esm.invoke(handler, { wait: 100_000, name: 'first' }, { timeout: 900, environment: { STAGE: 'esm' } }),
    cjs.invoke(handler, { wait: 200_000, name: 'second' }, { timeout: 900, environment: { STAGE: 'cjs' } }),
    esm.invoke(handler, { wait: 300_000, name: 'third' }, { timeout: 200 }),
    cjs.invoke(handler, { wait: 50_000, name: 'fourth' }, { timeout: 60 }),
  ]);
  assert.ok(performance.now() - start < 5000, 'somebody waited');
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['succeeded', 'succeeded', 'timed-out', 'succeeded'],
  );
  assert.deepEqual([outcomes[0].payload, outcomes[1].payload, outcomes[3].payload], [100_000, 200_000, 50_000]);
  const written = outcomes.map(({ logs }) => logs.filter(({ source }) => source !== 'platform').map(({ text }) => text));
  assert.deepEqual(written, [['first in esm'], ['second in cjs'], [], ['fourth in undefined']]);
  assert.equal('STAGE' in process.env, false);
  assertUntouched();
});

test('an invocation of one within an invocation of the other has a time of its own', async () => {
  const inner = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    return Date.now();
  };
  const outer = async () => {
    const { payload, duration } = await cjs.invoke(inner, {}, { timeout: 30 });
    return { type: typeof payload, duration };
  };
  const { status, payload } = await esm.invoke(outer, {}, { timeout: 60 });
  assert.equal(status, 'succeeded');
  assert.equal(payload.type, 'number');
  assert.ok(payload.duration >= 20_000 && payload.duration < 21_000, `took ${payload.duration}`);
  assertUntouched();
});

test('a matcher of one judges outcomes of the other', async () => {
  const { toSucceed } = await import('lambdouble/matchers');
  const context = { isNot: false, promise: '', utils: { matcherHint: () => 'expect(outcome).toSucceed()' } };
  const outcome = await cjs.invoke(async () => 'done', {});
  assert.equal(toSucceed.call(context, outcome).pass, true);
});
