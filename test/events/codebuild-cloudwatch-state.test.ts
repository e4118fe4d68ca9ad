import type { CodeBuildCloudWatchStateEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import {
  configure,
  createCodeBuildCloudWatchPhaseEvent,
  createCodeBuildCloudWatchStateEvent,
  createEventBridgeEvent,
  detectEventSource,
  seed,
  type CodeBuildCloudWatchPhaseEvent,
} from 'lambdouble';
import { anyCodeBuildCloudWatchPhaseEvent, anyCodeBuildCloudWatchStateEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => {
  seed(0);
  configure();
});

function phasesOf({ detail }: CodeBuildCloudWatchStateEvent) {
  return detail['additional-information'].phases;
}

describe('a build that is over', () => {
  it('has one ARN everywhere, and phases without gaps', () => {
    const event = createCodeBuildCloudWatchStateEvent({
      'project-name': 'shop',
      region: 'us-west-2',
      time: '2020-12-06T00:49:15Z',
      'build-start-time': '2020-12-06T00:48:09Z',
    });
    const arn = event.detail['build-id'];
    expect(arn).toMatch(/^arn:aws:codebuild:us-west-2:123456789012:build\/shop:[0-9a-f-]{36}$/);
    expect(event.resources).toEqual([arn]);
    const stream = arn.split(':').at(-1);
    expect(event.detail['additional-information'].logs).toEqual({
      'group-name': '/aws/codebuild/shop',
      'stream-name': stream,
      'deep-link': `https://console.aws.amazon.com/cloudwatch/home?region=us-west-2#logEvent:group=/aws/codebuild/shop;stream=${stream}`,
    });
    expect(event.detail).toMatchObject({
      'build-status': 'SUCCEEDED',
      'current-phase': 'COMPLETED',
      'current-phase-context': '[: ]',
      version: '1',
    });
    expect(phasesOf(event).map((phase) => `${phase['phase-type']} ${phase['start-time']} ${phase['duration-in-seconds']}`)).toEqual([
      'SUBMITTED Dec 6, 2020 12:48:09 AM 0',
      'QUEUED Dec 6, 2020 12:48:09 AM 1',
      'PROVISIONING Dec 6, 2020 12:48:10 AM 24',
      'DOWNLOAD_SOURCE Dec 6, 2020 12:48:34 AM 4',
      'INSTALL Dec 6, 2020 12:48:38 AM 10',
      'PRE_BUILD Dec 6, 2020 12:48:48 AM 0',
      'BUILD Dec 6, 2020 12:48:48 AM 24',
      'POST_BUILD Dec 6, 2020 12:49:12 AM 0',
      'UPLOAD_ARTIFACTS Dec 6, 2020 12:49:12 AM 1',
      'FINALIZING Dec 6, 2020 12:49:13 AM 2',
      'COMPLETED Dec 6, 2020 12:49:15 AM undefined',
    ]);
  });

  it('says what went wrong, and what still happened then', () => {
    const failed = phasesOf(createCodeBuildCloudWatchStateEvent({ 'build-status': 'FAILED' }));
    expect(failed.map((phase) => phase['phase-type']).slice(6)).toEqual([
      'BUILD',
      'POST_BUILD',
      'UPLOAD_ARTIFACTS',
      'FINALIZING',
      'COMPLETED',
    ]);
    expect(failed[6]).toMatchObject({ 'phase-status': 'FAILED', 'phase-context': [expect.stringMatching(/^COMMAND_EXECUTION_ERROR: /)] });
    const stopped = phasesOf(createCodeBuildCloudWatchStateEvent({ 'build-status': 'STOPPED', failedPhase: 'PROVISIONING' }));
    expect(stopped.map((phase) => phase['phase-status'])).toEqual(['SUCCEEDED', 'SUCCEEDED', 'STOPPED', undefined]);
  });
});

describe('a build in progress', () => {
  it('has neither phases nor a place for its logs yet', () => {
    const { detail } = createCodeBuildCloudWatchStateEvent({ 'build-status': 'IN_PROGRESS' });
    expect(detail).toMatchObject({ 'current-phase': 'SUBMITTED', 'current-phase-context': '[]' });
    const information = detail['additional-information'];
    expect(information).toMatchObject({ 'build-complete': false, 'build-start-time': 'Jan 15, 2026 12:34:56 PM' });
    expect(information.logs).toEqual({
      'deep-link': 'https://console.aws.amazon.com/cloudwatch/home?region=us-east-1#logEvent:group=null;stream=null',
    });
    expect(information).not.toHaveProperty('phases');
    expect(information).not.toHaveProperty('build-number');
  });
});

it.each([
  ['GITHUB', ['report-build-status', 'buildspec', 'location', 'type'], /^GitHub-Hookshot\//, /^[0-9a-f]{40}$/],
  ['CODECOMMIT', ['buildspec', 'location', 'git-clone-depth', 'type'], /^[a-z]+\d*$/, /^[0-9a-f]{40}$/],
  ['CODEPIPELINE', ['buildspec', 'type'], /^codepipeline\/my-project$/, /^arn:aws:s3:::codepipeline-us-east-1\/my-project\/SourceArti\//],
  ['NO_SOURCE', ['buildspec', 'type'], /^[a-z]+\d*$/, undefined],
] as const)('a source of the type %s', (type, members, initiator, version) => {
  const information = createCodeBuildCloudWatchStateEvent({ source: { type } }).detail['additional-information'];
  expect(Object.keys(information.source)).toEqual(members);
  expect(information.initiator).toMatch(initiator);
  if (version === undefined) expect(information).not.toHaveProperty('source-version');
  else expect(information['source-version']).toMatch(version);
});

describe('generated builds', () => {
  it('run from one phase into the next', () => {
    fc.assert(
      fc.property(anyCodeBuildCloudWatchStateEvent(), (event) => {
        const information = event.detail['additional-information'];
        expect(event.resources).toEqual([event.detail['build-id']]);
        fc.pre(event.detail['build-status'] !== 'IN_PROGRESS');
        const phases = phasesOf(event);
        expect(phases[0]!['start-time']).toBe(information['build-start-time']);
        for (const [index, phase] of phases.slice(1).entries()) expect(phase['start-time']).toBe(phases[index]!['end-time']);
        const ends = Date.parse(`${phases.at(-1)!['start-time']} UTC`);
        expect(ends).toBeLessThanOrEqual(Date.parse(event.time));
        for (const { 'duration-in-seconds': seconds = 0 } of phases) expect(seconds).toBeGreaterThanOrEqual(0);
        const bad = phases.filter((phase) => phase['phase-status'] !== undefined && phase['phase-status'] !== 'SUCCEEDED');
        expect(bad.map((phase) => phase['phase-status'])).toEqual(
          event.detail['build-status'] === 'SUCCEEDED' ? [] : [event.detail['build-status']],
        );
      }),
      SETTINGS,
    );
  });

  it('fail in any phase', () => {
    const events = fc.sample(anyCodeBuildCloudWatchStateEvent({ 'build-status': 'FAILED' }), { seed: 1, numRuns: 300 });
    const failed = events.map((event) => phasesOf(event).find((phase) => phase['phase-status'] === 'FAILED')?.['phase-type']);
    expect(new Set(failed).size).toBe(7);
  });
});

describe('a phase that is over', () => {
  const phaseTypes = ({ detail }: CodeBuildCloudWatchPhaseEvent): unknown[] =>
    detail['additional-information'].phases.map((phase) => phase['phase-type']);

  it('is told of with those before and the one that comes now, at the time of its own start', () => {
    const event = createCodeBuildCloudWatchPhaseEvent({ time: '2018-05-20T04:13:13.500Z', 'completed-phase-duration-seconds': 77 });
    expect(event).toMatchObject({
      'detail-type': 'CodeBuild Build Phase Change',
      source: 'aws.codebuild',
      time: '2018-05-20T04:13:13Z',
      resources: [event.detail['build-id']],
      detail: {
        'completed-phase': 'BUILD',
        'completed-phase-context': '[: ]',
        'completed-phase-status': 'SUCCEEDED',
        'completed-phase-duration-seconds': 77,
        'completed-phase-start': 'May 20, 2018 4:13:13 AM',
        'completed-phase-end': 'May 20, 2018 4:14:30 AM',
        'additional-information': { 'build-complete': false, 'build-start-time': 'May 20, 2018 4:12:34 AM' },
      },
    });
    expect(phaseTypes(event)).toEqual([
      'SUBMITTED',
      'QUEUED',
      'PROVISIONING',
      'DOWNLOAD_SOURCE',
      'INSTALL',
      'PRE_BUILD',
      'BUILD',
      'POST_BUILD',
    ]);
    expect(event.detail['additional-information'].phases.at(-1)).toEqual({
      'start-time': 'May 20, 2018 4:14:30 AM',
      'phase-type': 'POST_BUILD',
    });
  });

  it.each([
    ['SUBMITTED', '[]', 'QUEUED', false],
    ['QUEUED', '[]', 'PROVISIONING', false],
    ['PROVISIONING', '[: ]', 'DOWNLOAD_SOURCE', true],
    ['FINALIZING', '[: ]', 'COMPLETED', true],
  ] as const)('%s says %s, comes before %s, with logs: %s', (completed, context, next, logged) => {
    const event = createCodeBuildCloudWatchPhaseEvent({ 'completed-phase': completed });
    expect(event.detail['completed-phase-context']).toBe(context);
    expect(phaseTypes(event).at(-1)).toBe(next);
    expect('group-name' in event.detail['additional-information'].logs).toBe(logged);
  });

  it.each([
    ['FAILED', 'INSTALL', 'FINALIZING', /^\[COMMAND_EXECUTION_ERROR: /],
    ['TIMED_OUT', 'BUILD', 'POST_BUILD', /^\[BUILD_TIMED_OUT: /],
    ['STOPPED', 'PROVISIONING', 'COMPLETED', /^\[: \]$/],
  ] as const)('and %s in %s, leads to %s', (status, completed, next, context) => {
    const event = createCodeBuildCloudWatchPhaseEvent({ 'completed-phase': completed, 'completed-phase-status': status });
    expect(event.detail['completed-phase-context']).toMatch(context);
    expect(phaseTypes(event).at(-1)).toBe(next);
    expect(event.detail['additional-information'].phases.at(-2)).toMatchObject({ 'phase-type': completed, 'phase-status': status });
  });

  it('runs from one phase into the next, whatever is generated', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(anyCodeBuildCloudWatchPhaseEvent(), ({ detail, time }) => {
        const { phases, 'build-start-time': start } = detail['additional-information'];
        seen.add(detail['completed-phase']).add(detail['completed-phase-status']);
        expect(phases[0]!['start-time']).toBe(start);
        for (const [index, phase] of phases.slice(1).entries()) expect(phase['start-time']).toBe(phases[index]!['end-time']);
        expect(phases.at(-2)).toMatchObject({
          'phase-type': detail['completed-phase'],
          'phase-status': detail['completed-phase-status'],
          'duration-in-seconds': detail['completed-phase-duration-seconds'],
          'start-time': detail['completed-phase-start'],
          'end-time': detail['completed-phase-end'],
        });
        expect(Date.parse(`${detail['completed-phase-start']} UTC`)).toBe(Date.parse(time));
      }),
      SETTINGS,
    );
    expect(seen.size).toBe(10 + 6);
  });

  it('is CodeBuild’s', () => {
    expect(detectEventSource(createCodeBuildCloudWatchPhaseEvent())).toBe('codebuild-cloudwatch-state');
    expect(detectEventSource(createCodeBuildCloudWatchStateEvent())).toBe('codebuild-cloudwatch-state');
  });

  it('is refused with the way out where CodeBuild never sends it', () => {
    expect(
      messagesOf({
        'a submission that failed': () =>
          createCodeBuildCloudWatchPhaseEvent({ 'completed-phase': 'SUBMITTED', 'completed-phase-status': 'FAILED' }),
        'words of a phase that succeeded': () => createCodeBuildCloudWatchPhaseEvent({ 'phase-context': 'no' }),
        'a start after the phase': () => createCodeBuildCloudWatchPhaseEvent({ 'build-start-time': '2030-01-01T00:00:00Z' }),
        'a start before the first phase': () =>
          createCodeBuildCloudWatchPhaseEvent({ 'completed-phase': 'SUBMITTED', 'build-start-time': '2020-01-01T00:00:00Z' }),
        'EventBridge’s own factory': () =>
          createEventBridgeEvent({ source: 'aws.codebuild', 'detail-type': 'CodeBuild Build Phase Change' }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "CodeBuild Build Phase Change" of aws.codebuild has a factory of its own. Use createCodeBuildCloudWatchPhaseEvent.",
        "a start after the phase": "Failed to create CodeBuildCloudWatchPhaseEvent: option "build-start-time" is "2030-01-01T00:00:00Z", but its phase BUILD starts at 2026-01-15T12:34:56Z. Pass an earlier one, or a later "time".",
        "a start before the first phase": "Failed to create CodeBuildCloudWatchPhaseEvent: option "build-start-time" is "2020-01-01T00:00:00Z", but its phase SUBMITTED starts at 2026-01-15T12:34:56Z. Leave it out: builds start with this phase.",
        "a submission that failed": "Failed to create CodeBuildCloudWatchPhaseEvent: option "completed-phase-status" is "FAILED", but nothing goes wrong in the phase SUBMITTED. Leave it out, or change the other.",
        "words of a phase that succeeded": "Failed to create CodeBuildCloudWatchPhaseEvent: option "phase-context" is "no", but nothing went wrong with a phase that SUCCEEDED. Leave it out, or change the other.",
      }
    `);
  });
});

describe('what CodeBuild never sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a failed phase of a build that succeeded': () => createCodeBuildCloudWatchStateEvent({ failedPhase: 'BUILD' }),
        'a start after the event': () => createCodeBuildCloudWatchStateEvent({ 'build-start-time': '2030-01-01T00:00:00Z' }),
        'a location of a pipeline': () => createCodeBuildCloudWatchStateEvent({ source: { type: 'CODEPIPELINE', location: 'x' } }),
        'a variable without a value': () =>
          createCodeBuildCloudWatchStateEvent({ environment: { 'environment-variables': [{ name: 'A' } as never] } }),
        'a status of a phase': () => createCodeBuildCloudWatchStateEvent({ 'build-status': 'TIMED_OUT' as 'FAILED' }),
        'a misspelt option': () => createCodeBuildCloudWatchStateEvent({ buildStatus: 'FAILED' } as object),
        'EventBridge’s own factory': () =>
          createEventBridgeEvent({ source: 'aws.codebuild', 'detail-type': 'CodeBuild Build State Change' }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "CodeBuild Build State Change" of aws.codebuild has a factory of its own. Use createCodeBuildCloudWatchStateEvent.",
        "a failed phase of a build that succeeded": "Failed to create CodeBuildCloudWatchStateEvent: option "failedPhase" is "BUILD", but nothing went wrong with a build that is SUCCEEDED. Leave it out, or change the other.",
        "a location of a pipeline": "Failed to create CodeBuildCloudWatchStateEvent: option "source" is {"type":"CODEPIPELINE","location":"x"}, but a source of the type CODEPIPELINE has no location. Leave it out, or change the other.",
        "a misspelt option": "Failed to create CodeBuildCloudWatchStateEvent: there is no option "buildStatus". Did you mean "build-status"? Known options: build-status, build-number, build-start-time, failedPhase, phase-context, project-name, stream-name, initiator, source, source-version, artifact, environment, cache, timeout-in-minutes, queued-timeout-in-minutes, id, account, time, region.",
        "a start after the event": "Failed to create CodeBuildCloudWatchStateEvent: option "build-start-time" is "2030-01-01T00:00:00Z", after the change at 2026-01-15T12:34:56.789+0000. Pass an earlier one, or a later "time".",
        "a status of a phase": "Failed to create CodeBuildCloudWatchStateEvent: option "build-status" is "TIMED_OUT". Pass one of "IN_PROGRESS", "SUCCEEDED", "FAILED", "STOPPED".",
        "a variable without a value": "Failed to create CodeBuildCloudWatchStateEvent: option "environment" is {"environment-variables":[{"name":"A"}]}. Pass an object with image (a string that is not empty), privileged-mode (true or false), image-pull-credentials-type (one of "CODEBUILD", "SERVICE_ROLE"), compute-type (a compute type such as "BUILD_GENERAL1_SMALL"), type (a type such as "LINUX_CONTAINER"), environment-variables (an array in which each element is an object with name (a string that is not empty), value (a string), type (one of "PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER")).",
      }
    `);
  });
});
