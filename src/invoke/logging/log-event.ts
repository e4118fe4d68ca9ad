import type { ConsoleLevel } from '../../sandbox/index.js';

/** One log event of an invocation, as CloudWatch Logs would hold it. */
export interface LogEvent {
  /** When it was written, epoch milliseconds on the invocation's own clock. */
  readonly timestamp: number;
  /**
   * The whole event as CloudWatch shows it: for console output in text format `time<TAB>request id<TAB>LEVEL<TAB>text`, in JSON format one
   * line of JSON. The newline at its end is left out.
   */
  readonly message: string;
  /** Who wrote it: the platform (START, END, REPORT ...) and the runtime, the handler's console, or its stdout and stderr. */
  readonly source: 'platform' | 'console' | 'stdout' | 'stderr';
  /** Console level of what the console or the runtime wrote; in JSON format also the level by which Lambda filters other output. */
  readonly level?: ConsoleLevel;
  /** What the handler itself wrote, without the runtime's prefix or frame. For platform lines the same as `message`. */
  readonly text: string;
  /** The event read as JSON, where the whole of it is a JSON object. */
  readonly record?: Readonly<Record<string, unknown>>;
}

/** An object that a whole text is the JSON of; nothing for any other text. */
export function recordIn(text: string): Readonly<Record<string, unknown>> | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return undefined;
  try {
    return JSON.parse(trimmed) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
