import { AsyncResource } from 'node:async_hooks';
import { VirtualClock } from './clock.js';
import type { ConsoleLevel } from './console-level.js';
import { currentLine, drive, isSleeping, wake, type Driven, type Standing } from './driver.js';
import type { EnvironmentLayer } from './environment.js';
import { FaultListeners } from './fault-listeners.js';
import { genuine } from './genuine.js';
import { acquireGlobals, releaseGlobals } from './globals.js';
import { unwatched, watchOperations } from './io-watch.js';
import type { SandboxEnd, SandboxPhase, SandboxSettings } from './phase.js';
import { processWide } from './process-wide.js';
import { replaced } from './replaced.js';
import { watchRequests } from './request-watch.js';
import type { ClockMode, FaultOrigin, Scope, ScopedTimer, TimerRequest } from './scope.js';
import { noteSockets } from './socket-watch.js';
import { Timeout, TimerQueue } from './timer-queue.js';
import { WorkInFlight, type LeftOver } from './work-in-flight.js';

/** How long a process seems to have run before the handler is called, in milliseconds. */
const UPTIME_AT_START = 250;
/** Real milliseconds for which a sandbox without anything under way is still given a chance. */
const PATIENCE_WHEN_IDLE = 100;
/** Looks, ten real milliseconds apart, after which fake timers count as standing still. */
const LOOKS_AT_STALLED_TIMERS = 100;
/** Turns that work in flight is given to end by itself once the invocation has answered. */
const TURNS_AFTER_ANSWER = 3;
/** Real milliseconds of silence after which a socket doesn't hold a timer back any more. */
const PATIENCE_WITH_SOCKETS = 1000;

const ACTIVE: Standing = { state: 'active' };
const HELD: Standing = { state: 'waiting', milliseconds: 0 };

/** One invocation's own world: its time, its timers, its environment, its output. */
export class Sandbox implements Scope, Driven {
  base: number = currentLine();
  deadline: number;
  ended = false;
  readonly work: WorkInFlight = new WorkInFlight();
  readonly environment: EnvironmentLayer;
  readonly #lasting: boolean;
  readonly #born: number;
  readonly #clock: VirtualClock;
  #phase: SandboxPhase;
  #realStart: number = genuine.milliseconds();
  readonly #timers: TimerQueue;
  #answered: 'no' | 'yes' | 'once the loop is empty' = 'no';
  #deadlineTimer: unknown;
  /** Real time up to which this sandbox's own clock has used real time up. */
  #realMark: number = this.#realStart;
  #idleLooks = 0;
  #idleSince = 0;
  #looks = 0;
  #turnsAfterAnswer = 0;
  #lastNow = 0;
  /** It has ended, but real work of it is still in flight. */
  #holdsGlobals = false;
  #leftOver: readonly LeftOver[] = [];
  /** What real work brought about while it was frozen, to take effect when it is thawed. */
  #postponed: (() => void)[] | undefined;
  #faultListeners: FaultListeners | undefined;

  constructor(settings: SandboxSettings) {
    this.#phase = settings;
    this.environment = settings.environment;
    this.#lasting = settings.lasting === true;
    this.#born = settings.start;
    this.#clock = new VirtualClock(settings.start);
    this.deadline = settings.start + settings.timeout;
    this.#timers = new TimerQueue(this);
  }

  get owner(): object {
    return this.#phase.events;
  }

  get mode(): ClockMode {
    return this.#phase.mode;
  }

  /** What was under way when the sandbox ended. */
  get leftOver(): readonly LeftOver[] {
    return this.#leftOver;
  }

  /** Calls a function inside, with the globals replaced until the sandbox ends. */
  run(body: () => void): void {
    acquireGlobals();
    this.#begin();
    processWide.scopes.run(this, body);
  }

  /**
   * Lets a frozen sandbox go on with another phase: what it left behind resumes, and timers that would have fired meanwhile fire. Its own time
   * never goes back.
   */
  thaw(phase: SandboxPhase, body: () => void): void {
    this.#phase = phase;
    this.deadline = phase.start + phase.timeout;
    this.base = currentLine();
    this.ended = false;
    this.#answered = 'no';
    this.#realStart = genuine.milliseconds();
    this.#realMark = this.#realStart;
    this.#idleLooks = 0;
    this.#idleSince = 0;
    this.#looks = 0;
    this.#turnsAfterAnswer = 0;
    this.#clock.moveTo(phase.start);
    if (this.#holdsGlobals) this.#holdsGlobals = false;
    else acquireGlobals();
    this.#begin();
    const postponed = this.#postponed ?? [];
    this.#postponed = undefined;
    processWide.scopes.run(this, () => {
      for (const happen of postponed) happen();
      if (this.#answered === 'no') body();
    });
  }

  /** Drops all that a frozen sandbox has left behind: it won't be thawed any more. */
  close(): void {
    this.#postponed = undefined;
    this.#timers.close();
    this.work.drop();
  }

  #begin(): void {
    watchOperations();
    watchRequests();
    noteSockets();
    if (this.mode === 'adopted') {
      this.#deadlineTimer = replaced.setTimeout(() => this.#end('deadline'), this.#phase.timeout);
    }
    drive(this);
  }

  now(): number {
    if (this.ended || this.mode === 'virtual') return this.#clock.read();
    if (this.mode === 'real') return this.#phase.start + Math.floor(genuine.milliseconds() - this.#realStart);
    return Date.now();
  }

  /** The time, for what isn't the handler's own look at the clock. */
  peek(): number {
    return this.mode === 'virtual' ? this.#clock.peek() : this.now();
  }

  uptime(): number {
    return this.now() - this.#born + UPTIME_AT_START;
  }

  /** The invocation has its answer. */
  answer(when: 'yes' | 'once the loop is empty'): void {
    this.#answered = when;
    if (isSleeping()) wake();
  }

  startTimer(request: TimerRequest): ScopedTimer {
    if (isSleeping()) wake();
    return new Timeout(this.#timers, request);
  }

  timerById(id: number): ScopedTimer | undefined {
    return this.#timers.byId?.get(id);
  }

  bind<Fn extends (this: unknown) => void>(callback: Fn): Fn {
    const resource = new AsyncResource('LambdoubleTimer', { requireManualDestroy: true });
    resource.emitDestroy();
    return function (this: unknown) {
      resource.runInAsyncScope(callback, this);
    } as Fn;
  }

  ioEnded(operation: object): void {
    if (!this.work.removeOperation(operation)) return;
    if (this.ended) this.#leaveSoon();
    else if (isSleeping()) wake();
  }

  log(level: ConsoleLevel, args: readonly unknown[]): void {
    if (this.ended) this.postpone(() => this.log(level, args));
    else this.#phase.events.onLog(level, args);
  }

  write(stream: 'stdout' | 'stderr', text: string): void {
    if (this.ended) this.postpone(() => this.write(stream, text));
    else this.#phase.events.onWrite(stream, text);
  }

  fault(reason: unknown, origin: FaultOrigin, promise?: unknown): void {
    const { events } = this.#phase;
    const listeners = this.#faultListeners;
    if (this.ended) this.postpone(() => this.fault(reason, origin, promise));
    else if (listeners === undefined) events.onFault(reason, origin);
    else {
      const outcomes = {
        report: (error: unknown, from: FaultOrigin) => events.onFault(error, from),
        die: (error: unknown, from: FaultOrigin) => events.onFault(error, from, true),
        exit: (how: { readonly code: number }) => this.exit(how),
      };
      processWide.scopes.run(this, () => listeners.hear({ reason, origin, promise }, outcomes));
    }
  }

  faultListeners(): FaultListeners | undefined {
    if (this.#lasting) this.#faultListeners ??= new FaultListeners(this.#phase.events.listensToFaults);
    return this.#faultListeners;
  }

  exit(how: { readonly code: number } | { readonly signal: string }): void {
    if (this.ended) this.postpone(() => this.exit(how));
    else this.#phase.events.onExit(how);
  }

  postpone(happen: () => void): void {
    this.#postponed?.push(happen);
  }

  stand(): Standing {
    if (this.#answered === 'yes') {
      if (!this.work.hasOperations || ++this.#turnsAfterAnswer > TURNS_AFTER_ANSWER) this.#end('answered');
      return ACTIVE;
    }
    if (this.work.isHeld) return HELD;
    const busy = this.#busyFor();
    if (this.mode === 'adopted') return this.#standAdopted(busy);
    const now = this.peek();
    this.#clock.rest();
    if (now >= this.deadline) {
      this.#end('deadline');
      return ACTIVE;
    }
    const target = Math.min(this.#timers.nextDue(), this.deadline);
    if (busy === undefined && this.#timers.referenced === 0) return this.#standIdle();
    this.#idleSince = 0;
    if (busy === undefined && this.mode === 'virtual') return { state: 'ready', elapsed: target - this.#phase.start };
    const wait = this.mode === 'virtual' ? target - now - (genuine.milliseconds() - this.#realMark) : target - now;
    if (wait <= 0) return { state: 'ready', elapsed: target - this.#phase.start };
    return { state: 'waiting', milliseconds: Math.min(busy ?? wait, Math.ceil(wait)) };
  }

  jump(): void {
    const due = this.#timers.nextDue();
    const real = genuine.milliseconds();
    const target = Math.min(due, this.deadline);
    if (this.mode === 'virtual') {
      const used = this.#busyFor() === undefined ? real : this.#realMark + target - this.#clock.peek();
      this.#clock.moveTo(target);
      this.#realMark = Math.min(real, used);
    }
    this.#idleLooks = 0;
    if (due >= this.deadline) this.#end('deadline');
    else this.#fire();
  }

  idle(): void {
    if (this.#answered === 'once the loop is empty') this.#end('answered');
    else if (genuine.milliseconds() - this.#idleSince >= PATIENCE_WHEN_IDLE) this.#end('idle');
  }

  #standIdle(): Standing {
    if (this.#idleSince === 0) this.#idleSince = genuine.milliseconds();
    if (this.#answered === 'once the loop is empty') {
      this.#end('answered');
      return ACTIVE;
    }
    return { state: 'idle', milliseconds: ++this.#idleLooks < 3 ? 0 : 5 };
  }

  #standAdopted(busy: number | undefined): Standing {
    const now = this.now();
    const moved = now !== this.#lastNow;
    this.#lastNow = now;
    if (busy !== undefined) return { state: 'waiting', milliseconds: busy };
    if (!this.work.hasAdopted) return this.#standIdle();
    this.#idleSince = 0;
    this.#looks = moved ? 0 : this.#looks + 1;
    if (this.#looks >= LOOKS_AT_STALLED_TIMERS) this.#end('stalled');
    return { state: 'waiting', milliseconds: this.#looks < 3 ? 0 : 10 };
  }

  #busyFor(): number | undefined {
    return this.work.busyFor(this.#timers.referenced === 0 ? Number.POSITIVE_INFINITY : PATIENCE_WITH_SOCKETS);
  }

  #fire(): void {
    const timer = this.#timers.take()!;
    try {
      timer.run();
    } catch (error) {
      this.fault(error, 'uncaughtException');
    }
    if (timer.entry !== undefined || timer.closed) return;
    if (timer.kind === 'interval' && !this.ended) this.#timers.add(timer);
    else timer.retire();
  }

  #end(how: SandboxEnd): void {
    if (this.ended) return;
    if (this.mode !== 'virtual') this.#clock.moveTo(this.now());
    this.#leftOver = this.work.leftOver(this.#timers);
    this.ended = true;
    if (this.#deadlineTimer !== undefined) replaced.clearTimeout(this.#deadlineTimer as NodeJS.Timeout);
    if (this.#lasting) this.#postponed = [];
    else this.close();
    this.#holdsGlobals = this.work.hasOperations;
    if (!this.#holdsGlobals) releaseGlobals();
    this.#phase.events.onEnd(how);
  }

  /**
   * Real work that was in flight at the end may still resume code of this sandbox, which must not reach the globals then: they are put
   * back one turn after the last of it.
   */
  #leaveSoon(): void {
    const check = () => {
      if (this.work.hasOperations || !this.#holdsGlobals) return;
      this.#holdsGlobals = false;
      releaseGlobals();
    };
    if (!this.work.hasOperations) unwatched(() => genuine.setImmediate(check)).unref();
  }
}
