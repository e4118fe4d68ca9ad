import type { FunctionFacts } from '../../context/build-context.js';
import { isoMilliseconds } from '../../values/time.js';
import type { LogEvent } from './log-event.js';
import { isKept, type SystemLogLevel } from './levels.js';
import { logsAsJSON, type LoggingConfig } from './logging-config.js';

/** What went wrong, where the platform itself tells. */
export interface PlatformFailure {
  readonly status: 'error' | 'timeout';
  /** Such as `Runtime.ExitError`; a time-out has none. */
  readonly errorType?: string | undefined;
}

const NAMED = /^(Runtime|Function)\.[A-Z][A-Za-z]+$/;

/** An error as the platform tells it, which names only its own and the runtime's. */
export function failureOf(errorType: string): PlatformFailure {
  return { status: 'error', errorType: NAMED.test(errorType) ? errorType : 'Runtime.Unknown' };
}

/** How an invocation went, as its log tells. */
export interface Report {
  readonly facts: FunctionFacts;
  readonly loggingConfig: LoggingConfig | undefined;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly duration: number;
  readonly billedDuration: number;
  /** Milliseconds of the initialisation, if it was one of its own. */
  readonly initDuration: number | undefined;
  /** MB that a process of its own was seen to take. */
  readonly maxMemoryUsed: number | undefined;
  readonly failure: PlatformFailure | undefined;
}

/**
 * MB that the runtime takes by itself. Nothing in a test's process tells what a handler would take in a process of its own: the memory belongs
 * to the runner and to all that has run before, and when it is collected is anybody's guess.
 */
const MEMORY_OF_THE_RUNTIME = 64;

function textEvent(timestamp: number, message: string): LogEvent {
  return { timestamp, message, source: 'platform', text: message };
}

/** One record of the platform in JSON, if its level is wanted. */
export function platformRecord(
  config: LoggingConfig | undefined,
  level: SystemLogLevel,
  timestamp: number,
  type: string,
  record: Readonly<Record<string, unknown>>,
): readonly LogEvent[] {
  if (!isKept(level, config?.systemLogLevel ?? 'INFO')) return [];
  const whole = { time: isoMilliseconds(timestamp), type: `platform.${type}`, record };
  const message = JSON.stringify(whole);
  return [{ timestamp, message, source: 'platform', text: message, record: JSON.parse(message) as Readonly<Record<string, unknown>> }];
}

/** With what the platform closes the last figure of a line of text. */
export function failureText({ status, errorType }: PlatformFailure): string {
  return `Status: ${status}${errorType === undefined ? '' : `\tError Type: ${errorType}`}`;
}

const PARTS_OF_FUNCTION_ARN = 7;

interface Tracing {
  readonly root: string;
  readonly segment: string;
}

function sampledTrace(header: string): Tracing | undefined {
  const parts = new Map(header.split(';').map((part) => part.split('=', 2) as [string, string]));
  if (parts.get('Sampled') !== '1') return undefined;
  return { root: parts.get('Root') ?? '', segment: parts.get('Parent') ?? '' };
}

function tracing({ facts: { xRayTraceId } }: Report): object {
  return sampledTrace(xRayTraceId) === undefined ? {} : { tracing: { type: 'X-Amzn-Trace-Id', value: xRayTraceId } };
}

/** With what the platform opens a request. */
export function startEvents(report: Report): readonly LogEvent[] {
  const { facts, loggingConfig, start } = report;
  const { awsRequestId: requestId, functionVersion: version, invokedFunctionArn, init } = facts;
  if (!logsAsJSON(loggingConfig)) return [textEvent(start, `START RequestId: ${requestId} Version: ${version}`)];
  const functionArn = invokedFunctionArn.split(':').slice(0, PARTS_OF_FUNCTION_ARN).join(':');
  const record = { requestId, functionArn, version, tenantId: init.tenantId, ...tracing(report) };
  return platformRecord(loggingConfig, 'INFO', start, 'start', record);
}

/**
 * With what the platform closes a request.
 *
 * @param producedBytes counts the bytes of the reply
 */
export function endEvents(report: Report, producedBytes: () => number): readonly LogEvent[] {
  const end = report.start + report.duration;
  if (logsAsJSON(report.loggingConfig)) return endRecords(report, end, producedBytes);
  return [textEvent(end, `END RequestId: ${report.facts.awsRequestId}`), textEvent(end, reportLine(report))];
}

function memoryUsed({ maxMemoryUsed, facts }: Report): number {
  return Math.min(facts.memorySize, maxMemoryUsed ?? MEMORY_OF_THE_RUNTIME);
}

function reportLine(report: Report): string {
  const { facts, duration, billedDuration, initDuration, failure } = report;
  const figures = [
    `REPORT RequestId: ${facts.awsRequestId}`,
    `Duration: ${duration.toFixed(2)} ms`,
    `Billed Duration: ${billedDuration} ms`,
    `Memory Size: ${facts.memorySize} MB`,
    `Max Memory Used: ${memoryUsed(report)} MB`,
  ];
  if (initDuration !== undefined) figures.push(`Init Duration: ${initDuration.toFixed(2)} ms`);
  const trace = sampledTrace(facts.xRayTraceId);
  const traced = trace === undefined ? '' : `\nXRAY TraceId: ${trace.root}\tSegmentId: ${trace.segment}\tSampled: true\t`;
  return `${figures.join('\t')}\t${failure === undefined ? '' : failureText(failure)}${traced}`;
}

/** Fractions as the platform tells them: of microseconds there are none. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}

function endRecords(report: Report, end: number, producedBytes: () => number): readonly LogEvent[] {
  const { facts, loggingConfig: config, duration, billedDuration, initDuration, failure } = report;
  const { awsRequestId: requestId, memorySize } = facts;
  const { status = 'success', errorType } = failure ?? {};
  const durationMs = rounded(duration);
  const metrics = {
    durationMs,
    billedDurationMs: billedDuration,
    memorySizeMB: memorySize,
    maxMemoryUsedMB: memoryUsed(report),
    initDurationMs: initDuration === undefined ? undefined : rounded(initDuration),
  };
  const least = config?.systemLogLevel ?? 'INFO';
  const level = failure === undefined ? 'INFO' : 'WARN';
  const doneLevel = failure === undefined ? 'DEBUG' : 'WARN';
  const done = isKept(doneLevel, least)
    ? { requestId, status, errorType, metrics: { durationMs, producedBytes: producedBytes() }, ...tracing(report) }
    : {};
  return [
    ...platformRecord(config, doneLevel, end, 'runtimeDone', done),
    ...platformRecord(config, level, end, 'report', { requestId, metrics, ...tracing(report), status, errorType }),
  ];
}
