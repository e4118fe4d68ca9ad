import type { FailedOutcome } from '../invoke/outcome.js';

const FRAMES = 10;
const CAUSES = 3;

/** The stack of what a handler threw, its causes included, without the frames that say nothing about the handler. */
export function stackOf(outcome: FailedOutcome<unknown>): string {
  const own = stackText(outcome.cause) ?? outcome.error.trace?.join('\n') ?? '';
  const heading = `${outcome.error.errorType}: ${outcome.error.errorMessage}`;
  const stacks = [own === '' ? heading : withMessage(own, heading, outcome.error.errorMessage), ...causes(outcome.cause)];
  return stacks.map(shortened).join('\nCaused by: ');
}

/** A stack is written when an error is made; a message that was changed later stands only in the error itself. */
function withMessage(stack: string, heading: string, message: string): string {
  return stack.includes(message) ? stack : `${heading}\n${stack}`;
}

function causes(thrown: unknown): string[] {
  const stacks: string[] = [];
  let cause = property(thrown, 'cause');
  while (cause !== undefined && cause !== null && stacks.length < CAUSES) {
    stacks.push(stackText(cause) ?? text(cause));
    cause = property(cause, 'cause');
  }
  return stacks;
}

function stackText(thrown: unknown): string | undefined {
  const stack = property(thrown, 'stack');
  return typeof stack === 'string' && stack !== '' ? stack : undefined;
}

/** Reads a property of anything that was thrown; getters of hostile errors don't matter. */
function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  try {
    return String(value);
  } catch {
    return 'something that can’t be written as text';
  }
}

function shortened(stack: string): string {
  const lines = stack.split('\n');
  const frames = ofTheHandler(lines.filter(isFrame));
  const rest = frames.length > FRAMES ? [`    and ${frames.length - FRAMES} more frames`] : [];
  return [...lines.filter((line) => !isFrame(line)), ...frames.slice(0, FRAMES), ...rest].join('\n');
}

/** The frames down to where this library called the handler; below that stands only the test and its runner. */
function ofTheHandler(frames: readonly string[]): readonly string[] {
  const first = frames.findIndex((frame) => !isOwn(frame) && !isNoise(frame));
  const call = frames.findIndex((frame, index) => index > first && isOwn(frame));
  return frames.slice(Math.max(first, 0), call < 0 ? undefined : call).filter((frame) => !isOwn(frame) && !isNoise(frame));
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}

function isOwn(frame: string): boolean {
  return /[\\/]lambdouble[\\/]dist[\\/]/.test(frame);
}

function isNoise(frame: string): boolean {
  return /\(?node:|\(<anonymous>\)$/.test(frame);
}
