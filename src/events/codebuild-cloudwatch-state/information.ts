import type { CodeBuildStateEventDetail } from 'aws-lambda';
import { partitionOf } from '../../values/arn.js';
import { human } from '../../values/human.js';
import { randomHex } from '../../values/random-text.js';
import type { Happening } from '../../values/eventbridge-envelope.js';
import type { CodeBuildBuildInit, CodeBuildSourceInit } from './init.js';
import { twelveHourTime, type Phase } from './phases.js';

type Information = CodeBuildStateEventDetail['additional-information'];

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

function environmentOf(init: CodeBuildBuildInit): Information['environment'] {
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

function logsOf(isLogged: boolean, project: string, stream: string, { region }: Happening): object {
  const group = `/aws/codebuild/${project}`;
  const link = `https://console.aws.amazon.com/cloudwatch/home?region=${region}#logEvent:group=`;
  if (!isLogged) return { 'deep-link': `${link}null;stream=null` };
  return { 'group-name': group, 'stream-name': stream, 'deep-link': `${link}${group};stream=${stream}` };
}

/** A build as one of its events tells of it. */
export interface Build {
  readonly project: string;
  /** Name of its log stream. */
  readonly stream: string;
  readonly happening: Happening;
  /** When it started, in epoch milliseconds. */
  readonly start: number;
  readonly isComplete: boolean;
  /** Whether there are logs already. */
  readonly isLogged: boolean;
  readonly number: number | undefined;
  readonly phases: Phase[] | undefined;
}

/** What all events of builds say of them. */
export function informationOf(init: CodeBuildBuildInit, build: Build): Information {
  const { project, happening } = build;
  const { source = {} } = init;
  const { type = 'GITHUB' } = source;
  const information: Record<string, unknown> = { cache: { type: init.cache?.type ?? 'NO_CACHE' } };
  if (build.number !== undefined) information['build-number'] = build.number;
  information['timeout-in-minutes'] = init['timeout-in-minutes'] ?? 60;
  information['build-complete'] = build.isComplete;
  information.initiator = init.initiator ?? initiatorOf(type, project);
  information['build-start-time'] = twelveHourTime(build.start);
  information.source = sourceOf(source, project, happening.region);
  const version = init['source-version'] ?? versionOf(type, project, happening);
  if (version !== undefined) information['source-version'] = version;
  information.artifact = { location: init.artifact?.location ?? '' };
  information.environment = environmentOf(init);
  information.logs = logsOf(build.isLogged, project, build.stream, happening);
  if (build.phases !== undefined) information.phases = build.phases;
  information['queued-timeout-in-minutes'] = init['queued-timeout-in-minutes'] ?? 480;
  return information as unknown as Information;
}
