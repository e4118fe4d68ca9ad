import type { LogEvent, Outcome, PendingWork } from '../invoke/outcome.js';
import { milliseconds } from '../internal/milliseconds.js';
import { show } from '../internal/show.js';
import type { MatcherView } from './matcher.js';
import { stackOf } from './stack.js';

const LINES = 5;
const LINE_LENGTH = 200;

/** What a failing message says besides the first line. */
export interface Report {
  /** What the test wants of the handler, such as `succeed`; left out where the details compare what was expected and received. */
  readonly expected?: string;
  /** What happened instead; left out, it is how the invocation ended. */
  readonly received?: string;
  /** Further paragraphs; empty ones are left out. */
  readonly details?: readonly string[];
}

/** A failing message: the runner's hint, what was expected and received, and what happened in the handler. */
export function report(view: MatcherView, outcome: Outcome, { expected, received, details = [] }: Report): string {
  const labelled = expected === undefined ? '' : labelledLines(view, expected, received ?? howItEnded(outcome));
  return [view.hint, labelled, ...details, ...whatHappened(outcome)].filter((paragraph) => paragraph !== '').join('\n\n');
}

function labelledLines({ context }: MatcherView, expected: string, received: string): string {
  const { EXPECTED_COLOR, RECEIVED_COLOR } = context.utils;
  const wanted = `the handler ${context.isNot === true ? 'not ' : ''}to ${expected}`;
  return `Expected: ${EXPECTED_COLOR(wanted)}\nReceived: ${RECEIVED_COLOR(received)}`;
}

/** How an invocation ended, as the rest of a sentence about the handler. */
export function howItEnded(outcome: Outcome): string {
  switch (outcome.status) {
    case 'succeeded':
      return `it succeeded with ${show(outcome.payload)}`;
    case 'failed':
      return `it failed with ${shortened(`${outcome.error.errorType}: ${firstLine(outcome.error.errorMessage)}`)}`;
    case 'timed-out':
      return `it timed out after ${milliseconds(outcome.duration)}`;
  }
}

/** What a handler itself logged: everything but the platform's lines. */
export function handlerLogs(outcome: Outcome): readonly LogEvent[] {
  return outcome.logs.filter((line) => line.source !== 'platform');
}

/** The last of some log lines under a heading. */
export function logLines(lines: readonly LogEvent[]): string {
  if (lines.length === 0) return 'It logged nothing.';
  const heading = lines.length > LINES ? `Last ${LINES} of ${lines.length} log lines:` : 'Log lines:';
  return indented(heading, lines.slice(-LINES).map(written));
}

function written(line: LogEvent): string {
  return `${(line.level ?? line.source).padEnd(6)} ${shortened(line.text)}`;
}

/** What was still running, a line each, under a heading. */
export function pendingLines(heading: string, pending: readonly PendingWork[]): string {
  if (pending.length === 0) return '';
  const lines = pending.slice(0, LINES).map((work) => work.description + (work.startedAt === undefined ? '' : ` (${work.startedAt})`));
  if (pending.length > LINES) lines.push(`and ${pending.length - LINES} more`);
  return indented(heading, lines);
}

function indented(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}`)].join('\n');
}

function whatHappened(outcome: Outcome): readonly string[] {
  const paragraphs = [logLines(handlerLogs(outcome)), timing(outcome)];
  if (outcome.status === 'failed') paragraphs.unshift(stackOf(outcome), pendingLines('It ended with:', neverSettled(outcome)));
  if (outcome.status === 'timed-out') paragraphs.unshift(pendingLines('Still running when it was cut off:', outcome.pending));
  return paragraphs;
}

/** The promise that the handler waited for in vain, where that is why it failed. */
function neverSettled(outcome: Outcome): readonly PendingWork[] {
  return outcome.pending.filter(({ kind }) => kind === 'promise');
}

function timing(outcome: Outcome): string {
  const took = milliseconds(outcome.duration);
  if (outcome.status === 'timed-out') return `Cut off after ${took}, with no time left.`;
  return `Ended after ${took}, with ${milliseconds(outcome.remainingTime)} left before its timeout.`;
}

function shortened(text: string): string {
  return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
