import * as fc from 'fast-check';
import {
  configure,
  createCodePipelineCloudWatchActionEvent,
  createCodePipelineCloudWatchEvent,
  createCodePipelineCloudWatchPipelineEvent,
  createCodePipelineCloudWatchStageEvent,
  createEventBridgeEvent,
  detectEventSource,
  seed,
} from 'lambdouble';
import {
  anyCodePipelineCloudWatchActionEvent,
  anyCodePipelineCloudWatchEvent,
  anyCodePipelineCloudWatchStageEvent,
} from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => {
  seed(0);
  configure();
});

describe('the change of a pipeline', () => {
  it('says what started it', () => {
    expect(createCodePipelineCloudWatchPipelineEvent({ pipeline: 'shop', region: 'cn-north-1', version: 3 })).toStrictEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'CodePipeline Pipeline Execution State Change',
      source: 'aws.codepipeline',
      account: '123456789012',
      time: '2026-01-15T12:34:56Z',
      region: 'cn-north-1',
      resources: ['arn:aws-cn:codepipeline:cn-north-1:123456789012:shop'],
      detail: {
        pipeline: 'shop',
        'execution-id': expect.stringMatching(UUID),
        'start-time': '2026-01-15T12:34:56.789Z',
        'execution-trigger': {
          'trigger-type': 'StartPipelineExecution',
          'trigger-detail': expect.stringMatching(/^arn:aws-cn:sts::123456789012:assumed-role\/Admin\//),
        },
        state: 'STARTED',
        version: 3,
        'pipeline-execution-attempt': 1,
      },
    });
  });

  it('says later on when it started, and why it was stopped', () => {
    const { detail } = createCodePipelineCloudWatchPipelineEvent({ state: 'STOPPED', 'stop-execution-comments': 'update' });
    expect(detail).toMatchObject({ 'start-time': '2026-01-15T12:29:56.789Z', 'stop-execution-comments': 'update' });
    expect(detail).not.toHaveProperty('execution-trigger');
  });
});

describe('the change of a stage', () => {
  it('is a further attempt after a retry', () => {
    const { detail } = createCodePipelineCloudWatchStageEvent({ stage: 'Build', state: 'RESUMED' });
    expect(detail).toStrictEqual({
      pipeline: 'my-pipeline',
      'execution-id': expect.stringMatching(UUID),
      'stage-last-retry-attempt-time': '2026-01-15T12:34:56.789Z',
      stage: 'Build',
      state: 'RESUMED',
      version: 1,
      'pipeline-execution-attempt': 2,
    });
  });
});

describe('the change of an action', () => {
  it('says what goes in', () => {
    const { detail } = createCodePipelineCloudWatchActionEvent();
    expect(detail).toStrictEqual({
      pipeline: 'my-pipeline',
      'execution-id': expect.stringMatching(UUID),
      'start-time': '2026-01-15T12:34:56.789Z',
      stage: 'Deploy',
      'input-artifacts': [
        {
          name: 'SourceArtifact',
          s3location: {
            bucket: expect.stringMatching(/^codepipeline-us-east-1-\d{12}$/),
            key: expect.stringMatching(/^my-pipeline\/SourceArti\/\w{7}$/),
          },
        },
      ],
      'action-execution-id': expect.stringMatching(UUID),
      action: 'Deploy',
      state: 'STARTED',
      region: 'us-east-1',
      type: { owner: 'AWS', category: 'Deploy', provider: 'CodeDeploy', version: '1' },
      version: 1,
      'pipeline-execution-attempt': 1,
    });
  });

  it('says what came of it', () => {
    const { detail } = createCodePipelineCloudWatchActionEvent({ state: 'FAILED' });
    const result = (detail as { 'execution-result'?: Record<string, string> })['execution-result']!;
    expect(result).toMatchObject({ 'external-execution-id': expect.stringMatching(/^d-[A-Z0-9]{9}$/), 'error-code': 'JobFailed' });
    expect(result['external-execution-summary']).toBe(`Deployment ${result['external-execution-id']} failed`);
    const source = createCodePipelineCloudWatchActionEvent({ type: { category: 'Source' }, state: 'SUCCEEDED' }).detail;
    expect(source).toMatchObject({ type: { provider: 'CodeCommit' }, 'output-artifacts': [{ name: 'SourceArtifact' }] });
    expect(source).not.toHaveProperty('input-artifacts');
  });

  it('holds in every generated event', () => {
    fc.assert(
      fc.property(anyCodePipelineCloudWatchActionEvent(), ({ detail, region, time, resources, account }) => {
        const told = detail as unknown as Record<string, unknown>;
        expect('execution-result' in told).toBe(detail.state === 'SUCCEEDED' || detail.state === 'FAILED');
        if (detail.type.category === 'Source') expect(told).not.toHaveProperty('input-artifacts');
        if (detail.state !== 'SUCCEEDED') expect(told).not.toHaveProperty('output-artifacts');
        expect(told.region).toBe(region);
        expect(resources[0]!.split(':').slice(2)).toEqual(['codepipeline', region, account, detail.pipeline]);
        if (typeof told['start-time'] === 'string') expect(Date.parse(told['start-time'])).toBeLessThan(Date.parse(time) + 1000);
      }),
      SETTINGS,
    );
  });
});

describe('any change', () => {
  it('is of what its options tell', () => {
    const of = (init?: object) => createCodePipelineCloudWatchEvent(init)['detail-type'].split(' ')[1];
    expect(of()).toBe('Pipeline');
    expect(of({ state: 'SUPERSEDED' })).toBe('Pipeline');
    expect(of({ stage: 'Build' })).toBe('Stage');
    expect(of({ action: 'Build' })).toBe('Action');
    expect(of({ state: 'ABANDONED' })).toBe('Action');
    expect(of({ stage: 'Build', 'detail-type': 'CodePipeline Action Execution State Change' })).toBe('Action');
  });

  it('is generated of all three, and of those alone that have what is asked for', () => {
    const of = (constraints?: object) =>
      new Set(
        fc
          .sample(anyCodePipelineCloudWatchEvent(constraints), { seed: 1, numRuns: 200 })
          .map((event) => event['detail-type'].split(' ')[1]),
      );
    expect(of()).toEqual(new Set(['Pipeline', 'Stage', 'Action']));
    expect(of({ state: 'STOPPED' })).toEqual(new Set(['Pipeline', 'Stage']));
    expect(of({ stage: 'Build' })).toEqual(new Set(['Stage', 'Action']));
    expect(of({ 'detail-type': 'CodePipeline Stage Execution State Change' })).toEqual(new Set(['Stage']));
  });

  it('numbers attempts', () => {
    fc.assert(
      fc.property(anyCodePipelineCloudWatchStageEvent(), ({ detail }) => {
        const told = detail as unknown as Record<string, unknown>;
        const retried = 'stage-last-retry-attempt-time' in told;
        if (retried) expect(told['pipeline-execution-attempt']).toBeGreaterThan(1);
        if (detail.state === 'RESUMED') expect(retried).toBe(true);
      }),
      SETTINGS,
    );
  });
});

describe('recognising', () => {
  it('leaves the other events of CodePipeline to EventBridge', () => {
    expect(detectEventSource(createCodePipelineCloudWatchActionEvent())).toBe('codepipeline-cloudwatch');
    const other = createEventBridgeEvent({ source: 'aws.codepipeline', 'detail-type': 'AWS API Call via CloudTrail' });
    expect(detectEventSource(other)).toBe('eventbridge');
  });
});

describe('what CodePipeline never sends', () => {
  it('is refused with the way out', () => {
    expect(
      messagesOf({
        'a stage that is superseded': () => createCodePipelineCloudWatchStageEvent({ state: 'SUPERSEDED' as 'STARTED' }),
        'comments on a start': () => createCodePipelineCloudWatchPipelineEvent({ 'stop-execution-comments': 'stop' }),
        'a first attempt that resumed': () => createCodePipelineCloudWatchStageEvent({ state: 'RESUMED', 'pipeline-execution-attempt': 1 }),
        'a start after the event': () => createCodePipelineCloudWatchPipelineEvent({ 'start-time': '2030-01-01T00:00:00Z' }),
        'a result of a start': () => createCodePipelineCloudWatchActionEvent({ 'execution-result': { 'error-code': 'JobFailed' } }),
        'a source with input': () => createCodePipelineCloudWatchActionEvent({ type: { category: 'Source' }, 'input-artifacts': ['a'] }),
        'an action of a pipeline’s change': () =>
          createCodePipelineCloudWatchEvent({ 'detail-type': 'CodePipeline Pipeline Execution State Change', action: 'a' } as object),
        'a misspelt option': () => createCodePipelineCloudWatchPipelineEvent({ stage: 'a' } as object),
        'EventBridge’s own factory': () =>
          createEventBridgeEvent({ source: 'aws.codepipeline', 'detail-type': 'CodePipeline Stage Execution State Change' }),
      }),
    ).toMatchInlineSnapshot(`
      {
        "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "CodePipeline Stage Execution State Change" of aws.codepipeline has a factory of its own. Use createCodePipelineCloudWatchStageEvent.",
        "a first attempt that resumed": "Failed to create CodePipelineCloudWatchStageEvent: option "pipeline-execution-attempt" is 1, but what resumed is tried again. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
        "a misspelt option": "Failed to create CodePipelineCloudWatchPipelineEvent: there is no option "stage". Did you mean "state"? Known options: pipeline, version, execution-id, start-time, pipeline-execution-attempt, id, account, time, region, state, execution-trigger, stop-execution-comments.",
        "a result of a start": "Failed to create CodePipelineCloudWatchActionEvent: option "execution-result" is {"error-code":"JobFailed"}, but an action that is STARTED has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
        "a source with input": "Failed to create CodePipelineCloudWatchActionEvent: option "input-artifacts" is ["a"], but a source has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
        "a stage that is superseded": "Failed to create CodePipelineCloudWatchStageEvent: option "state" is "SUPERSEDED". Pass one of "STARTED", "SUCCEEDED", "RESUMED", "FAILED", "CANCELED", "STOPPING", "STOPPED".",
        "a start after the event": "Failed to create CodePipelineCloudWatchPipelineEvent: option "start-time" is "2030-01-01T00:00:00Z", but the change came before it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
        "an action of a pipeline’s change": "Failed to create CodePipelineCloudWatchEvent: option "action" is "a", but the change of a pipeline has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
        "comments on a start": "Failed to create CodePipelineCloudWatchPipelineEvent: option "stop-execution-comments" is "stop", but an execution that is STARTED has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      }
    `);
  });
});
