import type { CodeBuildStateEventDetail } from 'aws-lambda';
import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createCodeBuildCloudWatchStateEvent } from './factory.js';
import { codeBuildPhaseOptions, codeBuildStateOptions, type CodeBuildSourceInit } from './init.js';
import { createCodeBuildCloudWatchPhaseEvent } from './phase-factory.js';
import type { FailingPhase, Phase } from './phases.js';
import type { CodeBuildPhaseEventDetail } from './types.js';

interface OfBuild {
  detail: { 'build-id': string; 'additional-information': CodeBuildStateEventDetail['additional-information'] };
}

function sourceIn({ detail }: OfBuild): CodeBuildSourceInit {
  const { type, location, buildspec }: CodeBuildSourceInit = detail['additional-information'].source;
  return { type, buildspec, ...(location === undefined ? {} : { location }) };
}

/** What the events of states and of phases say of a build alike. */
const build = {
  'stream-name': ({ detail }: OfBuild): string | undefined => detail['build-id'].split(':').at(-1),
  'build-start-time': ({ detail }: OfBuild): string =>
    new Date(`${detail['additional-information']['build-start-time']} UTC`).toISOString(),
  source: sourceIn,
};

function failedPhaseIn({ detail }: OfBuild): Phase | undefined {
  return detail['additional-information'].phases.find(({ 'phase-status': status }) => status !== undefined && status !== 'SUCCEEDED');
}

function contextIn(detail: CodeBuildPhaseEventDetail): string | undefined {
  return detail['completed-phase-status'] === 'SUCCEEDED' ? undefined : detail['completed-phase-context'].slice(1, -1);
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createCodeBuildCloudWatchStateEvent',
    create: createCodeBuildCloudWatchStateEvent,
    options: codeBuildStateOptions,
    readings: {
      ...build,
      time: (event) => event.time,
      failedPhase: (event) => failedPhaseIn(event)?.['phase-type'] as FailingPhase | undefined,
      'phase-context': (event) => failedPhaseIn(event)?.['phase-context']?.[0],
    },
  }),
  conversion({
    factory: 'createCodeBuildCloudWatchPhaseEvent',
    create: createCodeBuildCloudWatchPhaseEvent,
    options: codeBuildPhaseOptions,
    readings: { ...build, time: (event) => event.time, 'phase-context': ({ detail }) => contextIn(detail) },
  }),
];
