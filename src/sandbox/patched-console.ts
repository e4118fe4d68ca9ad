import { format, inspect, type InspectOptions } from 'node:util';
import type { ConsoleLevel } from './console-level.js';
import type { Patch } from './patch.js';
import { currentScope } from './process-wide.js';
import type { Scope } from './scope.js';
import { isSpy } from './spies.js';

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** What the runtime's console writes at a level; it has one method more than node's. */
const LEVELS: Readonly<Record<string, ConsoleLevel>> = {
  trace: 'TRACE',
  debug: 'DEBUG',
  log: 'INFO',
  info: 'INFO',
  warn: 'WARN',
  error: 'ERROR',
  fatal: 'FATAL',
};

/** Counters and stopwatches of `console.count` and `console.time`, of one scope. */
interface Labels {
  readonly counts: Map<string, number>;
  readonly times: Map<string, number>;
}

const labelsOfScopes = new WeakMap<Scope, Labels>();

function labelsOf(scope: Scope): Labels {
  let labels = labelsOfScopes.get(scope);
  if (labels === undefined) labelsOfScopes.set(scope, (labels = { counts: new Map(), times: new Map() }));
  return labels;
}

function elapsedText(milliseconds: number): string {
  return milliseconds >= 1000 ? `${(milliseconds / 1000).toFixed(3)}s` : `${milliseconds}ms`;
}

function logTime(scope: Scope, label: string, more: readonly unknown[]): void {
  const started = labelsOf(scope).times.get(label);
  if (started !== undefined) scope.log('INFO', ['%s: %s', label, elapsedText(scope.uptime() - started), ...more]);
}

/** Methods that don't write at a level, or keep a state which must not outlive the scope. */
const OTHERS: Readonly<Record<string, (scope: Scope, ...args: unknown[]) => void>> = {
  dir: (scope, value, options) => scope.write('stdout', `${inspect(value, { customInspect: false, ...(options as InspectOptions) })}\n`),
  dirxml: (scope, ...args) => scope.write('stdout', `${format(...args)}\n`),
  group: (scope, ...args) => {
    if (args.length > 0) scope.log('INFO', args);
  },
  groupCollapsed: (scope, ...args) => {
    if (args.length > 0) scope.log('INFO', args);
  },
  groupEnd: () => undefined,
  count: (scope, label = 'default') => {
    const { counts } = labelsOf(scope);
    const count = (counts.get(String(label)) ?? 0) + 1;
    counts.set(String(label), count);
    scope.log('INFO', [`${String(label)}: ${count}`]);
  },
  countReset: (scope, label = 'default') => void labelsOf(scope).counts.delete(String(label)),
  time: (scope, label = 'default') => void labelsOf(scope).times.set(String(label), scope.uptime()),
  timeLog: (scope, label = 'default', ...more) => logTime(scope, String(label), more),
  timeEnd: (scope, label = 'default') => {
    logTime(scope, String(label), []);
    labelsOf(scope).times.delete(String(label));
  },
};

/** The methods that are replaced. Properties are copied one by one below: a loop over names costs a fifth of an invocation. */
interface Methods {
  trace: Method | undefined;
  debug: Method | undefined;
  log: Method | undefined;
  info: Method | undefined;
  warn: Method | undefined;
  error: Method | undefined;
  fatal: Method | undefined;
  dir: Method | undefined;
  dirxml: Method | undefined;
  group: Method | undefined;
  groupCollapsed: Method | undefined;
  groupEnd: Method | undefined;
  count: Method | undefined;
  countReset: Method | undefined;
  time: Method | undefined;
  timeLog: Method | undefined;
  timeEnd: Method | undefined;
}

function copy(from: Methods, to: Methods): void {
  to.trace = from.trace;
  to.debug = from.debug;
  to.log = from.log;
  to.info = from.info;
  to.warn = from.warn;
  to.error = from.error;
  to.dir = from.dir;
  to.dirxml = from.dirxml;
  to.group = from.group;
  to.groupCollapsed = from.groupCollapsed;
  to.groupEnd = from.groupEnd;
  to.count = from.count;
  to.countReset = from.countReset;
  to.time = from.time;
  to.timeLog = from.timeLog;
  to.timeEnd = from.timeEnd;
}

function allEqual(a: Methods, b: Methods): boolean {
  return (
    a.trace === b.trace &&
    a.debug === b.debug &&
    a.log === b.log &&
    a.info === b.info &&
    a.warn === b.warn &&
    a.error === b.error &&
    a.fatal === b.fatal &&
    a.dir === b.dir &&
    a.dirxml === b.dirxml &&
    a.group === b.group &&
    a.groupCollapsed === b.groupCollapsed &&
    a.groupEnd === b.groupEnd &&
    a.count === b.count &&
    a.countReset === b.countReset &&
    a.time === b.time &&
    a.timeLog === b.timeLog &&
    a.timeEnd === b.timeEnd
  );
}

function someEqual(a: Methods, b: Methods): boolean {
  return (
    a.trace === b.trace ||
    a.debug === b.debug ||
    a.log === b.log ||
    a.info === b.info ||
    a.warn === b.warn ||
    a.error === b.error ||
    a.fatal === b.fatal ||
    a.dir === b.dir ||
    a.dirxml === b.dirxml ||
    a.group === b.group ||
    a.groupCollapsed === b.groupCollapsed ||
    a.groupEnd === b.groupEnd ||
    a.count === b.count ||
    a.countReset === b.countReset ||
    a.time === b.time ||
    a.timeLog === b.timeLog ||
    a.timeEnd === b.timeEnd
  );
}

/** Replaces the console's methods: inside a scope they write to its log; a spy that a test put there sees the call as well. */
export function consolePatch(): Patch {
  const target = globalThis.console as unknown as Methods & Record<string, Method | undefined>;
  const names = [...Object.keys(LEVELS), ...Object.keys(OTHERS)];
  const before = Object.fromEntries(names.map((name) => [name, target[name]])) as unknown as Methods & Record<string, Method | undefined>;
  const write = (name: string, scope: Scope, args: unknown[]) => {
    const level = LEVELS[name];
    if (level === undefined) OTHERS[name]!(scope, ...args);
    else scope.log(level, args);
  };
  const replacement = (name: string): Method => {
    const method: Method = function (...args) {
      const scope = currentScope();
      const original = before[name];
      if (scope === undefined || isSpy(original)) {
        const result = original?.apply(this, args);
        if (scope === undefined) return result;
      }
      write(name, scope, args);
      return undefined;
    };
    return Object.defineProperty(method, 'name', { value: name });
  };
  const ours = Object.fromEntries(names.map((name) => [name, replacement(name)])) as unknown as Methods & Record<string, Method>;

  return {
    install() {
      if (someEqual(target, ours)) {
        for (const name of names) if (target[name] !== ours[name]) before[name] = target[name];
      } else {
        copy(target, before);
        before.fatal = target.fatal;
      }
      copy(ours, target);
      target.fatal = ours.fatal;
    },
    restore() {
      const replacedMeanwhile = allEqual(target, ours) ? [] : names.filter((name) => target[name] !== ours[name]);
      const meanwhile = replacedMeanwhile.map((name) => target[name]);
      copy(before, target);
      if (before.fatal === undefined) Reflect.deleteProperty(target, 'fatal');
      else target.fatal = before.fatal;
      replacedMeanwhile.forEach((name, index) => (target[name] = meanwhile[index]));
    },
  };
}
