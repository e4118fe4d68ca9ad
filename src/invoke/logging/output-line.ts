import type { ConsoleLevel } from '../../sandbox/index.js';
import { recordIn, type LogEvent } from './log-event.js';
import { isKept, levelNamed } from './levels.js';
import { logsAsJSON, type LoggingConfig } from './logging-config.js';

const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
/** Under what names the managed runtimes write times. */
const TIMES = ['timestamp', 'time', '@timestamp', 'Timestamp'];

/** By what level Lambda filters a line that somebody wrote himself: what has no level and no time counts as INFO. */
function levelOf(record: LogEvent['record']): ConsoleLevel {
  const level = levelNamed(record?.['level']);
  if (level === undefined) return 'INFO';
  return TIMES.some((name) => RFC_3339.test(String(record?.[name]))) ? level : 'INFO';
}

/** One line of stdout or stderr as an event; nothing where a filter drops it. */
export function outputEvent(
  config: LoggingConfig | undefined,
  timestamp: number,
  source: 'stdout' | 'stderr',
  line: string,
): LogEvent | undefined {
  const record = recordIn(line);
  const event = { timestamp, message: line, source, text: line, ...(record && { record }) };
  if (!logsAsJSON(config)) return event;
  const level = levelOf(record);
  return isKept(level, config?.applicationLogLevel ?? 'INFO') ? { ...event, level } : undefined;
}
