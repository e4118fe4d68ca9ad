import { platformLine } from '../../invoke/log.js';
import type { LogEvent } from '../../invoke/index.js';
import type { Runtime } from '../../context/index.js';

/** Whether code was loaded before a request, or in the course of one. */
export type InitPhase = 'init' | 'invoke';

/** The line that opens a cold start. */
export function initStartLine(time: number, runtime: Runtime): LogEvent {
  const version = `nodejs:${runtime.slice('nodejs'.length, -'.x'.length)}.v1`;
  const arn = `arn:aws:lambda:us-east-1::runtime:${'0'.repeat(64)}`;
  return platformLine(time, `INIT_START Runtime Version: ${version}\tRuntime Version ARN: ${arn}`);
}

/** Error types that the platform's own lines name; others are `Runtime.Unknown` there. */
const NAMED = /^(Runtime|Function)\.[A-Z][A-Za-z]+$/;

/** The line that reports a failed initialisation. */
export function initReportLine(time: number, duration: number, phase: InitPhase, errorType: string | undefined): LogEvent {
  const figures = [`INIT_REPORT Init Duration: ${duration.toFixed(2)} ms`, `Phase: ${phase}`];
  if (errorType === undefined) figures.push('Status: timeout');
  else figures.push('Status: error', `Error Type: ${NAMED.test(errorType) ? errorType : 'Runtime.Unknown'}`);
  return platformLine(time, figures.join('\t'));
}
