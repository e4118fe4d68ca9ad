import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { createFunction } from '../../src/function/create-function.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lambdouble-code-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const COUNTER = 'let n = 0; exports.next = () => ++n;';
const PACKAGE = { 'node_modules/shared/package.json': '{ "name": "shared", "main": "index.js" }', 'node_modules/shared/index.js': COUNTER };

/** Payloads of the second request in each of two environments. */
async function inTwoEnvironments(files: Record<string, string>, handler = 'index.handler'): Promise<unknown[]> {
  const fn = createFunction({ codeUri: folderOf(files), handler });
  const both = async () => (await Promise.all([fn.invoke(), fn.invoke()])).map((outcome) => outcome.payload);
  await both();
  return both();
}

describe('code in a folder', () => {
  it('has a state of its own in each environment: CommonJS', async () => {
    const files = {
      'index.js': "const { next } = require('./lib/counter'); let n = 0; exports.handler = async () => [++n, next()];",
      'lib/counter.js': COUNTER,
    };
    expect(await inTwoEnvironments(files)).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });

  it('has a state of its own in each environment: ES modules, what they import late, and what they import of CommonJS', async () => {
    const files = {
      'index.mjs': `import { next } from './counter.mjs';
        import common, { next as commonNext } from './common.cjs';
        export const handler = async () => [next(), commonNext(), common.inner.next(), (await import('./late.mjs')).next()];`,
      'counter.mjs': 'let n = 0; export const next = () => ++n;',
      'late.mjs': 'let n = 0; export const next = () => ++n;',
      'common.cjs': "exports.inner = require('./inner.js'); let n = 0; exports.next = () => ++n;",
      'inner.js': COUNTER,
    };
    expect(await inTwoEnvironments(files)).toEqual([
      [2, 2, 2, 2],
      [2, 2, 2, 2],
    ]);
  });

  it('has a state of its own in each environment: ES modules that CommonJS imports', async () => {
    const files = {
      'index.js': "exports.handler = async () => (await import('./late.mjs')).next();",
      'late.mjs': 'let n = 0; export const next = () => ++n;',
    };
    expect(await inTwoEnvironments(files)).toEqual([2, 2]);
  });

  it('shares packages with the test, whose doubles are in them', async () => {
    const folder = folderOf({ ...PACKAGE, 'index.js': "exports.handler = async () => require('shared').next();" });
    const shared = createRequire(join(folder, 'x.js'))('shared') as { next(): unknown };
    shared.next = () => 'a double';
    const fn = createFunction({ codeUri: folder, handler: 'index.handler' });
    expect((await fn.invoke()).payload).toBe('a double');
  });

  it('is told apart from what the test itself has loaded of it', async () => {
    const folder = folderOf({
      'index.mjs': "import state from './state.cjs'; export const handler = async () => state.next();",
      'state.cjs': COUNTER,
    });
    const mine = createRequire(join(folder, 'x.js'))('./state.cjs') as { next(): number };
    expect([mine.next(), mine.next()]).toEqual([1, 2]);
    expect((await createFunction({ codeUri: folder, handler: 'index.handler' }).invoke()).payload).toBe(1);
    expect(createRequire(join(folder, 'x.js'))('./state.cjs')).toBe(mine);
  });

  it('keeps its names: in __filename, in import.meta.url and in stacks', async () => {
    const folder = folderOf({
      'index.mjs': `import { fileURLToPath } from 'node:url';
export const handler = async ({ fail }) => {
  if (fail) throw new Error('here');
  return fileURLToPath(import.meta.url);
};`,
    });
    const fn = createFunction({ codeUri: folder, handler: 'index.handler' });
    expect((await fn.invoke({ fail: false })).payload).toBe(join(folder, 'index.mjs'));
    expect((await fn.invoke({ fail: true })).error?.trace?.[1]).toBe(
      `    at Runtime.handler (file://${join(folder, 'index.mjs')}:3:19)`.replace('Runtime', 'BufferedInvokeProcessor'),
    );
  });

  it('runs in the sandbox of its environment: variables, output and time are the environment’s', async () => {
    const folder = folderOf({
      'index.mjs': `console.log('loading', process.env.TABLE);
const start = Date.now();
await new Promise((resolve) => setTimeout(resolve, 2500));
export const handler = async () => [process.env.TABLE, process.env.LAMBDA_TASK_ROOT, process.env._HANDLER, took];
const took = Date.now() - start;`,
    });
    const fn = createFunction({ codeUri: folder, handler: 'index.handler', environment: { TABLE: 'orders' }, timeout: 1 });
    const { payload, initDuration, duration, billedDuration, logs } = await fn.invoke();
    expect(payload).toEqual(['orders', folder, 'index.handler', 2500]);
    expect([initDuration, duration, billedDuration]).toEqual([2500, 0, 2500]);
    expect(logs.map(({ message }) => message.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>'))).toEqual([
      `INIT_START Runtime Version: nodejs:24.v1\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:${'0'.repeat(64)}`,
      '2026-01-15T12:34:56.789Z\t-\tINFO\tloading orders',
      'START RequestId: <id> Version: $LATEST',
      'END RequestId: <id>',
      'REPORT RequestId: <id>\tDuration: 0.00 ms\tBilled Duration: 2500 ms\tMemory Size: 128 MB\tMax Memory Used: 64 MB\tInit Duration: 2500.00 ms\t',
    ]);
  });

  it('is loaded again in the course of the request when that fails before it, and fails for good then', async () => {
    const folder = folderOf({ 'index.js': "console.log('loading'); throw new TypeError('no table');" });
    const { error, logs, coldStart } = await createFunction({ codeUri: folder, handler: 'index.handler' }).invoke();
    expect(error).toMatchObject({ errorType: 'TypeError', errorMessage: 'no table' });
    expect(coldStart).toBe(true);
    expect(
      logs.map(({ text }) =>
        text
          .split('\t')
          .slice(0, 4)
          .join(' ')
          .replace(/^\S+Z/, '<time>')
          .replace(/\{.*/, '')
          .replace(/Id: .*/, ''),
      ),
    ).toEqual([
      'INIT_START Runtime Version: nodejs:24.v1 Runtime Version ARN: arn:aws:lambda:us-east-1::runtime:' + '0'.repeat(64),
      'loading',
      '<time> - ERROR Init Error ',
      'INIT_REPORT Init Duration: 0.00 ms Phase: init Status: error Error Type: Runtime.Unknown',
      'loading',
      '<time> - ERROR Init Error ',
      'INIT_REPORT Init Duration: 0.00 ms Phase: invoke Status: error Error Type: Runtime.Unknown',
      'START Request',
      'END Request',
      'REPORT Request',
    ]);
  });

  it('has ten seconds to load, and then the time of the request', async () => {
    const loading = (seconds: number) =>
      folderOf({
        'index.mjs': `await new Promise((resolve) => setTimeout(resolve, ${seconds * 1000})); export const handler = async () => 'loaded';`,
      });
    const late = await createFunction({ codeUri: loading(12), handler: 'index.handler', timeout: 20 }).invoke();
    expect([late.payload, late.duration, late.initDuration, late.coldStart]).toEqual(['loaded', 12_000, undefined, true]);
    expect(late.logs[1]?.message).toBe('INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout');
    const tooLate = await createFunction({ codeUri: loading(12), handler: 'index.handler', timeout: 3 }).invoke();
    expect([tooLate.status, tooLate.duration]).toEqual(['timed-out', 3000]);
    expect(tooLate.error?.errorMessage).toMatch(/Task timed out after 3\.00 seconds$/);
  });

  it('ends its process when nothing is left that could let it go on loading', async () => {
    const folder = folderOf({ 'index.mjs': 'await new Promise(() => {}); export const handler = async () => 1;' });
    const { error } = await createFunction({ codeUri: folder, handler: 'index.handler' }).invoke();
    expect(error?.errorMessage).toMatch(/Error: Runtime exited without providing a reason$/);
    const { error: formerly } = await createFunction({ codeUri: folder, handler: 'index.handler', runtime: 'nodejs22.x' }).invoke();
    expect(formerly?.errorMessage).toMatch(/Error: Runtime exited with error: exit status 13$/);
  });

  it('must be JavaScript, and be there', () => {
    const folder = folderOf({ 'app.ts': '' });
    expect(() => createFunction({ codeUri: folder, handler: 'app.handler' })).toThrow(
      `Failed to create the function: ${join(folder, 'app.ts')} is TypeScript, and Lambda runs JavaScript. Pass "load: () => import(...)" instead of ` +
        '"codeUri", so that the test runner transforms it; or the folder of the built code.',
    );
    expect(() => createFunction({ codeUri: '/no/such/folder', handler: 'app.handler' })).toThrow('there is no folder /no/such/folder');
  });
});

describe('code by "load"', () => {
  it('is loaded for each environment, and finds the export that is named', async () => {
    let loaded = 0;
    const load = async () => {
      const number = ++loaded;
      return { handler: async () => number, other: { deep: async () => -number } };
    };
    const fn = createFunction({ load });
    expect((await Promise.all([fn.invoke(), fn.invoke()])).map(({ payload }) => payload)).toEqual([1, 2]);
    expect((await createFunction({ load, handler: 'src/app.other.deep' }).invoke()).payload).toBe(-3);
    expect((await createFunction({ load, handler: 'missing' }).invoke()).error).toMatchObject({
      errorType: 'Runtime.HandlerNotFound',
      errorMessage: 'missing is undefined or not exported',
    });
  });

  it('runs anew where the test runner is told to forget its modules, and not otherwise', async () => {
    const load = () => import('./fixtures/counter.js');
    const remembered = createFunction({ load });
    const outcomes = await Promise.all([remembered.invoke({ by: 1 }), remembered.invoke({ by: 1 })]);
    expect(outcomes.map(({ payload }) => payload.count)).toEqual([1, 2]);
    expectTypeOf(outcomes[0].payload).toEqualTypeOf<{ count: number }>();

    const forgetful = createFunction({
      load: () => {
        vi.resetModules();
        return load();
      },
    });
    const fresh = await Promise.all([forgetful.invoke({ by: 1 }), forgetful.invoke({ by: 1 })]);
    expect(fresh.map(({ payload, logs }) => [payload.count, logs.some(({ text }) => text === 'loading the counter')])).toEqual([
      [1, true],
      [1, true],
    ]);
  });
});
