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

/** Replaces the console's methods: inside a scope they write to its log; a spy that a test put there sees the call as well. */
export function consolePatch(): Patch {
  const target = globalThis.console as unknown as Record<string, Method | undefined>;
  const names = [...Object.keys(LEVELS), ...Object.keys(OTHERS)];
  const before: (Method | undefined)[] = names.map(() => undefined);
  const write = (name: string, scope: Scope, args: unknown[]) => {
    const level = LEVELS[name];
    if (level === undefined) OTHERS[name]!(scope, ...args);
    else scope.log(level, args);
  };
  const ours: Method[] = names.map((name, index) => {
    const method: Method = function (...args) {
      const scope = currentScope();
      const original = before[index];
      if (scope === undefined || isSpy(original)) {
        const result = original?.apply(this, args);
        if (scope === undefined) return result;
      }
      write(name, scope, args);
      return undefined;
    };
    return Object.defineProperty(method, 'name', { value: name });
  });

  return {
    install() {
      for (let index = 0; index < names.length; index++) {
        const name = names[index]!;
        const current = target[name];
        if (current !== ours[index]) before[index] = current;
        target[name] = ours[index];
      }
    },
    restore() {
      for (let index = 0; index < names.length; index++) {
        const name = names[index]!;
        if (target[name] !== ours[index]) continue;
        if (before[index] === undefined) Reflect.deleteProperty(target, name);
        else target[name] = before[index];
      }
    },
  };
}
