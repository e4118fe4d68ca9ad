import * as fc from 'fast-check';
import {
  createCdkCustomResourceEvent,
  createCdkCustomResourceIsCompleteEvent,
  seed,
  type CdkCustomResourceEventInit,
  type CdkCustomResourceIsCompleteEventInit,
} from 'lambdouble';
import { anyCdkCustomResourceEvent, anyCdkCustomResourceIsCompleteEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { facts } from '../../src/events/cdk-custom-resource/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const COMMON = ['RequestType', 'ServiceToken', 'ResponseURL', 'StackId', 'RequestId', 'LogicalResourceId'];

beforeEach(() => seed(0));

describe('onEvent gets', () => {
  it('the request as CloudFormation made it, response URL and all', () => {
    const event = createCdkCustomResourceEvent({ resourceProperties: { Size: 5 } });
    expect(Object.keys(event)).toEqual([...COMMON, 'ResourceType', 'ResourceProperties']);
    expect(event.ServiceToken).toMatch(/^arn:aws:lambda:us-east-1:123456789012:function:my-stack-MyProviderframeworkonEvent-\w{12}$/);
    expect(event.ResponseURL).toMatch(/^https:\/\/cloudformation-custom-resource-response-useast1\./);
    expect(event.ResourceProperties).toStrictEqual({ ServiceToken: event.ServiceToken, Size: '5' });
    expectTypeOf(event.ResourceProperties.Size).toEqualTypeOf<string>();
  });

  it.each(['Create', 'Update', 'Delete'] as const)('a %s', (requestType) => {
    const event = createCdkCustomResourceEvent({ requestType });
    expect(event.RequestType).toBe(requestType);
    expect('PhysicalResourceId' in event).toBe(requestType !== 'Create');
    expect('OldResourceProperties' in event).toBe(requestType === 'Update');
  });
});

describe('isComplete gets', () => {
  it('what onEvent answered over the request', () => {
    const onEventResponse = { PhysicalResourceId: 'p', Data: { Port: 5432 }, JobId: 'j-1' };
    const event = createCdkCustomResourceIsCompleteEvent({ onEventResponse });
    expect(Object.keys(event)).toEqual([...COMMON, 'ResourceType', 'ResourceProperties', 'PhysicalResourceId', 'Data', 'JobId']);
    expect(event).toMatchObject({ RequestType: 'Create', ...onEventResponse });
    expect(event.Data).not.toBe(onEventResponse.Data);
  });

  it('the request’s id as the physical one of a creation without one', () => {
    const event = createCdkCustomResourceIsCompleteEvent();
    expect(event.PhysicalResourceId).toBe(event.RequestId);
    const other = createCdkCustomResourceIsCompleteEvent({ onEventResponse: { PhysicalResourceId: '' } });
    expect(other.PhysicalResourceId).toBe(other.RequestId);
  });

  it('the physical id that there is already', () => {
    const event = createCdkCustomResourceIsCompleteEvent({ physicalResourceId: 'p', onEventResponse: { Data: {} } });
    expect(event.PhysicalResourceId).toBe('p');
    const replaced = createCdkCustomResourceIsCompleteEvent({ physicalResourceId: 'p', onEventResponse: { PhysicalResourceId: 'q' } });
    expect(replaced.PhysicalResourceId).toBe('q');
  });
});

it('generated events have the ids of their kind', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyCdkCustomResourceEvent(), anyCdkCustomResourceIsCompleteEvent(), (event, later) => {
      seen.add(event.RequestType).add(`later ${later.RequestType}`);
      expect('PhysicalResourceId' in event).toBe(event.RequestType !== 'Create');
      if (later.RequestType === 'Create') expect(later.PhysicalResourceId).toBe(later.RequestId);
      for (const member of ['Data', 'JobId', 'NoEcho']) if (member in later) seen.add(member);
    }),
    SETTINGS,
  );
  const kinds = ['Create', 'Update', 'Delete'];
  expect(seen).toEqual(new Set([...kinds, ...kinds.map((kind) => `later ${kind}`), 'Data', 'JobId', 'NoEcho']));
});

it.each<[string, Parameters<typeof anyCdkCustomResourceIsCompleteEvent>[0]]>([
  ['an id', { onEventResponse: { PhysicalResourceId: 'p' } }],
  ['an id of what is deleted', { requestType: 'Delete', onEventResponse: { PhysicalResourceId: 'p' } }],
  ['old properties', { oldResourceProperties: {} }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyCdkCustomResourceIsCompleteEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

describe('answers', () => {
  const create = createCdkCustomResourceEvent();
  const remove = createCdkCustomResourceEvent({ requestType: 'Delete', physicalResourceId: 'p' });
  const problems = (answer: unknown, event: object = create): readonly string[] => facts.response.problems(answer, event);

  it.each<[unknown, object]>([
    [undefined, create],
    [null, remove],
    [{}, create],
    [{ PhysicalResourceId: 'q', Data: { Arn: 'a' }, NoEcho: true, JobId: 'j' }, create],
    [{ PhysicalResourceId: 'p' }, remove],
    [{ RequestId: create.RequestId }, create],
    [{ IsComplete: true, Data: { Arn: 'a' } }, create],
    [{ IsComplete: false }, create],
    [{ IsComplete: false, Data: {} }, create],
  ])('that are %j are well formed', (answer, event) => {
    expect(problems(answer, event)).toEqual([]);
  });

  it.each<[unknown, object, string]>([
    ['orders-db', create, 'The answer is "orders-db", not an object'],
    [[], create, 'The answer is [], not an object'],
    [{ PhysicalResourceId: 7 }, create, 'PhysicalResourceId is 7, not a string'],
    [{ PhysicalResourceId: 'p'.repeat(1025) }, create, 'PhysicalResourceId has 1025 bytes, over 1024'],
    [{ PhysicalResourceId: 'q' }, remove, 'PhysicalResourceId is "q", but what is deleted is "p"'],
    [{ Data: 'a' }, create, 'Data is "a", not an object'],
    [{ StackId: 's' }, createCdkCustomResourceEvent({}, { StackId: 't' }), 'StackId is "s", which hides the request’s "t"'],
    [{ IsComplete: 'yes' }, create, 'IsComplete is "yes", neither true nor false'],
    [{ IsComplete: false, Data: { a: 1 } }, create, 'IsComplete is false, but there is Data {"a":1}'],
  ])('that are %j make the operation fail', (answer, event, problem) => {
    expect(problems(answer, event)).toEqual([`${problem}, so the stack operation fails.`]);
  });

  it('have room for 4,096 bytes', () => {
    const event = createCdkCustomResourceEvent({}, { StackId: 's', RequestId: 'r', LogicalResourceId: 'l' });
    const rest =
      '{"Status":"SUCCESS","Reason":"SUCCESS","StackId":"s","RequestId":"r","PhysicalResourceId":"r","LogicalResourceId":"l","Data":{"a":""}}';
    const data = (length: number): object => ({ Data: { a: 'x'.repeat(length) } });
    expect(problems(data(4096 - rest.length), event)).toEqual([]);
    expect(problems(data(4097 - rest.length), event)).toEqual([
      'The response that becomes of the answer has 4097 bytes, over 4096, so the stack operation fails.',
    ]);
  });

  it('are judged by what there is of an overridden event', () => {
    expect(problems({ PhysicalResourceId: 'q' }, [])).toEqual([]);
  });
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCdkCustomResourceEvent(init as CdkCustomResourceEventInit);
  const later = (init: object) => () => createCdkCustomResourceIsCompleteEvent(init as CdkCustomResourceIsCompleteEventInit);
  expect(
    messagesOf({
      'a function of one’s own': create({ serviceToken: 'arn:aws:lambda:us-east-1:123456789012:function:mine' }),
      'an answer too early': create({ onEventResponse: {} }),
      'an answer that fails': later({ requestType: 'Delete', physicalResourceId: 'p', onEventResponse: { PhysicalResourceId: 'q' } }),
      'an answer in a list': later({ onEventResponse: [] }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a function of one’s own": "Failed to create CdkCustomResourceEvent: option "serviceToken" is "arn:aws:lambda:us-east-1:123456789012:function:mine", no function of a CDK provider, whose names have "frameworkonEvent" in them. Use createCloudFormationCustomResourceEvent for functions of your own, or the second argument.",
      "an answer in a list": "Failed to create CdkCustomResourceIsCompleteEvent: option "onEventResponse" is []. Pass a plain object.",
      "an answer that fails": "Failed to create CdkCustomResourceIsCompleteEvent: option "onEventResponse" is {"PhysicalResourceId":"q"}: PhysicalResourceId is "q", but what is deleted is "p", so the stack operation fails. Pass what onEvent may answer.",
      "an answer too early": "Failed to create CdkCustomResourceEvent: there is no option "onEventResponse". Known options: serviceToken, responseURL, stackId, stackName, region, accountId, requestId, logicalResourceId, resourceType, resourceProperties, time, physicalResourceId, oldResourceProperties, requestType.",
    }
  `);
});

it('is told from requests that go to the function itself', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createCdkCustomResourceEvent(), ...changes });
  expect(recognised({})).toBe(true);
  expect(recognised({ ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:mine' })).toBe(false);
  expect(recognised({ ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:mine', ResponseURL: '...' })).toBe(true);
  expect(recognised({ ServiceToken: undefined, ResponseURL: undefined })).toBe(true);
  expect(recognised({ RequestId: undefined })).toBe(false);
});
