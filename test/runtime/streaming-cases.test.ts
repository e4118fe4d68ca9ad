import { createHash } from 'node:crypto';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { invoke, type Outcome } from '../../src/invoke/index.js';
import recorded from './streaming-cases.json' with { type: 'json' };

type RuntimeName = 'nodejs24.x' | 'nodejs22.x';

interface ExpectedError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace0?: string | null;
  readonly keys?: readonly string[];
}

interface Expected extends Partial<ExpectedError> {
  readonly kind: 'response' | 'truncated-response' | 'error' | 'platform';
  readonly body?: string | { readonly length: number; readonly sha256: string };
  readonly streaming?: boolean;
  readonly contentType?: string;
  readonly chunks?: readonly number[];
  readonly trailerType?: string;
  readonly trailerBody?: ExpectedError;
  readonly respondedAfter?: string;
  readonly nextAskedAfterResponse?: string;
}

interface ExpectedRun {
  readonly initError?: ExpectedError;
  readonly invocations: readonly Expected[];
  readonly said?: readonly string[];
}

interface Case {
  readonly source: string;
  readonly events?: readonly { readonly payload?: unknown }[];
  readonly env?: Record<string, string>;
  readonly timeoutMs?: number;
  readonly expected: Record<RuntimeName, ExpectedRun>;
}

const cases = recorded.cases as unknown as Record<string, Case>;

const ADDRESS =
  'the address of the Runtime API, which is among the bytes under way, is three characters longer in Lambda than on the recording machine';

/** Cases whose handlers log figures that can't be equal, and why; all else of them is compared. */
const logsOtherwise: Record<string, string> = {
  'streaming/state-written': ADDRESS,
  'streaming/state-ended': ADDRESS,
  'streaming/state-corked': ADDRESS,
  'streaming/drain': ADDRESS,
};

/** Cases whose traces can't be equal, and why. */
const tracedOtherwise: Record<string, string> = {
  'streaming/throw-name-empty':
    'Vitest makes the trace when the error is thrown, node when somebody reads it, and meanwhile the name was changed',
};

/** Cases whose chunks can't be compared, and why. */
const cutOtherwise: Record<string, string> = {
  'streaming/cork-connected': 'the recording server read the bytes of one chunk one by one',
};

function load(source: string): (event: unknown) => Promise<unknown> {
  const module = { exports: {} as { handler?: (event: unknown) => Promise<unknown> } };
  compileFunction(source, ['exports', 'module', 'require'])(module.exports, module, (name: string) => process.getBuiltinModule(name));
  return module.exports.handler!;
}

const withoutTimes = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<ISO>');

const withoutCode = (line: string | null | undefined) => line?.replace(/ \[ERR_\w+\]:/, ':') ?? null;

function compareError(
  error: { errorType: string; errorMessage: string; trace?: readonly string[] } | undefined,
  expected: ExpectedError,
): void {
  expect(error).toMatchObject({ errorType: expected.errorType, errorMessage: expected.errorMessage });
  if (expected.keys !== undefined) expect(Object.keys(error!)).toEqual(expected.keys);
  // Vitest's own stacks leave the codes of node's errors out
  if (expected.trace0 !== undefined) expect(withoutCode(error!.trace?.[0])).toBe(withoutCode(expected.trace0));
}

/** A machine took up to a few tenths of a second for what takes no virtual time. */
function compareTime(ours: number, theirs: string | undefined): void {
  const after = /^~(\d+)$/.exec(theirs ?? '');
  if (after !== null) expect(Math.abs(ours - Number(after[1]))).toBeLessThanOrEqual(100);
}

function compareStream(outcome: Outcome, expected: Expected): void {
  const stream = outcome.stream!;
  expect(stream.complete).toBe(true);
  expect(stream.contentType).toBe(expected.contentType);
  const { body } = expected;
  if (typeof body === 'string') {
    // a server showed the recorded bytes as text
    expect(withoutTimes(Buffer.from(stream.bytes).toString('utf8'))).toBe(body);
  } else {
    expect(stream.bytes.length).toBe(body!.length);
    expect(createHash('sha256').update(stream.bytes).digest('hex')).toBe(body!.sha256);
  }
  const chunks = stream.chunks.map(({ data }) => data.length);
  // before a body come two chunks of metadata
  if (expected.chunks !== undefined) expect(chunks).toEqual(expected.chunks.slice(stream.prelude === undefined ? 0 : 2));
  const error = stream.trailers['Lambda-Runtime-Function-Error-Body'];
  expect(stream.trailers['Lambda-Runtime-Function-Error-Type']).toBe(expected.trailerType);
  if (expected.trailerBody === undefined) expect(error).toBeUndefined();
  else compareError(JSON.parse(Buffer.from(error!, 'base64').toString('utf8')), expected.trailerBody);
}

/** Who asked for the next event has succeeded or reported an error; who died has failed; who never asked was cut off. */
function statusAfter(expected: Expected): Outcome['status'] {
  if (expected.nextAskedAfterResponse === 'not within grace') return 'timed-out';
  if (expected.nextAskedAfterResponse === 'never (process exited)' || expected.trailerType !== undefined) return 'failed';
  return 'succeeded';
}

function compare(outcome: Outcome, expected: Expected): void {
  if (expected.kind === 'platform') {
    expect(outcome.error).toMatchObject({ errorType: expected.errorType, errorMessage: expected.errorMessage });
    expect(outcome.stream!.complete).toBe(false);
  } else if (expected.kind === 'truncated-response') {
    expect(outcome.stream!.complete).toBe(false);
    expect(outcome.status).toBe(statusAfter(expected));
  } else if (expected.kind === 'error') {
    expect(outcome.status).toBe('failed');
    compareError(outcome.error, expected as ExpectedError);
  } else if (expected.streaming !== true) {
    expect(outcome.error).toBeUndefined();
    expect(withoutTimes(JSON.stringify(outcome.payload))).toBe(expected.body);
  } else {
    compareStream(outcome, expected);
    expect(outcome.status).toBe(statusAfter(expected));
    if (expected.trailerBody !== undefined) compareError(outcome.error, expected.trailerBody);
    compareTime(outcome.duration, expected.nextAskedAfterResponse?.startsWith('~') ? sum(expected) : undefined);
  }
}

function comparable(name: string, expected: Expected): Expected {
  if (name in tracedOtherwise) return withoutTrace(expected);
  const { chunks: _, ...rest } = expected;
  return name in cutOtherwise ? rest : expected;
}

function withoutTrace(expected: Expected): Expected {
  const { trace0: _, ...trailerBody } = expected.trailerBody!;
  return { ...expected, trailerBody };
}

function sum({ respondedAfter = '~0', nextAskedAfterResponse = '~0' }: Expected): string {
  return `~${Number(respondedAfter.slice(1)) + Number(nextAskedAfterResponse.slice(1))}`;
}

function said(outcome: Outcome): string[] {
  return outcome.logs
    .filter(({ source, level }) => source === 'console' && level !== 'ERROR')
    .map(({ level, text }) => withoutTimes(`${level}\t${text.replaceAll('\n', '\r')}`));
}

describe.each<RuntimeName>(['nodejs24.x', 'nodejs22.x'])('%s streams as was recorded', (runtime) => {
  it.each(Object.entries(cases))('%s', async (name, { source, events = [{ payload: { n: 1 } }], env, timeoutMs = 3000, expected }) => {
    const handler = load(source);
    const { initError, invocations, said: lines } = expected[runtime];
    const heard: string[] = [];
    for (const [index, { payload = {} }] of events.entries()) {
      const outcome = await invoke(handler, payload, {
        runtime,
        timeout: Math.ceil(timeoutMs / 1000),
        functionName: 'fn',
        awsRequestId: `00000000-0000-4000-8000-00000000000${index + 1}`,
        xRayTraceId: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
        ...(env && { environment: env }),
      });
      if (initError === undefined) compare(outcome, comparable(name, invocations[index]!));
      else compareError(outcome.error, initError);
      heard.push(...said(outcome));
    }
    if (lines !== undefined && !(name in logsOtherwise)) expect(heard).toEqual(lines);
  });
});

it('names only cases that exist as exceptions', () => {
  expect(Object.keys(cases)).toEqual(
    expect.arrayContaining([...Object.keys(logsOtherwise), ...Object.keys(tracedOtherwise), ...Object.keys(cutOtherwise)]),
  );
});
