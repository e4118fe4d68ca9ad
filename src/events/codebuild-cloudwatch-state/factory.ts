import type { CodeBuildCloudWatchStateEvent, CodeBuildStateEventDetail, CodeBuildStateType } from 'aws-lambda';
import { madeEvent } from '../../contracts/made-event.js';
import { failure } from '../../internal/errors.js';
import { checkOptions } from '../../internal/options.js';
import type { DeepPartial } from '../../internal/overrides.js';
import { show } from '../../internal/show.js';
import { arn, partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { randomHex, randomUUID } from '../../values/random-text.js';
import { epochMilliseconds, isoMillisecondsWithOffset } from '../../values/time.js';
import { happeningOf, inEnvelope, type Happening } from '../eventbridge/envelope.js';
import { codeBuildStateOptions, type CodeBuildCloudWatchStateEventInit, type CodeBuildSourceInit } from './init.js';
import { CODEBUILD_STATE_CHANGE } from './kinds.js';
import { phasesBetween, twelveHourTime, type Trouble } from './phases.js';
import { misfitOf } from './misfit.js';

const DOING = 'create CodeBuildCloudWatchStateEvent';

type Information = CodeBuildStateEventDetail['additional-information'];

const NINETY_SECONDS = 90_000;

/** A build's source, as its type has it. */
function sourceOf(
  { type = 'GITHUB', location, buildspec = 'buildspec.yml' }: CodeBuildSourceInit,
  project: string,
  region: string,
): object {
  const usual: Readonly<Record<string, string>> = {
    CODECOMMIT: `https://git-codecommit.${region}.amazonaws.com/v1/repos/${project}`,
    GITHUB: `https://github.com/example/${project}.git`,
    GITHUB_ENTERPRISE: `https://github.example.com/example/${project}.git`,
    BITBUCKET: `https://bitbucket.org/example/${project}.git`,
    S3: `${project}-source/source.zip`,
  };
  const source: Record<string, unknown> = {};
  if (type === 'GITHUB') source['report-build-status'] = false;
  source.buildspec = buildspec;
  const where = location ?? usual[type];
  if (where !== undefined) source.location = where;
  if (type === 'CODECOMMIT') source['git-clone-depth'] = 0;
  source.type = type;
  return source;
}

function versionOf(type: string, project: string, { region }: Happening): string | undefined {
  if (type === 'NO_SOURCE' || type === 'S3') return undefined;
  if (type !== 'CODEPIPELINE') return randomHex(40);
  return `arn:${partitionOf(region)}:s3:::codepipeline-${region}/${project.slice(0, 20)}/SourceArti/${randomHex(7)}`;
}

function initiatorOf(type: string, project: string): string {
  if (type === 'GITHUB') return `GitHub-Hookshot/${randomHex(7)}`;
  return type === 'CODEPIPELINE' ? `codepipeline/${project}` : human().userName();
}

function troubleOf(init: CodeBuildCloudWatchStateEventInit, status: CodeBuildStateType): Trouble | undefined {
  if (status !== 'FAILED' && status !== 'STOPPED') return undefined;
  const usual = status === 'STOPPED' ? ': ' : 'COMMAND_EXECUTION_ERROR: Error while executing command: npm test. Reason: exit status 1';
  return { phase: init.failedPhase ?? 'BUILD', status, context: init['phase-context'] ?? usual };
}

function environmentOf(init: CodeBuildCloudWatchStateEventInit): Information['environment'] {
  const given = init.environment ?? {};
  return {
    image: given.image ?? 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
    'privileged-mode': given['privileged-mode'] ?? false,
    'image-pull-credentials-type': given['image-pull-credentials-type'] ?? 'CODEBUILD',
    'compute-type': given['compute-type'] ?? 'BUILD_GENERAL1_SMALL',
    type: given.type ?? 'LINUX_CONTAINER',
    'environment-variables': (given['environment-variables'] ?? []).map((variable) => ({ ...variable })),
  };
}

function startOf(init: CodeBuildCloudWatchStateEventInit, isOver: boolean, time: number): number {
  if (init['build-start-time'] === undefined) return isOver ? Math.max(0, time - NINETY_SECONDS) : time;
  const start = epochMilliseconds(init['build-start-time']);
  if (start <= time) return start;
  throw failure(
    DOING,
    `option "build-start-time" is ${show(init['build-start-time'])}, after the change at ${isoMillisecondsWithOffset(time)}`,
    'Pass an earlier one, or a later "time".',
  );
}

function logsOf(isOver: boolean, project: string, stream: string, { region }: Happening): object {
  const group = `/aws/codebuild/${project}`;
  const link = `https://console.aws.amazon.com/cloudwatch/home?region=${region}#logEvent:group=`;
  if (!isOver) return { 'deep-link': `${link}null;stream=null` };
  return { 'group-name': group, 'stream-name': stream, 'deep-link': `${link}${group};stream=${stream}` };
}

function informationOf(init: CodeBuildCloudWatchStateEventInit, project: string, stream: string, happening: Happening): Information {
  const { 'build-status': status = 'SUCCEEDED', source = {} } = init;
  const isOver = status !== 'IN_PROGRESS';
  const { type = 'GITHUB' } = source;
  const start = startOf(init, isOver, happening.time);
  const information: Record<string, unknown> = { cache: { type: init.cache?.type ?? 'NO_CACHE' } };
  const number = init['build-number'] ?? (isOver ? 1 : undefined);
  if (number !== undefined) information['build-number'] = number;
  information['timeout-in-minutes'] = init['timeout-in-minutes'] ?? 60;
  information['build-complete'] = isOver;
  information.initiator = init.initiator ?? initiatorOf(type, project);
  information['build-start-time'] = twelveHourTime(start);
  information.source = sourceOf(source, project, happening.region);
  const version = init['source-version'] ?? versionOf(type, project, happening);
  if (version !== undefined) information['source-version'] = version;
  information.artifact = { location: init.artifact?.location ?? '' };
  information.environment = environmentOf(init);
  information.logs = logsOf(isOver, project, stream, happening);
  if (isOver) information.phases = phasesBetween(start, happening.time, troubleOf(init, status));
  information['queued-timeout-in-minutes'] = init['queued-timeout-in-minutes'] ?? 480;
  return information as unknown as Information;
}

function build(init: CodeBuildCloudWatchStateEventInit): CodeBuildCloudWatchStateEvent {
  const misfit = misfitOf(init);
  if (misfit !== undefined) {
    throw failure(
      DOING,
      `option "${misfit.option}" is ${show(init[misfit.option])}, but ${misfit.why}`,
      'Leave it out, or change the other.',
    );
  }
  const happening = happeningOf(init);
  const { 'build-status': status = 'SUCCEEDED', 'project-name': project = 'my-project' } = init;
  const stream = init['stream-name'] ?? randomUUID();
  const buildArn = arn('codebuild', happening.region, happening.account, `build/${project}:${stream}`);
  const isOver = status !== 'IN_PROGRESS';
  const detail: CodeBuildStateEventDetail = {
    'build-status': status,
    'project-name': project,
    'build-id': buildArn,
    'additional-information': informationOf(init, project, stream, happening),
    'current-phase': isOver ? 'COMPLETED' : 'SUBMITTED',
    'current-phase-context': isOver ? '[: ]' : '[]',
    version: '1',
  };
  return inEnvelope(CODEBUILD_STATE_CHANGE, init.id, happening, [buildArn], detail);
}

/**
 * The event that tells of a change in the state of a CodeBuild build: it is in progress, succeeded, failed or was stopped.
 *
 * @see https://docs.aws.amazon.com/codebuild/latest/userguide/sample-build-notifications-ref.html
 * @param init which build it is, when it ran, and how it went; its phases follow
 * @param overrides a deep-partial raw event laid over the result last; `undefined` removes a key
 * @throws for unknown options, and for values that CodeBuild could not send
 * @example
 * const event = createCodeBuildCloudWatchStateEvent({ 'build-status': 'FAILED', 'project-name': 'shop', failedPhase: 'INSTALL' });
 * const failed = event.detail['additional-information'].phases.find((phase) => phase['phase-status'] === 'FAILED');
 * expect(failed?.['phase-type']).toBe('INSTALL');
 */
export function createCodeBuildCloudWatchStateEvent(
  init: CodeBuildCloudWatchStateEventInit = {},
  overrides?: DeepPartial<CodeBuildCloudWatchStateEvent>,
): CodeBuildCloudWatchStateEvent {
  checkOptions(DOING, init, codeBuildStateOptions);
  return madeEvent(DOING, () => build(init), overrides);
}
