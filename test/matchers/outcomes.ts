import { stripVTControlCharacters } from 'node:util';
import type { Context } from 'aws-lambda';
import { OUTCOME_BRAND, type FailedOutcome, type LogEvent, type SucceededOutcome, type TimedOutOutcome } from '../../src/invoke/outcome.js';

type Common = Omit<SucceededOutcome<unknown>, 'status' | 'payload' | 'error' | 'cause'>;

const context = { awsRequestId: '8f5b1ac2-8a3f-4c53-9d0c-3f1f6b8f6a01' } as Context;

const common: Common = {
  requestId: context.awsRequestId,
  duration: 12,
  billedDuration: 12,
  logs: [],
  metrics: [],
  remainingTime: 2988,
  pending: [],
  event: { hello: 'world' },
  context,
};

const branded = <Value extends object>(value: Value): Value => Object.defineProperty(value, OUTCOME_BRAND, { value: true });

export function succeeded(payload: unknown, further: Partial<Common> = {}): SucceededOutcome<unknown> {
  return branded({ ...common, ...further, status: 'succeeded', payload });
}

/** As the harness makes it: reading `payload` throws what the handler threw. */
export function failed(cause: Error, further: Partial<Common> = {}): FailedOutcome<unknown> {
  const error = { errorType: cause.name, errorMessage: cause.message, trace: (cause.stack ?? '').split('\n') };
  return throwingPayload({ ...common, ...further, status: 'failed', error, cause }, cause);
}

export function timedOut(further: Partial<Common> = {}): TimedOutOutcome<unknown> {
  const errorMessage = `RequestId: ${common.requestId} Error: Task timed out after 3.00 seconds`;
  const error = { errorType: 'Sandbox.Timedout', errorMessage };
  return throwingPayload(
    { ...common, duration: 3000, billedDuration: 3000, remainingTime: 0, ...further, status: 'timed-out', error },
    new Error(errorMessage),
  );
}

function throwingPayload<Value extends object>(outcome: Value, error: Error): Value & { payload: unknown } {
  const get = (): never => {
    throw error;
  };
  return branded(Object.defineProperty(outcome, 'payload', { get, enumerable: true })) as Value & { payload: unknown };
}

/** An error with a stack that is the same wherever the tests run. */
export function errorOf(Type: new (message: string, options?: ErrorOptions) => Error, message: string, options?: ErrorOptions): Error {
  const error = new Type(message, options);
  error.stack = `${error.name}: ${message}\n    at resize (/app/src/resize.ts:7:11)\n    at handler (/app/src/thumbnail.ts:12:3)`;
  return error;
}

export function consoleLine(level: NonNullable<LogEvent['level']>, text: string): LogEvent {
  const time = '2026-01-15T12:34:56.789Z';
  return { timestamp: Date.parse(time), message: `${time}\t${common.requestId}\t${level}\t${text}`, source: 'console', level, text };
}

export function platformLine(text: string): LogEvent {
  return { timestamp: Date.UTC(2026, 0, 15, 12, 34, 56, 789), message: text, source: 'platform', text };
}

/** The message of what a matcher throws, without colours. */
export function messageOf(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    return plain(error);
  }
  throw new Error('The matcher was meant to fail, and passed.');
}

/** The message with which a matcher on a promise rejects, without colours. */
export async function messageOfRejection(assertion: unknown): Promise<string> {
  try {
    await assertion;
  } catch (error) {
    return plain(error);
  }
  throw new Error('The matcher was meant to fail, and passed.');
}

function plain(error: unknown): string {
  return stripVTControlCharacters((error as Error).message);
}
