import type { CodeBuildBuildInit, CodeBuildCloudWatchPhaseEventInit, CodeBuildCloudWatchStateEventInit } from './init.js';
import { PHASES_THAT_FAIL } from './phases.js';

/** An option that contradicts the rest, and why. */
export interface Misfit<Option extends string> {
  readonly option: Option;
  readonly why: string;
}

const WITHOUT_LOCATION: ReadonlySet<string | undefined> = new Set(['CODEPIPELINE', 'NO_SOURCE']);

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: CodeBuildCloudWatchStateEventInit): Misfit<'failedPhase' | 'phase-context' | 'source'> | undefined {
  const { 'build-status': status = 'SUCCEEDED' } = init;
  const went = status === 'FAILED' || status === 'STOPPED';
  for (const option of ['failedPhase', 'phase-context'] as const) {
    if (init[option] !== undefined && !went) return { option, why: `nothing went wrong with a build that is ${status}` };
  }
  return misfitOfSource(init);
}

function misfitOfSource({ source }: CodeBuildBuildInit): Misfit<'source'> | undefined {
  if (source?.location === undefined || !WITHOUT_LOCATION.has(source.type)) return undefined;
  return { option: 'source', why: `a source of the type ${source.type} has no location` };
}

const PHASES: ReadonlySet<string> = new Set(PHASES_THAT_FAIL);

/** The first option of a phase's event that contradicts the rest, if there is one. */
export function misfitOfPhase(
  init: CodeBuildCloudWatchPhaseEventInit,
): Misfit<'completed-phase-status' | 'phase-context' | 'source'> | undefined {
  const { 'completed-phase': phase = 'BUILD', 'completed-phase-status': status = 'SUCCEEDED' } = init;
  if (status !== 'SUCCEEDED' && !PHASES.has(phase)) {
    return { option: 'completed-phase-status', why: `nothing goes wrong in the phase ${phase}` };
  }
  if (status === 'SUCCEEDED' && init['phase-context'] !== undefined) {
    return { option: 'phase-context', why: 'nothing went wrong with a phase that SUCCEEDED' };
  }
  return misfitOfSource(init);
}
