import { hasCallbacks } from '../../context/runtime.js';
import type { ConsoleLevel, FaultOrigin } from '../../sandbox/index.js';
import { jsonLine, textLine, type LineOrigin } from './console-line.js';
import { crashOutput } from './crash-output.js';
import { failureArguments, type FailureTitle } from './failure-line.js';
import { isKept, levelNamed } from './levels.js';
import type { LogEvent } from './log-event.js';
import { logsAsJSON, type LoggingConfig } from './logging-config.js';
import { storedEvents } from './long-events.js';
import { outputEvent } from './output-line.js';

/** For whom a log is written, and how. */
export interface LogSettings extends LineOrigin {
  readonly loggingConfig: LoggingConfig | undefined;
  readonly clock: { now(): number };
  /** Where the runtime reads `AWS_LAMBDA_LOG_FORMAT` and `AWS_LAMBDA_LOG_LEVEL` when it starts. */
  readonly environment: { initially(name: string): string | undefined };
  /** Hears of each event at once. */
  readonly onEvent: ((event: LogEvent) => void) | undefined;
}

/** How the runtime writes, which it decides when it starts. */
interface RuntimeLogging {
  readonly format: 'Text' | 'JSON';
  readonly least: ConsoleLevel;
}

function runtimeLogging({ environment }: LogSettings): RuntimeLogging {
  return {
    format: environment.initially('AWS_LAMBDA_LOG_FORMAT')?.toUpperCase() === 'JSON' ? 'JSON' : 'Text',
    least: levelNamed(environment.initially('AWS_LAMBDA_LOG_LEVEL')) ?? 'TRACE',
  };
}

/** Collects what an invocation writes, in the order in which it is written. */
export class InvocationLog {
  readonly events: LogEvent[] = [];
  closed = false;
  readonly #settings: LogSettings;
  #logging: RuntimeLogging | undefined;
  #unfinished: { stdout: string; stderr: string } | undefined;

  constructor(settings: LogSettings) {
    this.#settings = settings;
  }

  /** A call of a console method. */
  console(level: ConsoleLevel, args: readonly unknown[]): void {
    this.#line('console', level, args);
  }

  /** What the runtime writes about a failure; nothing where the value that was thrown makes it fail itself. */
  failure(title: FailureTitle, thrown: unknown, origin: LineOrigin = this.#settings): void {
    try {
      this.#line('platform', 'ERROR', failureArguments(title, thrown, origin.runtime, this.#runtime().format), origin);
    } catch {
      // today it dies of that, and formerly it answered without a line
    }
  }

  /** The same about code that can't be used, for which there was no request yet. */
  initFailure(thrown: unknown): void {
    const { runtime, tenantId } = this.#settings;
    this.failure(hasCallbacks(runtime) ? 'Uncaught Exception' : 'Init Error', thrown, { runtime, tenantId, requestId: undefined });
  }

  /** What node writes when its process dies of an error that nobody caught. */
  crash(reason: unknown, origin: FaultOrigin): void {
    this.write('stderr', crashOutput(reason, origin));
  }

  /** A piece of output; lines become events as they are finished. */
  write(stream: 'stdout' | 'stderr', text: string): void {
    if (this.closed) return;
    const unfinished = (this.#unfinished ??= { stdout: '', stderr: '' });
    const lines = (unfinished[stream] + text).split('\n');
    unfinished[stream] = lines.pop()!;
    const { clock, loggingConfig } = this.#settings;
    for (const line of lines) {
      const event = outputEvent(loggingConfig, clock.now(), stream, line);
      if (event !== undefined) this.#add(event);
    }
  }

  /** Takes nothing more. */
  close(): void {
    if (this.#unfinished?.stdout) this.write('stdout', '\n');
    if (this.#unfinished?.stderr) this.write('stderr', '\n');
    this.closed = true;
  }

  #runtime(): RuntimeLogging {
    return (this.#logging ??= runtimeLogging(this.#settings));
  }

  #line(source: 'console' | 'platform', level: ConsoleLevel, args: readonly unknown[], origin: LineOrigin = this.#settings): void {
    if (this.closed) return;
    const { format, least } = this.#runtime();
    const { clock, loggingConfig } = this.#settings;
    if (!isKept(level, least)) return;
    if (logsAsJSON(loggingConfig) && !isKept(level, loggingConfig?.applicationLogLevel ?? 'INFO')) return;
    const timestamp = clock.now();
    const { message, text, record } = (format === 'JSON' ? jsonLine : textLine)(origin, timestamp, level, args);
    const shown = source === 'console' ? text : message;
    this.#add({ timestamp, message, source, level, text: shown, ...(record && { record }) });
  }

  #add(event: LogEvent): void {
    for (const stored of storedEvents(event)) {
      this.events.push(stored);
      this.#settings.onEvent?.(stored);
    }
  }
}
