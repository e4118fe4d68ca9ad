import * as fc from 'fast-check';
import { configure, createBatchJobStateChangeEvent, createEventBridgeEvent, detectEventSource, seed } from 'lambdouble';
import { anyBatchJobStateChangeEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { messagesOf } from '../../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 1000 };

beforeEach(() => {
  seed(0);
  configure();
});

it('is the same job everywhere', () => {
  const jobId = '4c7599ae-0a82-49aa-ba5a-4727fcce14a8';
  const event = createBatchJobStateChangeEvent({
    jobId,
    jobQueueName: 'high',
    jobDefinitionName: 'render:3',
    region: 'us-gov-west-1',
    account: '000000000001',
  });
  const of = 'arn:aws-us-gov:batch:us-gov-west-1:000000000001:';
  expect(event.resources).toEqual([`${of}job/${jobId}`]);
  expect(event.detail).toMatchObject({
    jobArn: event.resources[0],
    jobId,
    jobQueue: `${of}job-queue/high`,
    jobDefinition: `${of}job-definition/render:3`,
    tags: { resourceArn: event.resources[0] },
  });
});

it('has members in the order of AWS’s page and of captured events', () => {
  const { detail } = createBatchJobStateChangeEvent();
  expect(Object.keys(detail).join(' ')).toBe(
    'jobArn jobName jobId jobQueue status attempts statusReason createdAt retryStrategy startedAt stoppedAt dependsOn jobDefinition ' +
      'parameters container tags propagateTags platformCapabilities',
  );
  expect(Object.keys(detail.container).join(' ')).toBe(
    'image command volumes environment mountPoints ulimits exitCode containerInstanceArn taskArn logStreamName networkInterfaces ' +
      'resourceRequirements secrets',
  );
});

describe('a job that is', () => {
  it.each([
    ['PENDING', [], false, false],
    ['RUNNABLE', [], false, false],
    ['STARTING', ['taskArn'], false, false],
    ['RUNNING', ['taskArn', 'logStreamName'], true, false],
    ['SUCCEEDED', ['taskArn', 'logStreamName', 'exitCode'], true, true],
    ['FAILED', ['taskArn', 'logStreamName', 'exitCode'], true, true],
  ] as const)('%s', (status, traces, started, stopped) => {
    const { detail } = createBatchJobStateChangeEvent({ status });
    expect(['taskArn', 'logStreamName', 'exitCode'].filter((member) => member in detail.container)).toEqual(traces);
    expect(['startedAt' in detail, 'stoppedAt' in detail]).toEqual([started, stopped]);
    expect(detail.attempts).toHaveLength(stopped ? 1 : 0);
    expect('statusReason' in detail).toBe(stopped);
  });

  it('tried again tells of each attempt', () => {
    const { detail } = createBatchJobStateChangeEvent({
      attempts: [{ exitCode: 137, reason: 'OutOfMemoryError' }, { statusReason: 'Host EC2 terminated.' }, { exitCode: 2 }],
    });
    expect(detail).toMatchObject({ status: 'FAILED', retryStrategy: { attempts: 3 }, container: { exitCode: 2 } });
    expect(detail.attempts.map(({ container, statusReason }) => [container.exitCode, container.reason, statusReason])).toEqual([
      [137, 'OutOfMemoryError', 'Essential container in task exited'],
      [1, undefined, 'Host EC2 terminated.'],
      [2, undefined, 'Essential container in task exited'],
    ]);
    const last = detail.attempts[2]!;
    expect(last).toMatchObject({ startedAt: detail.startedAt, stoppedAt: detail.stoppedAt });
    expect(last.container.taskArn).toBe(detail.container.taskArn);
  });

  it('running again has its earlier attempts behind it', () => {
    const { detail } = createBatchJobStateChangeEvent({ status: 'RUNNING', attempts: [{}] });
    expect(detail.retryStrategy.attempts).toBe(2);
    expect(detail.attempts[0]!.container.exitCode).toBe(1);
    expect(detail.attempts[0]!.stoppedAt).toBeLessThanOrEqual(detail.startedAt!);
    expect(detail.container).not.toHaveProperty('exitCode');
  });

  it('over without having been tried has no start', () => {
    const { detail } = createBatchJobStateChangeEvent({ attempts: [] });
    expect(detail).toMatchObject({ status: 'FAILED', attempts: [], statusReason: 'Job terminated before it was started' });
    for (const absent of ['taskArn', 'exitCode', 'logStreamName']) expect(detail.container).not.toHaveProperty(absent);
    expect(detail).not.toHaveProperty('startedAt');
  });

  it('on Fargate has an interface, and no instance', () => {
    const { container, attempts } = createBatchJobStateChangeEvent({ platformCapabilities: ['FARGATE'], region: 'cn-north-1' }).detail;
    expect(container).not.toHaveProperty('containerInstanceArn');
    expect(container.executionRoleArn).toBe('arn:aws-cn:iam::123456789012:role/ecsTaskExecutionRole');
    expect(container.networkInterfaces).toEqual(attempts[0]!.container.networkInterfaces);
    expect(container.networkInterfaces).toHaveLength(1);
  });

  it('an array counts its children, and a child knows its place', () => {
    const failed = createBatchJobStateChangeEvent({ arrayProperties: { size: 10 }, status: 'FAILED' }).detail;
    expect(failed).toMatchObject({ attempts: [], statusReason: 'Array Child Job failed', arrayProperties: { size: 10 } });
    expect(failed.arrayProperties!.statusSummary).toMatchObject({ FAILED: 1, SUCCEEDED: 9 });
    const child = createBatchJobStateChangeEvent({ arrayProperties: { index: 3 }, jobId: '4c7599ae-0a82-49aa-ba5a-4727fcce14a8' });
    expect(child.resources[0]).toMatch(/:job\/4c7599ae-0a82-49aa-ba5a-4727fcce14a8:3$/);
    expect(child.detail).toMatchObject({ jobId: '4c7599ae-0a82-49aa-ba5a-4727fcce14a8:3', arrayProperties: { index: 3 } });
  });
});

it('writes plain values as Batch does', () => {
  const { detail } = createBatchJobStateChangeEvent({
    environment: { STAGE: 'prod' },
    vcpus: 2,
    memory: 256,
    tags: { team: 'a' },
    dependsOn: [{ type: 'SEQUENTIAL' }],
    timeout: { attemptDurationSeconds: 60 },
  });
  expect(detail.container).toMatchObject({
    environment: [{ name: 'STAGE', value: 'prod' }],
    resourceRequirements: [
      { value: '2', type: 'VCPU' },
      { value: '256', type: 'MEMORY' },
    ],
  });
  expect(detail).toMatchObject({ tags: { team: 'a' }, dependsOn: [{ type: 'SEQUENTIAL' }], timeout: { attemptDurationSeconds: 60 } });
});

it('keeps its rules whatever is drawn', () => {
  fc.assert(
    fc.property(anyBatchJobStateChangeEvent(), ({ detail, resources, region, account, time }) => {
      expect(resources).toEqual([detail.jobArn]);
      for (const arn of [detail.jobArn, detail.jobQueue, detail.jobDefinition]) {
        expect(arn.split(':').slice(2, 5)).toEqual(['batch', region, account]);
      }
      expect(detail.jobArn.endsWith(`:job/${detail.jobId}`)).toBe(true);
      const over = detail.status === 'SUCCEEDED' || detail.status === 'FAILED';
      expect(detail.stoppedAt !== undefined).toBe(over);
      const attempts = detail.attempts.flatMap(({ startedAt, stoppedAt }) => [startedAt, stoppedAt]);
      const ended = over && detail.attempts.length > 0 ? [] : [detail.startedAt, detail.stoppedAt].filter((at) => at !== undefined);
      const times = [detail.createdAt, ...attempts, ...ended];
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(Math.floor(times.at(-1)! / 1000) * 1000).toBeLessThanOrEqual(Date.parse(time));
      expect(detail.attempts.length).toBeLessThanOrEqual(detail.retryStrategy.attempts);
      const last = over ? detail.attempts.at(-1) : undefined;
      expect(detail.container.exitCode).toBe(last?.container.exitCode);
      if (last !== undefined) expect([last.startedAt, last.stoppedAt]).toEqual([detail.startedAt, detail.stoppedAt]);
      if (detail.status === 'SUCCEEDED' && last !== undefined) expect(last.container.exitCode).toBe(0);
      const onFargate = detail.platformCapabilities[0] === 'FARGATE';
      if (detail.container.taskArn !== undefined) expect('containerInstanceArn' in detail.container).toBe(!onFargate);
    }),
    SETTINGS,
  );
});

it('reaches what production sends', () => {
  const details = fc.sample(anyBatchJobStateChangeEvent(), { seed: 811, numRuns: 300 }).map(({ detail }) => detail);
  const reached = {
    'every status': new Set(details.map(({ status }) => status)).size === 6,
    'several attempts': details.some(({ attempts }) => attempts.length > 1),
    'success after failure': details.some(({ status, attempts }) => status === 'SUCCEEDED' && attempts.length > 1),
    'a job that never started': details.some(({ status, startedAt }) => status === 'FAILED' && startedAt === undefined),
    'a reason of the container': details.some(({ container }) => container.reason !== undefined),
    Fargate: details.some(({ platformCapabilities }) => platformCapabilities[0] === 'FARGATE'),
    'an array': details.some(({ arrayProperties }) => arrayProperties?.size !== undefined),
    'a child': details.some(({ arrayProperties }) => arrayProperties?.index === 0),
  };
  expect(Object.entries(reached).filter(([, isReached]) => !isReached)).toEqual([]);
});

it('leaves other events of Batch to EventBridge', () => {
  expect(detectEventSource(createEventBridgeEvent({ source: 'aws.batch', 'detail-type': 'Batch Job Queue Blocked' }))).toBe('eventbridge');
});

it('refuses what Batch never sends, with the way out', () => {
  const create = createBatchJobStateChangeEvent;
  expect(
    messagesOf({
      'a submission': () => create({ status: 'SUBMITTED' as 'PENDING' }),
      'a start of what waits': () => create({ status: 'RUNNABLE', startedAt: 0 }),
      'a start of what was never tried': () => create({ attempts: [], startedAt: 0 }),
      'a stop before the start': () => create({ startedAt: '2026-01-15T12:00:00Z', stoppedAt: '2026-01-15T11:00:00Z' }),
      'a success that went wrong': () => create({ status: 'SUCCEEDED', attempts: [{ exitCode: 1 }] }),
      'a success of nothing': () => create({ status: 'SUCCEEDED', attempts: [] }),
      'an attempt of what is pending': () => create({ status: 'PENDING', attempts: [{}] }),
      'more attempts than allowed': () => create({ attempts: [{}, {}], retryStrategy: { attempts: 1 } }),
      'too many attempts': () => create({ attempts: Array.from({ length: 11 }, () => ({})) }),
      'a size and an index': () => create({ arrayProperties: { size: 2, index: 0 } }),
      'an array that runs': () => create({ status: 'RUNNING', arrayProperties: { size: 2 } }),
      'an attempt of an array': () => create({ attempts: [{}], arrayProperties: { size: 2 } }),
      'a job definition without revision': () => create({ jobDefinitionName: 'render' }),
      'two platforms': () => create({ platformCapabilities: ['EC2', 'FARGATE'] as never }),
      'EventBridge’s own factory': () => createEventBridgeEvent({ source: 'aws.batch', 'detail-type': 'Batch Job State Change' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "EventBridge’s own factory": "Failed to create EventBridgeEvent: a "Batch Job State Change" of aws.batch has a factory of its own. Use createBatchJobStateChangeEvent.",
      "a job definition without revision": "Failed to create BatchJobStateChangeEvent: option "jobDefinitionName" is "render". Pass name and revision of a job definition, such as "render:3".",
      "a size and an index": "Failed to create BatchJobStateChangeEvent: option "arrayProperties" is {"size":2,"index":0}, but a job has either a size or an index. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a start of what waits": "Failed to create BatchJobStateChangeEvent: option "startedAt" is 0, but a job that is RUNNABLE has none. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a start of what was never tried": "Failed to create BatchJobStateChangeEvent: option "startedAt" is 0, but the job was never tried. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a stop before the start": "Failed to create BatchJobStateChangeEvent: option "stoppedAt" is "2026-01-15T11:00:00Z", but "startedAt" comes after it. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a submission": "Failed to create BatchJobStateChangeEvent: option "status" is "SUBMITTED". Pass one of "PENDING", "RUNNABLE", "STARTING", "RUNNING", "SUCCEEDED", "FAILED".",
      "a success of nothing": "Failed to create BatchJobStateChangeEvent: option "attempts" is [], but a job that SUCCEEDED was tried at least once. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a success that went wrong": "Failed to create BatchJobStateChangeEvent: option "attempts" is [{"exitCode":1}], but the last attempt of a job that SUCCEEDED ends with 0. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an array that runs": "Failed to create BatchJobStateChangeEvent: option "arrayProperties" is {"size":2}, but an array job is PENDING until all children are over, never RUNNING. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an attempt of an array": "Failed to create BatchJobStateChangeEvent: option "attempts" is [{}], but an array job is tried child by child. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "an attempt of what is pending": "Failed to create BatchJobStateChangeEvent: option "attempts" is [{}], but a job that is PENDING was never tried. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "more attempts than allowed": "Failed to create BatchJobStateChangeEvent: option "retryStrategy" is {"attempts":1}, but this is attempt 2. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "too many attempts": "Failed to create BatchJobStateChangeEvent: option "attempts" is [{},{},{},{},{},{},{},{},{},{},{}], but a job is tried at most 10 times. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "two platforms": "Failed to create BatchJobStateChangeEvent: option "platformCapabilities" is ["EC2","FARGATE"]. Pass ["EC2"] or ["FARGATE"].",
    }
  `);
});
