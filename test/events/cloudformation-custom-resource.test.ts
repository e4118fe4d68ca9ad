import * as fc from 'fast-check';
import {
  createCloudFormationCustomResourceCreateEvent,
  createCloudFormationCustomResourceDeleteEvent,
  createCloudFormationCustomResourceEvent,
  createCloudFormationCustomResourceUpdateEvent,
  seed,
  type CloudFormationCustomResourceEventInit,
} from 'lambdouble';
import { anyCloudFormationCustomResourceEvent, anyCloudFormationCustomResourceUpdateEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { facts } from '../../src/events/cloudformation-custom-resource/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const TOKEN = 'arn:aws:lambda:eu-west-1:000000000001:function:provider';
const STACK = 'arn:aws:cloudformation:eu-west-1:000000000001:stack/orders/327607c0-c9e2-11eb-becd-0a67c69ba16d';
const COMMON = ['RequestType', 'ServiceToken', 'ResponseURL', 'StackId', 'RequestId', 'LogicalResourceId'];

beforeEach(() => seed(0));

describe('a request to', () => {
  it('create has neither a physical id nor old properties', () => {
    const event = createCloudFormationCustomResourceCreateEvent();
    expect(Object.keys(event)).toEqual([...COMMON, 'ResourceType', 'ResourceProperties']);
    expect(createCloudFormationCustomResourceEvent().RequestType).toBe('Create');
  });

  it('delete has a physical id', () => {
    const event = createCloudFormationCustomResourceDeleteEvent();
    expect(Object.keys(event)).toEqual([...COMMON, 'PhysicalResourceId', 'ResourceType', 'ResourceProperties']);
    expect(event.PhysicalResourceId).toMatch(/^my-stack-MyResource-[A-Z0-9]{12}$/);
  });

  it('update has both', () => {
    const event = createCloudFormationCustomResourceUpdateEvent();
    expect(Object.keys(event)).toEqual([...COMMON, 'PhysicalResourceId', 'ResourceType', 'ResourceProperties', 'OldResourceProperties']);
    expect(event.ResourceProperties).not.toEqual(event.OldResourceProperties);
  });

  it.each<CloudFormationCustomResourceEventInit>([{ physicalResourceId: 'p' }, { oldResourceProperties: {} }])(
    'update is what %j means',
    (init) => {
      expect(createCloudFormationCustomResourceEvent(init).RequestType).toBe('Update');
    },
  );
});

describe('properties', () => {
  it('are strings, whatever they are in the template, after the service token', () => {
    const event = createCloudFormationCustomResourceUpdateEvent({
      serviceToken: TOKEN,
      resourceProperties: { Size: 5, Public: true, Tags: [{ Key: 'a', Value: 0.5 }], Nested: { Deep: [1, [false]] } },
      oldResourceProperties: { Size: -1 },
    });
    expect(event.ResourceProperties).toStrictEqual({
      ServiceToken: TOKEN,
      Size: '5',
      Public: 'true',
      Tags: [{ Key: 'a', Value: '0.5' }],
      Nested: { Deep: ['1', ['false']] },
    });
    expect(event.OldResourceProperties).toStrictEqual({ ServiceToken: TOKEN, Size: '-1' });
    expectTypeOf(event.ResourceProperties.Size).toEqualTypeOf<string>();
  });

  it('may have any name', () => {
    const resourceProperties = JSON.parse('{"__proto__":{"polluted":1}}') as object;
    const event = createCloudFormationCustomResourceCreateEvent({ serviceToken: TOKEN, resourceProperties });
    expect(JSON.stringify(event.ResourceProperties)).toBe(`{"ServiceToken":"${TOKEN}","__proto__":{"polluted":"1"}}`);
  });

  it('before an update are the same, unless they are given', () => {
    const event = createCloudFormationCustomResourceUpdateEvent({ resourceProperties: { Size: 5 } });
    expect(event.OldResourceProperties).toStrictEqual(event.ResourceProperties);
    expect(event.OldResourceProperties).not.toBe(event.ResourceProperties);
  });

  it('may name the service token, if it is the right one', () => {
    const event = createCloudFormationCustomResourceCreateEvent({ serviceToken: TOKEN, resourceProperties: { A: 1, ServiceToken: TOKEN } });
    expect(event.ResourceProperties).toStrictEqual({ ServiceToken: TOKEN, A: '1' });
  });
});

describe('stack, function and response URL', () => {
  it('are in one region', () => {
    const event = createCloudFormationCustomResourceEvent({ serviceToken: TOKEN });
    expect(event.StackId).toMatch(
      /^arn:aws:cloudformation:eu-west-1:123456789012:stack\/my-stack\/[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(event.ResponseURL).toMatch(/^https:\/\/cloudformation-custom-resource-response-euwest1\.s3\.eu-west-1\.amazonaws\.com\//);
    const { ServiceToken } = createCloudFormationCustomResourceEvent({ stackId: STACK });
    expect(ServiceToken).toMatch(/^arn:aws:lambda:eu-west-1:000000000001:function:my-stack-MyFunction-\w{12}$/);
  });

  it('agree about stack, resource, request and time', () => {
    const { ResponseURL } = createCloudFormationCustomResourceEvent({
      stackId: STACK,
      requestId: 'f0e0cab3-b258-4058-b56a-820c76ff30a5',
      logicalResourceId: 'Database',
      time: '2026-03-29T01:00:00Z',
    });
    const url = new URL(ResponseURL);
    expect(decodeURIComponent(url.pathname)).toBe(`/${STACK}|Database|f0e0cab3-b258-4058-b56a-820c76ff30a5`);
    expect(url.searchParams.get('X-Amz-Date')).toBe('20260329T010000Z');
    expect(url.searchParams.get('X-Amz-Credential')).toMatch(/^AKIA[A-Z2-7]{16}\/20260329\/eu-west-1\/s3\/aws4_request$/);
  });

  it('lie in the partition of China for its regions', () => {
    const { ResponseURL, StackId } = createCloudFormationCustomResourceEvent({ region: 'cn-north-1' });
    expect(ResponseURL).toMatch(
      /^https:\/\/cloudformation-custom-resource-response-cnnorth1\.s3\.cn-north-1\.amazonaws\.com\.cn\/arn%3Aaws-cn%3A/,
    );
    expect(StackId).toMatch(/^arn:aws-cn:/);
  });
});

it('everything agrees in every generated event', () => {
  const types = new Set<string>();
  const scalars = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalars) : [value];
  fc.assert(
    fc.property(anyCloudFormationCustomResourceEvent(), (event) => {
      types.add(event.RequestType);
      expect('PhysicalResourceId' in event).toBe(event.RequestType !== 'Create');
      expect('OldResourceProperties' in event).toBe(event.RequestType === 'Update');
      expect(event.ResourceProperties.ServiceToken).toBe(event.ServiceToken);
      expect(event.ServiceToken.split(':')[3]).toBe(event.StackId.split(':')[3]);
      for (const scalar of scalars(event.ResourceProperties)) expect(scalar).toBeTypeOf('string');
    }),
    SETTINGS,
  );
  expect(types).toEqual(new Set(['Create', 'Update', 'Delete']));
});

it.each<[string, Parameters<typeof anyCloudFormationCustomResourceEvent>[0]]>([
  ['a physical id', { physicalResourceId: 'p' }],
  ['old properties', { oldResourceProperties: {} }],
  ['a stack', { stackId: STACK }],
  ['a function', { serviceToken: TOKEN }],
  ['a creation', { requestType: 'Create' }],
  ['a deletion', { requestType: 'Delete', physicalResourceId: 'p' }],
])('drawn options make way for %s', (_, constraints) => {
  expect(() =>
    fc.assert(
      fc.property(anyCloudFormationCustomResourceEvent(constraints), () => {}),
      SETTINGS,
    ),
  ).not.toThrow();
});

it('generated updates have what their constraints say', () => {
  fc.assert(
    fc.property(anyCloudFormationCustomResourceUpdateEvent({ resourceProperties: { Size: 6 } }), (event) => {
      expect(event.ResourceProperties.Size).toBe('6');
      expect(event.RequestType).toBe('Update');
    }),
    SETTINGS,
  );
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createCloudFormationCustomResourceEvent(init as CloudFormationCustomResourceEventInit);
  expect(
    messagesOf({
      'a physical id of what is to be created': create({ requestType: 'Create', physicalResourceId: 'p' }),
      'old properties of what is to be deleted': create({ requestType: 'Delete', oldResourceProperties: { A: 1 } }),
      'null in the properties': create({ resourceProperties: { Tags: [{ Value: null }] } }),
      'another service token': create({ serviceToken: TOKEN, resourceProperties: { ServiceToken: 'arn' } }),
      'a function elsewhere': create({ serviceToken: TOKEN, region: 'us-east-1' }),
      'a stack twice': create({ stackId: STACK, stackName: 'orders' }),
      'the function of a CDK provider': create({ serviceToken: `${TOKEN}frameworkonEvent1A2B` }),
      'a type of AWS': create({ resourceType: 'AWS::S3::Bucket' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a function elsewhere": "Failed to create CloudFormationCustomResourceEvent: option "serviceToken" is "arn:aws:lambda:eu-west-1:000000000001:function:provider", but the stack is in us-east-1. A stack’s functions are in its own region: give it once.",
      "a physical id of what is to be created": "Failed to create CloudFormationCustomResourceEvent: option "physicalResourceId" is "p", but the request is to create the resource. Leave it out: the function’s response gives the id.",
      "a stack twice": "Failed to create CloudFormationCustomResourceEvent: option "stackName" is given beside "stackId". Pass the ARN alone, or the stack’s name, region and account.",
      "a type of AWS": "Failed to create CloudFormationCustomResourceEvent: option "resourceType" is "AWS::S3::Bucket". Pass "AWS::CloudFormation::CustomResource", or "Custom::" and a name of up to 60 letters, digits and "_@-".",
      "another service token": "Failed to create CloudFormationCustomResourceEvent: option "resourceProperties" has the ServiceToken "arn", but the function is "arn:aws:lambda:eu-west-1:000000000001:function:provider". Pass it as "serviceToken" alone.",
      "null in the properties": "Failed to create CloudFormationCustomResourceEvent: option "resourceProperties" has null at Tags[0].Value. Templates have no null: leave the property out, as Ref: AWS::NoValue does.",
      "old properties of what is to be deleted": "Failed to create CloudFormationCustomResourceEvent: option "oldResourceProperties" is {"A":1}, but the request is a Delete. Only an Update has them: leave them out, or pass "Update".",
      "the function of a CDK provider": "Failed to create CloudFormationCustomResourceEvent: option "serviceToken" is "arn:aws:lambda:eu-west-1:000000000001:function:providerframeworkonEvent1A2B", the function of a CDK provider. Use createCdkCustomResourceEvent for what its handlers get.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createCloudFormationCustomResourceEvent(), ...changes });
  expect(recognised({ RequestType: 'Update' })).toBe(true);
  expect(recognised({ RequestType: 'create' })).toBe(false);
  expect(recognised({ StackId: undefined })).toBe(false);
  expect(recognised({ ResponseURL: '...' })).toBe(false);
  expect(recognised({ ServiceToken: 'arn:aws:lambda:us-east-1:123456789012:function:S-frameworkonEvent' })).toBe(false);
  expect(facts.response.problems('anything', {})).toEqual([]);
});
