import { format } from 'node:util';
import type { ConsoleLevel } from '../sandbox/index.js';
import type { LogEvent, ReportedError } from './outcome.js';

/** How an invocation ended, as its REPORT line tells. */
export interface Report {
  readonly requestId: string;
  readonly functionVersion: string;
  readonly start: number;
  readonly duration: number;
  readonly billedDuration: number;
  readonly memorySize: number;
  /** Milliseconds of the initialisation, if it was one of its own. */
  readonly initDuration?: number | undefined;
  /** Such as `Status: timeout`; nothing when the runtime answered. */
  readonly status?: string | undefined;
}

const SEVERITY: Readonly<Record<ConsoleLevel, number>> = { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, FATAL: 5 };

function isLevel(level: string): level is ConsoleLevel {
  return Object.hasOwn(SEVERITY, level);
}

/** Collects what an invocation writes, in the order in which it is written. */
export class InvocationLog {
  readonly events: LogEvent[] = [];
  closed = false;
  readonly #requestId: string;
  readonly #clock: { now(): number };
  readonly #environment: { get(name: string): string | undefined };
  readonly #onEvent: ((event: LogEvent) => void) | undefined;
  #least: number | undefined;
  #unfinished: { stdout: string; stderr: string } | undefined;

  /**
   * @param environment where `AWS_LAMBDA_LOG_LEVEL` is, below which nothing is logged
   * @param onEvent hears of each event at once
   */
  constructor(
    requestId: string,
    clock: { now(): number },
    environment: { get(name: string): string | undefined },
    onEvent: ((event: LogEvent) => void) | undefined,
  ) {
    this.#requestId = requestId;
    this.#clock = clock;
    this.#environment = environment;
    this.#onEvent = onEvent;
  }

  /** A call of a console method. */
  console(level: ConsoleLevel, args: readonly unknown[]): void {
    this.#line('console', level, format(...args));
  }

  /** A line that the runtime writes about a failure. */
  failure(title: string, { errorType, errorMessage, trace: stack }: ReportedError): void {
    this.#line('platform', 'ERROR', `${title} \t${JSON.stringify({ errorType, errorMessage, stack })}`);
  }

  /** A piece of output; lines become events as they are finished. */
  write(stream: 'stdout' | 'stderr', text: string): void {
    if (this.closed) return;
    const unfinished = (this.#unfinished ??= { stdout: '', stderr: '' });
    const lines = (unfinished[stream] + text).split('\n');
    unfinished[stream] = lines.pop()!;
    for (const line of lines) this.#add({ timestamp: this.#clock.now(), message: line, source: stream, text: line });
  }

  /** Takes nothing more. */
  close(): void {
    if (this.#unfinished?.stdout) this.write('stdout', '\n');
    if (this.#unfinished?.stderr) this.write('stderr', '\n');
    this.closed = true;
  }

  #line(source: 'console' | 'platform', level: ConsoleLevel, text: string): void {
    if (this.closed || SEVERITY[level] < this.#leastSeverity()) return;
    const timestamp = this.#clock.now();
    const message = `${new Date(timestamp).toISOString()}\t${this.#requestId}\t${level}\t${text.replaceAll('\n', '\r')}`;
    this.#add({ timestamp, message, source, level, text: source === 'console' ? text : message });
  }

  #leastSeverity(): number {
    if (this.#least === undefined) {
      const name = this.#environment.get('AWS_LAMBDA_LOG_LEVEL')?.toUpperCase() ?? 'TRACE';
      this.#least = isLevel(name) ? SEVERITY[name] : 0;
    }
    return this.#least;
  }

  #add(event: LogEvent): void {
    this.events.push(event);
    this.#onEvent?.(event);
  }
}

export function platformLine(timestamp: number, message: string): LogEvent {
  return { timestamp, message, source: 'platform', text: message };
}

/** The line with which the platform opens a request. */
export function startLine(report: Pick<Report, 'requestId' | 'functionVersion' | 'start'>): LogEvent {
  return platformLine(report.start, `START RequestId: ${report.requestId} Version: ${report.functionVersion}`);
}

/** The lines with which the platform closes a request. */
export function endLines(report: Report): readonly LogEvent[] {
  const { requestId, start, duration, billedDuration, memorySize, initDuration, status } = report;
  const end = start + duration;
  const figures = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${duration.toFixed(2)} ms`,
    `Billed Duration: ${billedDuration} ms`,
    `Memory Size: ${memorySize} MB`,
    `Max Memory Used: ${Math.min(memorySize, 64)} MB`,
  ];
  if (initDuration !== undefined) figures.push(`Init Duration: ${initDuration.toFixed(2)} ms`);
  return [platformLine(end, `END RequestId: ${requestId}`), platformLine(end, `${figures.join('\t')}\t${status ?? ''}`)];
}
