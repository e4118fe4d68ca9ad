import type { CodeBuildCloudWatchStateEventInit } from './init.js';

/** An option that contradicts the rest, and why. */
export interface Misfit {
  readonly option: 'failedPhase' | 'phase-context' | 'source';
  readonly why: string;
}

const WITHOUT_LOCATION: ReadonlySet<string | undefined> = new Set(['CODEPIPELINE', 'NO_SOURCE']);

/** The first option that contradicts the rest, if there is one. */
export function misfitOf(init: CodeBuildCloudWatchStateEventInit): Misfit | undefined {
  const { 'build-status': status = 'SUCCEEDED', source } = init;
  const went = status === 'FAILED' || status === 'STOPPED';
  for (const option of ['failedPhase', 'phase-context'] as const) {
    if (init[option] !== undefined && !went) return { option, why: `nothing went wrong with a build that is ${status}` };
  }
  if (source?.location !== undefined && WITHOUT_LOCATION.has(source.type)) {
    return { option: 'source', why: `a source of the type ${source.type} has no location` };
  }
  return undefined;
}
