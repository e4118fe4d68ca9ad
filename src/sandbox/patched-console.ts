import { Console } from 'node:console';
import { PassThrough } from 'node:stream';
import { format, inspect, type InspectOptions } from 'node:util';
import type { ConsoleLevel } from './console-level.js';
import type { Patch } from './patch.js';
import { currentScope, outsideScopes } from './process-wide.js';
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

/** What `console.count`, `console.time` and `console.group` remember, of one scope. */
interface Memory {
  readonly counts: Map<string, number>;
  readonly times: Map<string, number>;
  /** Blanks before what is written raw; what goes through the levels is not indented. */
  indentation: string;
}

const memories = new WeakMap<Scope, Memory>();

function memoryOf(scope: Scope): Memory {
  let memory = memories.get(scope);
  if (memory === undefined) memories.set(scope, (memory = { counts: new Map(), times: new Map(), indentation: '' }));
  return memory;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** An elapsed time as node writes it: `12ms`, `1.500s`, `2:05.000 (m:ss.mmm)`, `1:02:05.000 (h:mm:ss.mmm)`. */
function elapsedText(milliseconds: number): string {
  if (milliseconds < SECOND) return `${milliseconds}ms`;
  const seconds = ((milliseconds % MINUTE) / SECOND).toFixed(3);
  if (milliseconds < MINUTE) return `${seconds}s`;
  const minutes = String(Math.floor((milliseconds % HOUR) / MINUTE));
  if (milliseconds < HOUR) return `${minutes}:${seconds.padStart(6, '0')} (m:ss.mmm)`;
  return `${Math.floor(milliseconds / HOUR)}:${minutes.padStart(2, '0')}:${seconds.padStart(6, '0')} (h:mm:ss.mmm)`;
}

function logTime(scope: Scope, label: string, more: readonly unknown[]): void {
  const started = memoryOf(scope).times.get(label);
  if (started !== undefined) scope.log('INFO', ['%s: %s', label, elapsedText(scope.uptime() - started), ...more]);
}

function writeRaw(scope: Scope, text: string): void {
  const { indentation } = memoryOf(scope);
  scope.write('stdout', `${indentation}${indentation === '' ? text : text.replaceAll('\n', `\n${indentation}`)}\n`);
}

function group(scope: Scope, args: readonly unknown[]): void {
  if (args.length > 0) scope.log('INFO', args);
  memoryOf(scope).indentation += '  ';
}

/** Draws tables like a console without colours, whatever the console of the test runner is like. */
function table(scope: Scope, data: unknown, properties: unknown): void {
  const drawing = new Console({ stdout: new PassThrough(), colorMode: false });
  drawing.log = (...args: unknown[]) => scope.log('INFO', args);
  drawing.table(data, properties as string[] | undefined);
}

/** Methods that don't write at a level, or keep a state which must not outlive the scope. */
const OTHERS: Readonly<Record<string, (scope: Scope, ...args: unknown[]) => void>> = {
  assert: (scope, holds, ...args) => {
    if (holds) return;
    scope.log('WARN', typeof args[0] === 'string' ? [`Assertion failed: ${args[0]}`, ...args.slice(1)] : ['Assertion failed', ...args]);
  },
  table: (scope, data, properties) => table(scope, data, properties),
  dir: (scope, value, options) => writeRaw(scope, inspect(value, { customInspect: false, ...(options as InspectOptions) })),
  dirxml: (scope, ...args) => writeRaw(scope, format(...args)),
  group: (scope, ...args) => group(scope, args),
  groupCollapsed: (scope, ...args) => group(scope, args),
  groupEnd: (scope) => {
    const memory = memoryOf(scope);
    memory.indentation = memory.indentation.slice(2);
  },
  count: (scope, label = 'default') => {
    const { counts } = memoryOf(scope);
    const count = (counts.get(String(label)) ?? 0) + 1;
    counts.set(String(label), count);
    scope.log('INFO', [`${String(label)}: ${count}`]);
  },
  countReset: (scope, label = 'default') => void memoryOf(scope).counts.delete(String(label)),
  time: (scope, label = 'default') => void memoryOf(scope).times.set(String(label), scope.uptime()),
  timeLog: (scope, label = 'default', ...more) => logTime(scope, String(label), more),
  timeEnd: (scope, label = 'default') => {
    logTime(scope, String(label), []);
    memoryOf(scope).times.delete(String(label));
  },
};

/** The methods that are replaced. Properties are copied one by one below: a loop over names costs a fifth of an invocation. */
interface Methods {
  assert: Method | undefined;
  table: Method | undefined;
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
  to.assert = from.assert;
  to.table = from.table;
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
    a.assert === b.assert &&
    a.table === b.table &&
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
    a.assert === b.assert ||
    a.table === b.table ||
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
        // what a spy writes in turn is no output of the handler's
        const result = scope === undefined ? original?.apply(this, args) : outsideScopes(() => original?.apply(this, args));
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
