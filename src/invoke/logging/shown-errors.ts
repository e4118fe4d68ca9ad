import { isError } from '../reported-error.js';

/** The name of an error's class, as JSON logs tell it. */
export function typeName(error: Error): string {
  return (error as { constructor?: { name?: string } }).constructor?.name ?? 'UnknownError';
}

/** For `JSON.stringify` of JSON logs: shows errors, wherever they are in a value, with what JSON would leave out of them. */
export function withStackTraces(_: string, value: unknown): unknown {
  if (!isError(value)) return value;
  const { message, stack } = value;
  const stackTrace = typeof stack === 'string' ? stack.split('\n') : stack;
  return Object.assign({ errorType: typeName(value), errorMessage: message, stackTrace }, value);
}

/** The same for the runtime's lines of text, which tell the name of an error and close with its stack. */
export function withStacks(_: string, value: unknown): unknown {
  if (!isError(value)) return value;
  const { name, message, code, stack } = value as Error & { code?: unknown };
  const shown: object = Object.assign({ errorType: name, errorMessage: message, code }, value);
  return typeof stack === 'string' ? { ...shown, stack: stack.split('\n') } : shown;
}
