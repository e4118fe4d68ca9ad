import type { S3BatchEvent } from 'aws-lambda';
import * as fc from 'fast-check';
import { createS3BatchEvent, decodeObjectKey, encodeObjectKey, seed, type S3BatchEventInit } from 'lambdouble';
import { anyS3BatchEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/s3-batch/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

describe('schema 1.0', () => {
  it('is the default, with the bucket as an ARN and no version', () => {
    const event = createS3BatchEvent({ bucket: 'photos', key: 'a b.png', jobId: 'j', taskId: 't', invocationId: 'i' });
    expect(event).toStrictEqual({
      invocationSchemaVersion: '1.0',
      invocationId: 'i',
      job: { id: 'j' },
      tasks: [{ taskId: 't', s3BucketArn: 'arn:aws:s3:::photos', s3Key: 'a+b.png', s3VersionId: null }],
    });
    expect(Object.keys(event)).toEqual(['invocationSchemaVersion', 'invocationId', 'job', 'tasks']);
  });

  it('has ids like the long ones that AWS makes', () => {
    const { invocationId, job, tasks } = createS3BatchEvent();
    expect(invocationId).toMatch(/^AAAAAAAAAA[E-H][A-Za-z0-9+/]{1705}$/);
    expect(tasks[0]!.taskId).toMatch(/^AAAAAAAAAA[E-H][A-Za-z0-9+/]{1069}$/);
    expect(job.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has the ARN in the partition of the region', () => {
    expect(createS3BatchEvent({ region: 'cn-north-1', bucket: 'photos' }).tasks[0]!.s3BucketArn).toBe('arn:aws-cn:s3:::photos');
  });
});

describe('schema 2.0', () => {
  it('has the bucket as a name', () => {
    expect(createS3BatchEvent({ invocationSchemaVersion: '2.0', bucket: 'photos', taskId: 't', s3VersionId: 'v1' }).tasks).toStrictEqual([
      { taskId: 't', s3Bucket: 'photos', s3Key: 'photos/cat.jpg', s3VersionId: 'v1' },
    ]);
  });

  it.each<[string, S3BatchEventInit]>([
    ['a directory bucket', { bucket: 'photos--use1-az4--x-s3' }],
    ['user arguments', { userArguments: { k1: 'v1' } }],
  ])('comes with %s', (_, init) => {
    expect(createS3BatchEvent(init).invocationSchemaVersion).toBe('2.0');
  });

  it('has a copy of the user arguments, or none', () => {
    const userArguments = { k1: 'v1' };
    const { job } = createS3BatchEvent({ userArguments, jobId: 'j' });
    expect(job).toStrictEqual({ id: 'j', userArguments: { k1: 'v1' } });
    expect((job as { userArguments?: object }).userArguments).not.toBe(userArguments);
    expect(createS3BatchEvent({ invocationSchemaVersion: '2.0' }).job).not.toHaveProperty('userArguments');
  });
});

it('what agrees with what in every generated event', () => {
  const schemas = new Set<string>();
  fc.assert(
    fc.property(anyS3BatchEvent(), (event) => {
      const { invocationSchemaVersion: schema, job, tasks } = event;
      schemas.add(schema);
      expect(tasks).toHaveLength(1);
      const bucket = schema === '1.0' ? 's3BucketArn' : 's3Bucket';
      expect(Object.keys(tasks[0]!)).toEqual(['taskId', bucket, 's3Key', 's3VersionId']);
      const name = schema === '1.0' ? tasks[0]!.s3BucketArn.split(':::')[1]! : (tasks[0] as unknown as { s3Bucket: string }).s3Bucket;
      if (schema === '1.0') expect(job).not.toHaveProperty('userArguments');
      if (name.endsWith('--x-s3')) expect([schema, tasks[0]!.s3VersionId]).toEqual(['2.0', null]);
      expect(encodeObjectKey(decodeObjectKey(tasks[0]!.s3Key))).toBe(tasks[0]!.s3Key);
    }),
    SETTINGS,
  );
  expect(schemas).toEqual(new Set(['1.0', '2.0']));
});

it.each<[string, Parameters<typeof anyS3BatchEvent>[0]]>([
  ['schema 1.0', { invocationSchemaVersion: '1.0' }],
  ['a version', { s3VersionId: 'v1' }],
  ['arguments', { userArguments: { a: 'b' } }],
  ['a directory bucket', { bucket: 'photos--use1-az4--x-s3' }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyS3BatchEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const event = createS3BatchEvent({ invocationId: 'i', taskId: 't' });
  const answer = {
    invocationSchemaVersion: '1.0',
    treatMissingKeysAs: 'PermanentFailure',
    invocationId: 'i',
    results: [{ taskId: 't', resultCode: 'Succeeded', resultString: 'done' }],
  };
  const problems = (changes: object): readonly string[] => facts.response.problems({ ...answer, ...changes }, event);

  it.each(['Succeeded', 'TemporaryFailure', 'PermanentFailure'])('may say %s', (code) => {
    expect(problems({ treatMissingKeysAs: code, results: [{ taskId: 't', resultCode: code, resultString: '' }] })).toEqual([]);
  });

  it('may leave a task to treatMissingKeysAs', () => {
    expect(problems({ results: [] })).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{ invocationId: 'x' }, ['invocationId is "x", not the event’s "i"']],
    [{ invocationSchemaVersion: undefined }, ['invocationSchemaVersion is undefined, not the event’s "1.0"']],
    [
      { treatMissingKeysAs: 'Failed' },
      ['treatMissingKeysAs is "Failed", neither "Succeeded" nor "TemporaryFailure" nor "PermanentFailure"'],
    ],
    [{ results: undefined }, ['results is undefined, not an array']],
    [{ results: [null] }, ['results[0] is null, not an object']],
    [
      { results: [{ taskId: 'u', resultCode: 'OK', resultString: 7 }] },
      [
        'results[0].taskId is "u", which is no task of this event',
        'results[0].resultCode is "OK", neither "Succeeded" nor "TemporaryFailure" nor "PermanentFailure"',
        'results[0].resultString is 7, not a string',
      ],
    ],
    [{ results: [answer.results[0], answer.results[0]] }, ['results[1].taskId is "t", which another result has too']],
  ])('with %j fail the task', (changes, expected) => {
    expect(problems(changes)).toEqual(expected.map((problem) => `${problem}, so the task fails.`));
  });

  it.each([undefined, null, 'Succeeded', []])('that are %j fail the task', (nothing) => {
    expect(facts.response.problems(nothing, event)).toEqual([
      expect.stringMatching(/^The answer is .*, not an object, so the task fails\.$/),
    ]);
  });

  it('are judged by what there is of an overridden event', () => {
    expect(facts.response.problems(answer, null)).toEqual([expect.stringContaining('results[0].taskId is "t"')]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createS3BatchEvent(init as S3BatchEventInit);
  expect(
    messagesOf({
      'arguments in 1.0': create({ invocationSchemaVersion: '1.0', userArguments: {} }),
      'a directory bucket in 1.0': create({ invocationSchemaVersion: '1.0', bucket: 'photos--use1-az4--x-s3' }),
      'a version in a directory bucket': create({ bucket: 'photos--use1-az4--x-s3', s3VersionId: 'v1' }),
      'a third schema': create({ invocationSchemaVersion: '3.0' }),
      'too many arguments': create({ userArguments: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`k${index}`, ''])) }),
      'a number as argument': create({ userArguments: { width: 320 } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a directory bucket in 1.0": "Failed to create S3BatchEvent: option "bucket" is "photos--use1-az4--x-s3", a directory bucket, but invocationSchemaVersion is "1.0". Leave invocationSchemaVersion out, or pass "2.0".",
      "a number as argument": "Failed to create S3BatchEvent: option "userArguments" is {"width":320}. Pass an object of at most 10 strings of up to 1,024 characters, by names of 1 to 64.",
      "a third schema": "Failed to create S3BatchEvent: option "invocationSchemaVersion" is "3.0". Pass one of "1.0", "2.0".",
      "a version in a directory bucket": "Failed to create S3BatchEvent: option "s3VersionId" is "v1", but directory buckets have no versions. Leave s3VersionId out.",
      "arguments in 1.0": "Failed to create S3BatchEvent: option "userArguments" is given, but invocationSchemaVersion is "1.0". Leave invocationSchemaVersion out, or pass "2.0".",
      "too many arguments": "Failed to create S3BatchEvent: option "userArguments" is {"k0":"","k1":"","k2":"","k3":"","k4":"","k5":"","k6":"","k7":"","k8":"","k9":""…. Pass an object of at most 10 strings of up to 1,024 characters, by names of 1 to 64.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createS3BatchEvent(), ...changes });
  expect(recognised({})).toBe(true);
  expect(recognised({ job: null })).toBe(false);
  expect(recognised({ tasks: [] })).toBe(false);
  expect(recognised({ tasks: [null] })).toBe(false);
  const overridden: S3BatchEvent = createS3BatchEvent({}, { invocationSchemaVersion: undefined });
  expect(facts.recognises(overridden)).toBe(false);
});
