import * as fc from 'fast-check';
import {
  createSageMakerGroundTruthPostAnnotationEvent,
  createSageMakerGroundTruthPreAnnotationEvent,
  seed,
  type SageMakerGroundTruthPostAnnotationEventInit,
} from 'lambdouble';
import { anySageMakerGroundTruthPostAnnotationEvent, anySageMakerGroundTruthPreAnnotationEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/sagemaker-ground-truth/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 300 };
const ARN = 'arn:aws-cn:sagemaker:cn-north-1:000000000001:labeling-job/cats';

beforeEach(() => seed(0));

describe('before annotation', () => {
  it('the event refers to a file by default', () => {
    expect(createSageMakerGroundTruthPreAnnotationEvent()).toEqual({
      version: '2018-10-16',
      labelingJobArn: 'arn:aws:sagemaker:us-east-1:123456789012:labeling-job/label-photos',
      dataObject: { 'source-ref': expect.stringMatching(/^s3:\/\/amzn-s3-demo-bucket\/input\/./) },
    });
  });

  it('the data object is a copy', () => {
    const dataObject = { source: 'text', labels: ['a'] };
    const event = createSageMakerGroundTruthPreAnnotationEvent({ dataObject });
    event.dataObject.labels.push('b');
    expect(dataObject).toEqual({ source: 'text', labels: ['a'] });
  });

  it('reaches references, data, and labels of earlier jobs', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anySageMakerGroundTruthPreAnnotationEvent(), ({ dataObject }) => {
        for (const name of Object.keys(dataObject)) seen.add(name);
      }),
      SETTINGS,
    );
    expect(seen).toEqual(new Set(['source-ref', 'source', 'id', 'cats-metadata']));
  });
});

describe('after annotation', () => {
  it('the event names a file of annotations, below the job', () => {
    const event = createSageMakerGroundTruthPostAnnotationEvent({ labelingJobName: 'cats' });
    expect(event).toEqual({
      version: '2018-10-16',
      labelingJobArn: 'arn:aws:sagemaker:us-east-1:123456789012:labeling-job/cats',
      labelCategories: ['Cat', 'Dog'],
      labelAttributeName: 'cats',
      roleArn: 'arn:aws:iam::123456789012:role/ground-truth',
      payload: {
        s3Uri:
          's3://amzn-s3-demo-bucket/cats/annotations/consolidated-annotation/consolidation-request/iteration-1/2026-01-15_12:34:56.json',
      },
    });
  });

  it('name, role and file follow a given ARN', () => {
    expect(createSageMakerGroundTruthPostAnnotationEvent({ labelingJobArn: ARN })).toMatchObject({
      labelingJobArn: ARN,
      labelAttributeName: 'cats',
      roleArn: 'arn:aws-cn:iam::000000000001:role/ground-truth',
      payload: { s3Uri: expect.stringContaining('/cats/annotations/') },
    });
  });

  it('reaches no categories and several, names and roles of their own', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(anySageMakerGroundTruthPostAnnotationEvent(), ({ labelCategories, labelAttributeName, labelingJobArn }) => {
        seen.add(Math.min(labelCategories.length, 2)).add(labelingJobArn.endsWith(`/${labelAttributeName}`));
      }),
      SETTINGS,
    );
    expect(seen).toEqual(new Set([0, 1, 2, true, false]));
  });
});

it.each([{ labelingJobArn: ARN }, { labelingJobName: 'cats' }])('drawn options make way for %j', (constraints) => {
  fc.assert(
    fc.property(
      anySageMakerGroundTruthPreAnnotationEvent(constraints),
      anySageMakerGroundTruthPostAnnotationEvent(constraints),
      (before, after) => {
        expect([before.labelingJobArn, after.labelingJobArn].every((arn) => arn.endsWith('/cats'))).toBe(true);
      },
    ),
    SETTINGS,
  );
});

describe('answers before annotation', () => {
  const event = createSageMakerGroundTruthPreAnnotationEvent();

  it.each([
    { taskInput: {} },
    { taskInput: { taskObject: 's3://a/b' }, isHumanAnnotationRequired: false },
    { taskInput: {}, isHumanAnnotationRequired: 'true' },
    { taskInput: {}, humanAnnotationRequired: 'false' },
  ])('that are %j are well formed', (answer) => {
    expect(facts.response.problems(answer, event)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not an object'],
    [{ taskObject: {} }, 'taskInput is undefined, not an object'],
    [{ taskInput: 's3://a/b' }, 'taskInput is "s3://a/b", not an object'],
    [{ taskInput: {}, isHumanAnnotationRequired: 'no' }, 'isHumanAnnotationRequired is "no", neither true nor false'],
    [{ taskInput: {}, humanAnnotationRequired: 0 }, 'humanAnnotationRequired is 0, neither true nor false'],
  ])('that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([`${problem}, so Ground Truth marks the data objects as failed.`]);
  });
});

describe('answers after annotation', () => {
  const event = createSageMakerGroundTruthPostAnnotationEvent({ labelAttributeName: 'is-cat' });
  const label = (datasetObjectId: unknown, content: unknown): object => ({ datasetObjectId, consolidatedAnnotation: { content } });

  it.each([[[]], [[label('0', { 'is-cat': true }), label('1', { 'is-cat': { entities: [] } })]]])(
    'that are %j are well formed',
    (answer) => {
      expect(facts.response.problems(answer, event)).toEqual([]);
    },
  );

  it.each<[unknown, string]>([
    [{}, 'The answer is {}, not a list'],
    [[null], 'The answer’s element 0 is null, not an object'],
    [[label(0, { 'is-cat': 1 })], 'The answer’s element 0.datasetObjectId is 0, not a string'],
    [
      [label('0', { 'is-cat': 1 }), label('0', { 'is-cat': 2 })],
      'The answer’s element 1.datasetObjectId is "0", which another element has too',
    ],
    [[{ datasetObjectId: '0', content: {} }], 'The answer’s element 0.consolidatedAnnotation is undefined, not { content: {...} }'],
    [[label('0', { label: 1 })], 'The answer’s element 0.consolidatedAnnotation.content has no "is-cat", the event’s labelAttributeName'],
  ])('that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([`${problem}, so Ground Truth marks the data objects as failed.`]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createSageMakerGroundTruthPostAnnotationEvent(init as SageMakerGroundTruthPostAnnotationEventInit);
  expect(
    messagesOf({
      'a name beside an ARN': create({ labelingJobArn: ARN, labelingJobName: 'dogs' }),
      'a name with blanks': create({ labelingJobName: 'cats and dogs' }),
      'a URL for an address': create({ s3Uri: 'https://example.com/a.json' }),
      'a large line': () => createSageMakerGroundTruthPreAnnotationEvent({ dataObject: { source: 'a'.repeat(102_400) } }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a URL for an address": "Failed to create SageMakerGroundTruthPostAnnotationEvent: option "s3Uri" is "https://example.com/a.json". Pass an address such as "s3://bucket/key".",
      "a large line": "Failed to create SageMakerGroundTruthPreAnnotationEvent: option "dataObject" has 102413 bytes of JSON. A line of a manifest has at most 100 KB: use "source-ref".",
      "a name beside an ARN": "Failed to create SageMakerGroundTruthPostAnnotationEvent: option "labelingJobName" is "dogs", beside "labelingJobArn". Pass the ARN alone, or the job’s name, region and account.",
      "a name with blanks": "Failed to create SageMakerGroundTruthPostAnnotationEvent: option "labelingJobName" is "cats and dogs". Pass a job’s name: 1 to 63 letters, digits and "-", no "-" at the start.",
    }
  `);
});

it('is told from other events', () => {
  expect(facts.recognises({ ...createSageMakerGroundTruthPreAnnotationEvent(), labelingJobArn: undefined })).toBe(false);
  expect(facts.recognises({ ...createSageMakerGroundTruthPreAnnotationEvent(), dataObject: 'text' })).toBe(false);
  expect(facts.recognises({ ...createSageMakerGroundTruthPostAnnotationEvent(), payload: {} })).toBe(false);
});
