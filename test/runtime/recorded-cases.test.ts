import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { invoke, type Outcome } from '../../src/invoke/index.js';
import recorded from './cases.json' with { type: 'json' };
import exceptions from './exceptions.json' with { type: 'json' };

type RuntimeName = 'nodejs24.x' | 'nodejs22.x';

interface Expected {
  readonly kind: string;
  readonly body?: unknown;
  readonly platform?: { readonly errorType: string; readonly errorMessage: string };
  readonly errorType?: string;
  readonly errorMessage?: string;
  readonly trace0?: string | null;
  readonly keys?: readonly string[];
  readonly respondedAfter?: string;
}

interface Case {
  readonly source: string;
  readonly events?: readonly { readonly payload?: unknown; readonly raw?: string }[];
  readonly env?: Record<string, string>;
  readonly timeoutMs?: number;
  readonly expected: Record<RuntimeName, { readonly initError?: Expected; readonly invocations: readonly Expected[] }>;
}

const cases = recorded.cases as unknown as Record<string, Case>;

/** Cases that a single `invoke` can't show, and why. Those of `init/*` and `stream/*` concern loading code and streaming, and aren't here at all. */
const notReplayed = exceptions.invoke;

function load(source: string): () => Promise<unknown> {
  const module = { exports: {} as { handler?: () => Promise<unknown> } };
  compileFunction(source, ['exports', 'module', 'require'])(module.exports, module, (name: string) => process.getBuiltinModule(name));
  return module.exports.handler!;
}

const withoutTimes = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<ISO>');
/** A context tells its log stream, which is a random value; the recording has one of its own. */
const withoutLogStream = (text: string) =>
  text.replaceAll(/"logStreamName":"[^"]*"/g, '"logStreamName":"…"').replaceAll(/"xRayTraceId":"[^"]*"/g, '"xRayTraceId":"…"');

function compareError(outcome: Outcome, expected: Expected): void {
  expect(outcome.status).not.toBe('succeeded');
  const error = outcome.error!;
  expect({ errorType: error.errorType, errorMessage: error.errorMessage }).toEqual({
    errorType: expected.errorType,
    errorMessage: expected.errorMessage,
  });
  if (expected.keys !== undefined) expect(Object.keys(error)).toEqual(expected.keys);
  // Vitest's own stacks write "Error: " for an error without a message
  if (expected.trace0 !== undefined) expect(error.trace?.[0]?.replace(/: $/, '') ?? null).toBe(expected.trace0);
}

function compare(outcome: Outcome, expected: Expected): void {
  if (expected.platform !== undefined) {
    expect(outcome.error).toEqual(expected.platform);
    return;
  }
  if (expected.kind === 'response') {
    expect(outcome.error).toBeUndefined();
    expect(withoutLogStream(withoutTimes(JSON.stringify(outcome.payload)))).toBe(withoutLogStream(expected.body as string));
  } else {
    compareError(outcome, expected);
  }
  const after = /^~(\d+)$/.exec(expected.respondedAfter ?? '');
  // a machine took up to a tenth of a second for what takes no virtual time
  if (after !== null) expect(Math.abs(outcome.duration - Number(after[1]))).toBeLessThanOrEqual(100);
}

describe.each<RuntimeName>(['nodejs24.x', 'nodejs22.x'])('%s does what was recorded', (runtime) => {
  const replayed = Object.entries(cases).filter(([name]) => !(name in notReplayed));

  it.each(replayed)('%s', async (_, { source, events = [{ payload: {} }], env, timeoutMs = 3000, expected }) => {
    const handler = load(source);
    const { initError, invocations } = expected[runtime];
    for (const [index, { payload, raw }] of events.entries()) {
      const options = {
        runtime,
        timeout: timeoutMs / 1000,
        functionName: 'fn',
        awsRequestId: `00000000-0000-4000-8000-00000000000${index + 1}`,
        ...(env && { environment: env }),
      };
      const invocation = initError ?? invocations[index];
      if (invocation === undefined) return;
      compare(
        await invoke(handler as (event: unknown) => Promise<unknown>, raw === undefined ? payload : JSON.parse(raw), options),
        invocation,
      );
    }
  });
});

it('names only cases that exist as not replayed', () => {
  expect(Object.keys(cases)).toEqual(expect.arrayContaining(Object.keys(notReplayed)));
});
