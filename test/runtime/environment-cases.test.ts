import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeInFolder } from '../../src/function/code/load-from-folder.js';
import { ExecutionEnvironment } from '../../src/function/environment/index.js';
import type { Outcome } from '../../src/invoke/index.js';
import { wireEvent } from '../../src/invoke/wire-event.js';
import recorded from './cases.json' with { type: 'json' };
import exceptions from './exceptions.json' with { type: 'json' };
import ofLoading from './loading-cases.json' with { type: 'json' };

type RuntimeName = 'nodejs24.x' | 'nodejs22.x';

interface Expected {
  readonly kind?: string;
  readonly body?: unknown;
  readonly streaming?: boolean;
  readonly platform?: { readonly errorType: string; readonly errorMessage: string };
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly trace0?: string | null;
  readonly keys?: readonly string[];
  readonly respondedAfter?: string;
}

interface Case {
  readonly source?: string;
  readonly files?: Record<string, string>;
  readonly handler?: string;
  readonly env?: Record<string, string>;
  readonly events?: readonly { readonly payload?: unknown; readonly raw?: string }[];
  readonly timeoutMs?: number;
  readonly expected: Record<RuntimeName, { readonly initError?: Expected; readonly invocations: readonly Expected[] }>;
}

const cases = { ...recorded.cases, ...ofLoading.cases } as unknown as Record<string, Case>;

/** Cases that an execution environment in this process can't show, and why. */
const notReplayed = exceptions.function;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function laidOut(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lambdouble-case-')));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What differs from machine to machine, or from one version of node to another. */
function usual(text: string, folder: string): string {
  return (
    text
      .replaceAll(folder, '/var/task')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<ISO>')
      .replaceAll(/"logStreamName":"[^"]*"/g, '"logStreamName":"…"')
      .replaceAll(/"xRayTraceId":"[^"]*"/g, '"xRayTraceId":"…"')
      .replaceAll(/ \(line \d+ column \d+\)/g, '')
      // Vitest's own stacks leave the code of node's errors out
      .replace(/^Error \[ERR_[A-Z_]+\]: /, 'Error: ')
  );
}

function compare(outcome: Outcome, expected: Expected, folder: string): void {
  if (expected.platform !== undefined) {
    expect(outcome.error).toEqual(expected.platform);
  } else if (expected.kind === 'response') {
    expect(outcome.error).toBeUndefined();
    const answer = outcome.stream === undefined ? JSON.stringify(outcome.payload) : Buffer.from(outcome.stream.bytes).toString();
    expect(usual(answer, folder)).toBe(usual(expected.body as string, folder));
  } else {
    const { errorType, errorMessage, trace } = outcome.error!;
    expect({ errorType, errorMessage: usual(errorMessage, folder) }).toEqual({
      errorType: expected.errorType,
      errorMessage: usual(expected.errorMessage!, folder),
    });
    if (expected.keys !== undefined) expect(Object.keys(outcome.error!)).toEqual(expected.keys);
    if (expected.trace0) expect(usual(trace![0]!.replace(/: $/, ''), folder)).toBe(usual(expected.trace0, folder));
  }
  const after = /^~(\d+)$/.exec(expected.respondedAfter ?? '');
  if (after !== null) expect(Math.abs(outcome.duration - Number(after[1]))).toBeLessThanOrEqual(100);
}

describe.each<RuntimeName>(['nodejs24.x', 'nodejs22.x'])('an execution environment of %s does what was recorded', (runtime) => {
  const replayed = Object.entries(cases).filter(([name]) => !(name in notReplayed));

  it.each(replayed)('%s', async (_, { source, files = { 'index.js': source! }, handler = 'index.handler', ...rest }) => {
    const { events = [{ payload: {} }], env = {}, timeoutMs = 3000, expected } = rest;
    const folder = laidOut(files);
    const environment = new ExecutionEnvironment(
      {
        code: codeInFolder(folder, handler, runtime),
        runtime,
        functionName: 'fn',
        functionVersion: '$LATEST',
        memorySize: 128,
        timeout: timeoutMs / 1000,
        variables: env,
        logGroupName: '/aws/lambda/fn',
        onLog: undefined,
      },
      'on-demand',
      0,
    );
    let start = 0;
    const { initError, invocations } = expected[runtime];
    for (const [index, { payload, raw }] of events.entries()) {
      const invocation = initError ?? invocations[index];
      if (invocation === undefined) break;
      const { outcome, end } = await environment.invoke({
        event: wireEvent('test', raw === undefined ? payload : JSON.parse(raw)),
        mode: 'virtual',
        start,
        awsRequestId: `00000000-0000-4000-8000-00000000000${index + 1}`,
        alias: undefined,
        clientContext: undefined,
        identity: undefined,
        tenantId: undefined,
        xRayTraceId: undefined,
      });
      start = end;
      compare(outcome, invocation, folder);
    }
    environment.shutDown();
  });
});

it('names only cases that exist as not replayed', () => {
  expect(Object.keys(cases)).toEqual(expect.arrayContaining(Object.keys(notReplayed)));
});
