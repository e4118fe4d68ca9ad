import type { Patch } from './patch.js';
import { currentScope } from './process-wide.js';
import { replaced, standsIn } from './replaced.js';
import type { Scope } from './scope.js';

/** The scope that asks, if it lives on virtual time. */
function virtualScope(): Scope | undefined {
  const scope = currentScope();
  return scope !== undefined && scope.mode === 'virtual' ? scope : undefined;
}

/** `Date` as a scope sees it: the one that was there, on the scope's own time. */
function scopedDate(original: () => DateConstructor): DateConstructor {
  function ScopedDate(...args: unknown[]): Date | string {
    const Original = original();
    const scope = virtualScope();
    if (new.target === undefined) return scope === undefined ? Original() : new Original(scope.now()).toString();
    const target: unknown = new.target;
    const given = scope !== undefined && args.length === 0 ? [scope.now()] : args;
    return Reflect.construct(Original, given, (target === ScopedDate ? Original : target) as DateConstructor) as Date;
  }
  Object.defineProperties(ScopedDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    now: { value: () => virtualScope()?.now() ?? original().now(), writable: true, configurable: true },
    parse: { value: (text: string) => original().parse(text), writable: true, configurable: true },
    UTC: { value: (...parts: Parameters<DateConstructor['UTC']>) => original().UTC(...parts), writable: true, configurable: true },
  });
  return ScopedDate as unknown as DateConstructor;
}

const NANOSECONDS = 1_000_000n;

function scopedHrtime(original: () => NodeJS.HRTime): NodeJS.HRTime {
  function hrtime(since?: [number, number]): [number, number] {
    const scope = virtualScope();
    if (scope === undefined) return original()(since);
    const nanoseconds =
      BigInt(scope.uptime()) * NANOSECONDS - (since === undefined ? 0n : BigInt(since[0]) * 1_000_000_000n + BigInt(since[1]));
    const seconds = nanoseconds / 1_000_000_000n;
    const rest = nanoseconds % 1_000_000_000n;
    return rest < 0n ? [Number(seconds) - 1, Number(rest) + 1e9] : [Number(seconds), Number(rest)];
  }
  const bigint = () => {
    const scope = virtualScope();
    return scope === undefined ? original().bigint() : BigInt(scope.uptime()) * NANOSECONDS;
  };
  return Object.assign(hrtime, { bigint });
}

/**
 * Puts an accessor of ours over `performance.timeOrigin`, once and for good: defining and deleting one takes a twentieth of an invocation. Outside
 * a scope it gives what the one below gives.
 */
function patchTimeOrigin(): void {
  const { performance } = globalThis;
  if (Object.hasOwn(performance, 'timeOrigin')) return;
  Object.defineProperty(performance, 'timeOrigin', {
    get() {
      const scope = virtualScope();
      if (scope !== undefined) return scope.now() - scope.uptime();
      return Reflect.get(Object.getPrototypeOf(performance) as object, 'timeOrigin', performance) as number;
    },
    configurable: true,
    enumerable: true,
  });
}

/** Replaces `Date`, `performance.now` and, for good, `performance.timeOrigin`, `process.hrtime` and `process.uptime`. */
export function clockPatch(): Patch {
  const realm = globalThis;
  const { performance, process } = realm;
  const isEnumerable = Object.prototype.propertyIsEnumerable;
  const dateWasEnumerable = isEnumerable.call(realm, 'Date');
  let hrtime = process.hrtime;
  let uptime = process.uptime;
  let now = performance.now;
  let nowWasOwn = false;

  const ours = {
    Date: standsIn(scopedDate(() => replaced.Date)),
    hrtime: scopedHrtime(() => hrtime),
    uptime: () => {
      const scope = virtualScope();
      return scope === undefined ? uptime.call(process) : scope.uptime() / 1000;
    },
    now: () => virtualScope()?.uptime() ?? now.call(performance),
  };
  patchTimeOrigin();

  return {
    install() {
      if (realm.Date !== ours.Date) replaced.Date = realm.Date;
      const Original = replaced.Date;
      if (ours.Date.prototype !== Original.prototype) (ours.Date as { prototype: Date }).prototype = Original.prototype;
      realm.Date = ours.Date;
      Original.prototype.constructor = ours.Date;
      if (process.hrtime !== ours.hrtime) hrtime = process.hrtime;
      process.hrtime = ours.hrtime;
      if (process.uptime !== ours.uptime) uptime = process.uptime;
      process.uptime = ours.uptime;
      if (performance.now !== ours.now) {
        now = performance.now;
        nowWasOwn = Object.hasOwn(performance, 'now');
      }
      performance.now = ours.now;
    },
    restore() {
      const Original = replaced.Date;
      if (realm.Date === ours.Date) {
        realm.Date = Original;
        // in a context of node:vm, assigning makes it enumerable
        if (!dateWasEnumerable && isEnumerable.call(realm, 'Date')) Object.defineProperty(realm, 'Date', { enumerable: false });
      }
      if (Original.prototype.constructor === ours.Date) Original.prototype.constructor = Original;
      if (process.hrtime === ours.hrtime) process.hrtime = hrtime;
      if (process.uptime === ours.uptime) process.uptime = uptime;
      if (performance.now === ours.now) {
        if (nowWasOwn) performance.now = now;
        else Reflect.deleteProperty(performance, 'now');
      }
    },
  };
}
