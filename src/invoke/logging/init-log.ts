import type { Runtime } from '../../context/runtime.js';
import type { LogEvent } from './log-event.js';
import { logsAsJSON, type LoggingConfig } from './logging-config.js';
import { failureText, platformRecord, type PlatformFailure } from './platform-log.js';

/** What the platform tells of an execution environment whose code is loaded. */
export interface InitReport {
  readonly runtime: Runtime;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly logStreamName: string;
  readonly region: string;
  readonly memorySize: number;
  readonly initializationType: 'on-demand' | 'provisioned-concurrency' | 'snap-start';
  /** Whether code is loaded before a request, or again in the course of one. */
  readonly phase: 'init' | 'invoke';
  /** Epoch milliseconds. */
  readonly start: number;
}

/** The same when it is over. */
export interface InitEnd extends InitReport {
  readonly duration: number;
  readonly failure?: PlatformFailure | undefined;
}

/** Versions of runtimes are AWS's to know: this one stands for any. */
function runtimeVersion({ runtime, region }: InitReport): { readonly runtimeVersion: string; readonly runtimeVersionArn: string } {
  return {
    runtimeVersion: `nodejs:${runtime.slice('nodejs'.length, -'.x'.length)}.v1`,
    runtimeVersionArn: `arn:aws:lambda:${region}::runtime:${'0'.repeat(64)}`,
  };
}

/** With what the platform opens a cold start. */
export function initStartEvents(config: LoggingConfig | undefined, report: InitReport): readonly LogEvent[] {
  const { initializationType, phase, functionName, functionVersion, logStreamName, memorySize, start } = report;
  const version = runtimeVersion(report);
  if (logsAsJSON(config)) {
    const instance = { functionName, functionVersion, instanceId: logStreamName, instanceMaxMemory: memorySize * 1024 * 1024 };
    return platformRecord(config, 'INFO', start, 'initStart', { initializationType, phase, ...version, ...instance });
  }
  const message = `INIT_START Runtime Version: ${version.runtimeVersion}\tRuntime Version ARN: ${version.runtimeVersionArn}`;
  return [{ timestamp: start, message, source: 'platform', text: message }];
}

/** With what the platform closes a cold start: a line of text only where it failed. */
export function initEndEvents(config: LoggingConfig | undefined, report: InitEnd): readonly LogEvent[] {
  const { initializationType, phase, start, duration, failure } = report;
  const end = start + duration;
  if (logsAsJSON(config)) {
    const { status = 'success', errorType } = failure ?? {};
    const what = { initializationType, phase, status, errorType };
    const level = initializationType === 'on-demand' ? 'DEBUG' : 'INFO';
    return [
      ...platformRecord(config, failure === undefined ? 'DEBUG' : 'WARN', end, 'initRuntimeDone', what),
      ...platformRecord(config, failure === undefined ? level : 'WARN', end, 'initReport', { ...what, metrics: { durationMs: duration } }),
    ];
  }
  if (failure === undefined) return [];
  const message = `INIT_REPORT Init Duration: ${duration.toFixed(2)} ms\tPhase: ${phase}\t${failureText(failure)}`;
  return [{ timestamp: end, message, source: 'platform', text: message }];
}
