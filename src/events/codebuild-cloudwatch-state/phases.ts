import type { CodeBuildPhaseStatusType, CodeBuildPhaseType, CodeBuildStateEventDetail } from 'aws-lambda';

/** A phase of a build, as the event tells of it. */
export type Phase = CodeBuildStateEventDetail['additional-information']['phases'][number];

/** Phases in which a build can fail or be stopped. */
export type FailingPhase = 'PROVISIONING' | 'DOWNLOAD_SOURCE' | 'INSTALL' | 'PRE_BUILD' | 'BUILD' | 'POST_BUILD' | 'UPLOAD_ARTIFACTS';

export const PHASES_THAT_FAIL: readonly FailingPhase[] = [
  'PROVISIONING',
  'DOWNLOAD_SOURCE',
  'INSTALL',
  'PRE_BUILD',
  'BUILD',
  'POST_BUILD',
  'UPLOAD_ARTIFACTS',
];

/** Phases whose end CodeBuild tells of. */
export type CompletedPhase = FailingPhase | 'SUBMITTED' | 'QUEUED' | 'FINALIZING';

export const COMPLETED_PHASES: readonly CompletedPhase[] = ['SUBMITTED', 'QUEUED', ...PHASES_THAT_FAIL, 'FINALIZING'];

/** Every phase but the last, and how many seconds it usually takes; the build takes what is left. */
const USUAL: readonly (readonly [phase: CodeBuildPhaseType, seconds: number])[] = [
  ['SUBMITTED', 0],
  ['QUEUED', 1],
  ['PROVISIONING', 24],
  ['DOWNLOAD_SOURCE', 4],
  ['INSTALL', 10],
  ['PRE_BUILD', 0],
  ['BUILD', 0],
  ['POST_BUILD', 0],
  ['UPLOAD_ARTIFACTS', 1],
  ['FINALIZING', 2],
];

/** What still happens after a phase has failed: what cleans up, and after the build itself what comes behind it. */
function comesAfter(phase: CodeBuildPhaseType, failed: FailingPhase): boolean {
  if (failed === 'PROVISIONING') return false;
  if (phase === 'FINALIZING') return true;
  if (failed === 'BUILD') return phase === 'POST_BUILD' || phase === 'UPLOAD_ARTIFACTS';
  return failed === 'POST_BUILD' && phase === 'UPLOAD_ARTIFACTS';
}

function phasesOf(failed: FailingPhase | undefined): readonly (readonly [phase: CodeBuildPhaseType, seconds: number])[] {
  if (failed === undefined) return USUAL;
  const last = USUAL.findIndex(([phase]) => phase === failed);
  return USUAL.filter(([phase], index) => index <= last || comesAfter(phase, failed));
}

/** Seconds of each phase: the usual ones as far as they fit, the rest for the phase that does the work. */
function durations(phases: readonly (readonly [CodeBuildPhaseType, number])[], working: CodeBuildPhaseType, total: number): number[] {
  let left = total;
  const seconds = phases.map(([, usual]) => {
    const taken = Math.min(usual, left);
    left -= taken;
    return taken;
  });
  const index = phases.findIndex(([phase]) => phase === working);
  seconds[index] = seconds[index]! + left;
  return seconds;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const DAY = 86_400;
let lastDay = Number.NaN;
let lastDayText = '';

/** `Sep 1, 2017`, once for all times of a day. */
function dayText(day: number): string {
  if (day !== lastDay) {
    const date = new Date(day * DAY * 1000);
    lastDayText = `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
    lastDay = day;
  }
  return lastDayText;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** `Sep 1, 2017 4:12:29 PM`, as CodeBuild writes times, always in UTC. */
export function twelveHourTime(time: number): string {
  const seconds = Math.floor(time / 1000);
  const day = Math.floor(seconds / DAY);
  const minutes = Math.floor((seconds - day * DAY) / 60);
  const hour = Math.floor(minutes / 60);
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
  return `${dayText(day)} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** How a build went wrong. */
export interface Trouble {
  readonly phase: FailingPhase;
  readonly status: CodeBuildPhaseStatusType;
  readonly context: string;
}

/** What a phase says of how it went: nothing before there is a container. */
function contextOf(phase: CodeBuildPhaseType, context: string): string[] {
  return phase === 'SUBMITTED' || phase === 'QUEUED' ? [] : [context];
}

/** Phases that take so many seconds each, without gaps, and the one that comes then. */
function phasesInARow(
  phases: readonly (readonly [phase: CodeBuildPhaseType, seconds: number])[],
  next: CodeBuildPhaseType,
  start: number,
  trouble: Trouble | undefined,
): Phase[] {
  let time = start;
  const told = phases.map(([phase, seconds]): Phase => {
    const from = time;
    time += seconds * 1000;
    const failed = phase === trouble?.phase;
    return {
      'phase-context': contextOf(phase, failed ? trouble.context : ': '),
      'start-time': twelveHourTime(from),
      'end-time': twelveHourTime(time),
      'duration-in-seconds': seconds,
      'phase-type': phase,
      'phase-status': failed ? trouble.status : 'SUCCEEDED',
    };
  });
  return [...told, { 'start-time': twelveHourTime(time), 'phase-type': next }];
}

/** The phases of a build that is over, without gaps, from its start to its end. */
export function phasesBetween(start: number, end: number, trouble: Trouble | undefined): Phase[] {
  const phases = phasesOf(trouble?.phase);
  const seconds = durations(phases, trouble?.phase ?? 'BUILD', Math.floor((end - start) / 1000));
  const timed = phases.map(([phase], index) => [phase, seconds[index]!] as const);
  return phasesInARow(timed, 'COMPLETED', start, trouble);
}

const USUAL_BUILD = 60;

/** How many seconds a phase usually takes. */
export function usualSeconds(completed: CompletedPhase): number {
  return completed === 'BUILD' ? USUAL_BUILD : USUAL.find(([phase]) => phase === completed)![1];
}

/** How many seconds usually pass before a phase starts. */
export function usualSecondsBefore(completed: CompletedPhase): number {
  let seconds = 0;
  for (const phase of COMPLETED_PHASES) {
    if (phase === completed) break;
    seconds += usualSeconds(phase);
  }
  return seconds;
}

/** The phases of a build until one of them is over, which took so many seconds, and the one that comes then. */
export function phasesUntil(
  start: number,
  completed: CompletedPhase,
  from: number,
  seconds: number,
  trouble: Trouble | undefined,
): Phase[] {
  const phases = phasesOf(trouble?.phase);
  const last = phases.findIndex(([phase]) => phase === completed);
  const before = phases.slice(0, last);
  const working = before.some(([phase]) => phase === 'BUILD') ? 'BUILD' : before[Math.min(2, last - 1)]?.[0];
  const passed = working === undefined ? [] : durations(before, working, (from - start) / 1000);
  const timed = before.map(([phase], index) => [phase, passed[index]!] as const);
  return phasesInARow([...timed, [completed, seconds]], phases[last + 1]?.[0] ?? 'COMPLETED', start, trouble);
}
