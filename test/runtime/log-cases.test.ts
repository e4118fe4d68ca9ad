import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { codeInFolder } from '../../src/function/code/load-from-folder.js';
import { ExecutionEnvironment } from '../../src/function/environment/index.js';
import { invoke, type LogEvent } from '../../src/invoke/index.js';
import { wireEvent } from '../../src/invoke/wire-event.js';
import recorded from './log-cases.json' with { type: 'json' };

type RuntimeName = 'nodejs24.x' | 'nodejs22.x';

interface Output {
  readonly stdout: readonly string[];
  readonly stderr?: readonly string[];
}

interface Case {
  readonly source: string;
  readonly env?: Record<string, string>;
  readonly expected: { readonly both?: Output } & Partial<Record<RuntimeName, Output>>;
}

const cases = recorded.cases as unknown as Record<string, Case>;

/** Cases that a single `invoke` can't show, and why. */
const notReplayed: Record<string, string> = {
  'log/at-init-text': 'it logs while it is loaded',
  'log/at-init-json': 'it logs while it is loaded',
  'log/init-error-json': 'it can’t be loaded',
  'init/throw': 'it can’t be loaded',
  'init/throw-json': 'it can’t be loaded',
  'init/log-json': 'it logs while it is loaded',
  'init/log-text': 'it logs while it is loaded',
};

function load(source: string): () => Promise<unknown> {
  const module = { exports: {} as { handler?: () => Promise<unknown> } };
  compileFunction(source, ['exports', 'module', 'require'])(module.exports, module, (name: string) => process.getBuiltinModule(name));
  return module.exports.handler!;
}

/** A line without times and frames, as the recording has it. */
function comparable(line: string): string {
  return (
    line
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<ISO>')
      .replaceAll('\n', '\r')
      .replaceAll(/,"    at (?:[^"\\]|\\.)*"/g, '')
      .replaceAll(/(\\n|\r)    at [^"\\\r]*/g, '')
      // Vitest's own stacks write "Error: " for an error without a message
      .replaceAll('"Error: "', '"Error"')
  );
}

/** The first line that node writes about an error; it also shows where in the code that was, and its own version. */
function firstOfStderr(logs: readonly LogEvent[]): string {
  return logs.find(({ source }) => source === 'stderr')?.text.replaceAll(/^\[|\.?\] \{$/g, '') ?? '';
}

const isOutput = ({ source }: LogEvent) => source === 'stdout' || source === 'stderr';

describe.each<RuntimeName>(['nodejs24.x', 'nodejs22.x'])('%s logs what was recorded', (runtime) => {
  const replayed = Object.entries(cases).filter(([name]) => !(name in notReplayed));

  it.each(replayed)('%s', async (_, { source, env, expected }) => {
    const { stdout, stderr } = expected.both ?? expected[runtime]!;
    const outcome = await invoke(
      load(source) as (event: unknown) => Promise<unknown>,
      {},
      {
        runtime,
        functionName: 'fn',
        awsRequestId: '00000000-0000-4000-8000-000000000001',
        ...(env && { environment: env }),
      },
    );
    const written = outcome.logs.slice(1, -2);
    const lines = written.filter(({ source: writer }) => writer !== 'stderr').map(({ message }) => comparable(message));
    expect(lines).toEqual(stdout);
    if (stderr !== undefined && outcome.error?.errorType !== 'Runtime.CallbackHandlerDeprecated') {
      expect(stderr.join('\n')).toContain(firstOfStderr(written));
    }
    expect(written.filter(isOutput).every(({ message, text }) => message === text)).toBe(true);
  });
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Code that fails to load is loaded again in the course of the request. */
const loadedTwice = new Set(['log/init-error-json', 'init/throw', 'init/throw-json']);

describe.each<RuntimeName>(['nodejs24.x', 'nodejs22.x'])('an execution environment of %s logs what was recorded', (runtime) => {
  it.each(Object.entries(cases))('%s', async (name, { source, env = {}, expected }) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lambdouble-logs-')));
    folders.push(folder);
    writeFileSync(join(folder, 'index.js'), source);
    const code = codeInFolder(folder, 'index.handler', runtime);
    const identity = { functionName: 'fn', functionVersion: '$LATEST', memorySize: 128, timeout: 3, logGroupName: '/aws/lambda/fn' };
    const environment = new ExecutionEnvironment({ code, runtime, ...identity, variables: env, onLog: undefined }, 'on-demand', 0);
    const { outcome } = await environment.invoke({
      event: wireEvent('test', {}),
      mode: 'virtual',
      start: 0,
      awsRequestId: '00000000-0000-4000-8000-000000000001',
      alias: undefined,
      clientContext: undefined,
      identity: undefined,
      tenantId: undefined,
      xRayTraceId: undefined,
    });
    environment.shutDown();
    const { stdout, stderr = [] } = expected.both ?? expected[runtime]!;
    const ours = outcome.logs.filter(({ source: writer, level }) => level !== undefined || writer === 'stdout');
    const refused = outcome.error?.errorType === 'Runtime.CallbackHandlerDeprecated';
    expect(ours.map(({ message }) => comparable(message))).toEqual(loadedTwice.has(name) || refused ? [...stdout, ...stdout] : stdout);
    expect(stderr.join('\n')).toContain(firstOfStderr(outcome.logs));
  });
});

it('names only cases that exist as not replayed', () => {
  expect(Object.keys(cases)).toEqual(expect.arrayContaining(Object.keys(notReplayed)));
});
