import * as fc from 'fast-check';
import { configure, createAutoScalingScaleInEvent, seed } from 'lambdouble';
import { anyAutoScalingScaleInEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/autoscaling/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };
const GROUP = 'arn:aws:autoscaling:eu-west-1:000000000001:autoScalingGroup:d4738357-2d40-4038-ae7e-b00ae0227003:autoScalingGroupName/web';

beforeEach(() => {
  seed(0);
  configure();
});

describe('a scale-in', () => {
  it('takes one instance by default', () => {
    const event = createAutoScalingScaleInEvent();
    expect(Object.keys(event)).toEqual(['AutoScalingGroupARN', 'AutoScalingGroupName', 'CapacityToTerminate', 'Instances', 'Cause']);
    expect(event).toEqual({
      AutoScalingGroupARN: expect.stringMatching(
        /^arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:[0-9a-f-]{36}:autoScalingGroupName\/my-asg$/,
      ),
      AutoScalingGroupName: 'my-asg',
      CapacityToTerminate: [{ AvailabilityZone: 'us-east-1a', Capacity: 1, InstanceMarketOption: 'on-demand' }],
      Instances: [
        {
          AvailabilityZone: 'us-east-1a',
          InstanceId: expect.stringMatching(/^i-0[0-9a-f]{16}$/),
          InstanceType: 't3.micro',
          InstanceMarketOption: 'on-demand',
        },
      ],
      Cause: 'SCALE_IN',
    });
  });

  it('suggests as many instances as are to be terminated, where they are', () => {
    const { Instances } = createAutoScalingScaleInEvent({
      CapacityToTerminate: [
        { AvailabilityZone: 'us-east-1b', Capacity: 2 },
        { AvailabilityZone: 'us-east-1b', InstanceMarketOption: 'spot' },
      ],
    });
    expect(Instances.map((instance) => `${instance.AvailabilityZone} ${instance.InstanceMarketOption}`)).toEqual([
      'us-east-1b on-demand',
      'us-east-1b on-demand',
      'us-east-1b spot',
    ]);
    expect(new Set(Instances.map((instance) => instance.InstanceId)).size).toBe(3);
  });

  it('adds up what the instances that are given say', () => {
    const spot = { AvailabilityZone: 'us-east-1c', InstanceMarketOption: 'spot' } as const;
    const event = createAutoScalingScaleInEvent({ Instances: [spot, { InstanceId: 'i-0123456789abcdef0' }, spot] });
    expect(event.CapacityToTerminate).toEqual([
      { AvailabilityZone: 'us-east-1c', Capacity: 2, InstanceMarketOption: 'spot' },
      { AvailabilityZone: 'us-east-1a', Capacity: 1, InstanceMarketOption: 'on-demand' },
    ]);
    expect(event.Instances[1]!.InstanceId).toBe('i-0123456789abcdef0');
  });

  it('may suggest more instances than are to be terminated', () => {
    const event = createAutoScalingScaleInEvent({ CapacityToTerminate: [{ Capacity: 1 }], Instances: [{}, {}, {}] });
    expect(event.CapacityToTerminate[0]!.Capacity).toBe(1);
    expect(event.Instances).toHaveLength(3);
  });

  it('says when there are more', () => {
    const Instances = Array.from({ length: 30_000 }, () => ({}));
    const event = createAutoScalingScaleInEvent({ Instances, HasMoreInstances: true });
    expect(event.HasMoreInstances).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThan(facts.payloadLimit);
    expect(createAutoScalingScaleInEvent({}, { HasMoreInstances: true }).Instances).toHaveLength(1);
  });

  it('lies where its group does', () => {
    const event = createAutoScalingScaleInEvent({ AutoScalingGroupARN: GROUP });
    expect(event.AutoScalingGroupName).toBe('web');
    expect(event.Instances[0]!.AvailabilityZone).toBe('eu-west-1a');
    const made = createAutoScalingScaleInEvent({ AutoScalingGroupName: 'my group/1', region: 'cn-north-1', accountId: '000000000001' });
    expect(made.AutoScalingGroupARN).toMatch(/^arn:aws-cn:autoscaling:cn-north-1:000000000001:autoScalingGroup:.*\/my group\/1$/);
    expect(made.CapacityToTerminate[0]!.AvailabilityZone).toBe('cn-north-1a');
  });
});

it('generated events suggest instances where some are to be terminated', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyAutoScalingScaleInEvent(), (event) => {
      const place = (one: { AvailabilityZone: string; InstanceMarketOption: string }) =>
        `${one.InstanceMarketOption} ${one.AvailabilityZone}`;
      const region = event.AutoScalingGroupARN.split(':')[3]!;
      const places = event.CapacityToTerminate.map(place);
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(event.Instances.map(place))).toEqual(new Set(places));
      for (const { AvailabilityZone } of event.Instances) expect(AvailabilityZone.startsWith(region)).toBe(true);
      expect(event.AutoScalingGroupARN.endsWith(`/${event.AutoScalingGroupName}`)).toBe(true);
      seen.add(event.Cause);
      seen.add(places.length === 1 ? 'one place' : 'several places');
      for (const { InstanceMarketOption } of event.Instances) seen.add(InstanceMarketOption);
    }),
    SETTINGS,
  );
  expect(seen).toEqual(
    new Set(['SCALE_IN', 'INSTANCE_REFRESH', 'MAX_INSTANCE_LIFETIME', 'REBALANCE', 'one place', 'several places', 'spot', 'on-demand']),
  );
});

it.each<[string, Parameters<typeof anyAutoScalingScaleInEvent>[0], object]>([
  ['a group', { AutoScalingGroupARN: GROUP }, { AutoScalingGroupName: 'web' }],
  ['instances', { Instances: [{ AvailabilityZone: 'us-east-1c' }] }, { CapacityToTerminate: [{ AvailabilityZone: 'us-east-1c' }] }],
  ['requests', { CapacityToTerminate: [{ AvailabilityZone: 'us-east-1c' }] }, { Instances: [{ AvailabilityZone: 'us-east-1c' }] }],
])('drawn options make way for %s', (_, constraints, expected) => {
  fc.assert(
    fc.property(anyAutoScalingScaleInEvent(constraints), (event) => {
      expect(event).toMatchObject(expected);
    }),
    SETTINGS,
  );
});

describe('answers', () => {
  const event = createAutoScalingScaleInEvent();
  const suffix = ', so nothing is terminated and the function called again.';

  it.each([
    [{ InstanceIDs: event.Instances.map((instance) => instance.InstanceId) }],
    [{ InstanceIDs: [] }],
    [{ InstanceIDs: ['i-036bc44b6092c01c7', 'i-1234abcd'] }],
  ])('that are %j are well formed', (answer) => {
    expect(facts.response.problems(answer, event)).toEqual([]);
  });

  it.each<[unknown, string]>([
    [undefined, 'The answer is undefined, not an object with InstanceIDs'],
    [['i-036bc44b6092c01c7'], 'The answer is ["i-036bc44b6092c01c7"], not an object with InstanceIDs'],
    [{ InstanceIds: [] }, 'InstanceIDs is undefined, not an array'],
    [{ InstanceIDs: 'i-036bc44b6092c01c7' }, 'InstanceIDs is "i-036bc44b6092c01c7", not an array'],
    [{ InstanceIDs: [event.Instances[0]!.InstanceId, {}] }, 'InstanceIDs[1] is {}, not the id of an instance'],
  ])('that are %j are not', (answer, problem) => {
    expect(facts.response.problems(answer, event)).toEqual([`${problem}${suffix}`]);
  });
});

it('bad input says what to do', () => {
  expect(
    messagesOf({
      'an instance where none is wanted': () =>
        createAutoScalingScaleInEvent({ CapacityToTerminate: [{}], Instances: [{ InstanceMarketOption: 'spot' }] }),
      'a zone of another region': () => createAutoScalingScaleInEvent({ Instances: [{ AvailabilityZone: 'eu-west-1a' }] }),
      'a place twice': () => createAutoScalingScaleInEvent({ CapacityToTerminate: [{}, { AvailabilityZone: 'us-east-1a' }] }),
      'an instance twice': () => createAutoScalingScaleInEvent({ Instances: [{ InstanceId: 'i-1234abcd' }, { InstanceId: 'i-1234abcd' }] }),
      'more than a few': () => createAutoScalingScaleInEvent({ HasMoreInstances: true }),
      'an ARN and a name': () => createAutoScalingScaleInEvent({ AutoScalingGroupARN: GROUP, AutoScalingGroupName: 'web' }),
      'no instances': () => createAutoScalingScaleInEvent({ Instances: [] }),
      'an unknown cause': () => createAutoScalingScaleInEvent({ Cause: 'SCALE_OUT' as 'SCALE_IN' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a place twice": "Failed to create AutoScalingScaleInEvent: option "CapacityToTerminate" names on-demand in us-east-1a twice. Add the two up.",
      "a zone of another region": "Failed to create AutoScalingScaleInEvent: the zone "eu-west-1a" lies outside the group’s region us-east-1. Pass the "region", or other zones.",
      "an ARN and a name": "Failed to create AutoScalingScaleInEvent: option "AutoScalingGroupName" is given beside "AutoScalingGroupARN". Pass the ARN alone, or the group’s name, region and account.",
      "an instance twice": "Failed to create AutoScalingScaleInEvent: option "Instances" has i-1234abcd twice. Give each instance an id of its own.",
      "an instance where none is wanted": "Failed to create AutoScalingScaleInEvent: option "Instances" suggests one spot in us-east-1a, where "CapacityToTerminate" wants none. Leave one of the two out, or let them agree.",
      "an unknown cause": "Failed to create AutoScalingScaleInEvent: option "Cause" is "SCALE_OUT". Pass one of "SCALE_IN", "INSTANCE_REFRESH", "MAX_INSTANCE_LIFETIME", "REBALANCE".",
      "more than a few": "Failed to create AutoScalingScaleInEvent: option "HasMoreInstances" is true, which Auto Scaling only says of 30000 instances. Pass as many "Instances", or HasMoreInstances in the second argument.",
      "no instances": "Failed to create AutoScalingScaleInEvent: option "Instances" is []. Pass an array in which each element is an object with AvailabilityZone (the name of an Availability Zone), InstanceId (the id of an instance), InstanceType (an instance type such as "t3.micro"), InstanceMarketOption (one of "spot", "on-demand"), at least one and 30000 at most.",
    }
  `);
});

it('is told from other events', () => {
  const recognised = (changes: object): boolean => facts.recognises({ ...createAutoScalingScaleInEvent(), ...changes });
  expect(recognised({ Cause: undefined })).toBe(true);
  expect(recognised({ Instances: undefined })).toBe(false);
  expect(recognised({ CapacityToTerminate: {} })).toBe(false);
  expect(recognised({ AutoScalingGroupName: undefined })).toBe(false);
});
