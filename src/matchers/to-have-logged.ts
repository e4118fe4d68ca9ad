import { failure } from '../internal/errors.js';
import { oneOf } from '../internal/checks.js';
import { checkOptions, optionTable } from '../internal/options.js';
import { show } from '../internal/show.js';
import type { LogEvent, Outcome } from '../invoke/outcome.js';
import { isRegExp } from './kinds.js';
import { contains, matcher, type Matcher, type MatcherView } from './matcher.js';
import { howItEnded, report } from './report.js';

/** Which log lines `toHaveLogged` looks at. */
export interface LoggedWhere {
  /** Only lines of this console level, such as `ERROR`. */
  level?: NonNullable<LogEvent['level']> | undefined;
  /** Only lines of this writer; the platform's lines (START, END, REPORT) are looked at only when they are asked for here. */
  source?: LogEvent['source'] | undefined;
}

/** What `toHaveLogged` looks for: a text within a line, a pattern, or part of a line that is JSON. */
export type ExpectedLog = string | RegExp | object;

const table = optionTable<LoggedWhere>({
  level: oneOf(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']),
  source: oneOf(['console', 'stdout', 'stderr', 'platform']),
});

/** The function behind {@link LambdoubleMatchers.toHaveLogged}. */
export const toHaveLogged: Matcher<[expected: ExpectedLog, where?: LoggedWhere]> = matcher({
  name: 'toHaveLogged',
  parameters: ['expected'],
  check(expected: ExpectedLog, where: LoggedWhere = {}) {
    checkOptions('check toHaveLogged', where, table);
    if ((typeof expected === 'string' && expected !== '') || (typeof expected === 'object' && expected !== null)) return;
    throw failure(
      'check toHaveLogged',
      `it got ${show(expected)} to look for`,
      'Pass a text, a RegExp, or an object that is part of a JSON line.',
    );
  },
  judge(view, outcome, expected, where = {}) {
    const found = find(view, candidates(outcome, where), expected);
    return {
      pass: found !== undefined,
      message: () =>
        report(view, outcome, {
          expected: `log ${described(view, expected)}${among(where)}`,
          received: found === undefined ? `${howItEnded(outcome)} without logging it` : `the line ${show(found.text)}`,
          details: [found === undefined ? hint(view, outcome, expected, where) : ''],
        }),
    };
  },
});

function candidates(outcome: Outcome, where: LoggedWhere): readonly LogEvent[] {
  return outcome.logs.filter(
    (line) =>
      (where.level === undefined || levelOf(line) === where.level) &&
      (where.source === undefined ? line.source !== 'platform' : line.source === where.source),
  );
}

/** The level of a line; in one that is JSON it stands in it, whoever wrote it. */
function levelOf({ level, record }: LogEvent): string | undefined {
  const own = record?.['level'];
  return typeof own === 'string' ? own.toUpperCase() : level;
}

function find(view: MatcherView, lines: readonly LogEvent[], expected: ExpectedLog): LogEvent | undefined {
  if (typeof expected === 'string') return lines.find((line) => textsOf(line).some((text) => text.includes(expected)));
  if (isRegExp(expected)) return lines.find((line) => textsOf(line).some((text) => new RegExp(expected).test(text)));
  return lines.find((line) => valuesOf(line).some((value) => contains(view, value, expected)));
}

/** What a line says: its text, and where that is JSON, the message in it. */
function textsOf({ text, record }: LogEvent): readonly string[] {
  const message = record?.['message'];
  return typeof message === 'string' && message !== text ? [text, message] : [text];
}

/** What a line holds: the whole of it where it is JSON, and what its text is. */
function valuesOf({ text, record }: LogEvent): readonly unknown[] {
  return record === undefined ? jsonWithin(text) : [record, ...jsonWithin(text)];
}

/** The JSON that a line is, or that each of its own lines is, or that follows a prefix. */
function jsonWithin(text: string): readonly unknown[] {
  const start = text.search(/[[{]/);
  const parts = [text, start > 0 ? text.slice(start) : '', ...(text.includes('\n') ? text.split('\n') : [])];
  return parts.flatMap(parsed);
}

function parsed(text: string): readonly unknown[] {
  const opening = text.trimStart()[0];
  if (opening !== '{' && opening !== '[') return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function described({ context }: MatcherView, expected: ExpectedLog): string {
  if (typeof expected === 'string') return `a line with ${show(expected)}`;
  return isRegExp(expected) ? `a line that matches ${expected}` : `JSON with ${context.utils.printExpected(expected)}`;
}

function among({ level, source }: LoggedWhere): string {
  return (level === undefined ? '' : ` at level ${level}`) + (source === undefined ? '' : ` from ${source}`);
}

function hint(view: MatcherView, outcome: Outcome, expected: ExpectedLog, where: LoggedWhere): string {
  if (Object.values(where).some((value) => value !== undefined)) {
    return find(view, outcome.logs, expected) === undefined ? '' : 'It stands in a line of another level or writer.';
  }
  const platform = candidates(outcome, { source: 'platform' });
  if (find(view, platform, expected) === undefined) return '';
  return 'A line of the platform has it: pass { source: "platform" } as the second argument to look there.';
}
