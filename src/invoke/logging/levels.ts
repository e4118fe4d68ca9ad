import type { ConsoleLevel } from '../../sandbox/index.js';

/** Levels at which a function's own log can be filtered. */
export type ApplicationLogLevel = ConsoleLevel;
/** Levels at which the platform's log can be filtered. */
export type SystemLogLevel = 'DEBUG' | 'INFO' | 'WARN';

const SEVERITY: Readonly<Record<ConsoleLevel, number>> = { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, FATAL: 5 };

export const APPLICATION_LOG_LEVELS: readonly ApplicationLogLevel[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'];
export const SYSTEM_LOG_LEVELS: readonly SystemLogLevel[] = ['DEBUG', 'INFO', 'WARN'];

/** The level that a name in any case stands for. */
export function levelNamed(name: unknown): ConsoleLevel | undefined {
  if (typeof name !== 'string') return undefined;
  const level = name.toUpperCase();
  return Object.hasOwn(SEVERITY, level) ? (level as ConsoleLevel) : undefined;
}

/** True where a line of a level is kept by a filter that begins at another. */
export function isKept(level: ConsoleLevel, least: ConsoleLevel): boolean {
  return SEVERITY[level] >= SEVERITY[least];
}
