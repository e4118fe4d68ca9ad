import * as fc from 'fast-check';
import {
  createConfigRuleEvent,
  seed,
  type ConfigRuleEvent,
  type ConfigRuleEventInit,
  type ConfigurationItemChangeNotification,
  type OversizedConfigurationItemChangeNotification,
  type ScheduledNotification,
} from 'lambdouble';
import { anyConfigRuleEvent } from 'lambdouble/arbitraries';
import { beforeEach, describe, expect, it } from 'vitest';
import { facts } from '../../src/events/config-rule/index.js';
import { messagesOf } from '../messages.js';

const SETTINGS = { seed: 20_260_115, numRuns: 500 };

beforeEach(() => seed(0));

const parsed = (event: ConfigRuleEvent): ConfigurationItemChangeNotification =>
  JSON.parse(event.invokingEvent) as ConfigurationItemChangeNotification;
const changeOf = (init: ConfigRuleEventInit): ConfigurationItemChangeNotification => parsed(createConfigRuleEvent(init));

describe('the event', () => {
  it('has its members in the order of AWS Config', () => {
    const event = createConfigRuleEvent();
    expect(Object.keys(event)).toEqual([
      'version',
      'invokingEvent',
      'ruleParameters',
      'resultToken',
      'eventLeftScope',
      'executionRoleArn',
      'configRuleArn',
      'configRuleName',
      'configRuleId',
      'accountId',
      'evaluationMode',
    ]);
    expect(event).toMatchObject({ version: '1.0', ruleParameters: '{}', eventLeftScope: false, evaluationMode: 'DETECTIVE' });
  });

  it('names one rule throughout', () => {
    const event = createConfigRuleEvent({ configRuleId: 'config-rule-abc123', awsRegion: 'cn-north-1', accountId: '000000000001' });
    expect(event).toMatchObject({
      configRuleArn: 'arn:aws-cn:config:cn-north-1:000000000001:config-rule/config-rule-abc123',
      configRuleId: 'config-rule-abc123',
      accountId: '000000000001',
      executionRoleArn: 'arn:aws-cn:iam::000000000001:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
    });
    expect(parsed(event).configurationItem).toMatchObject({ awsAccountId: '000000000001', awsRegion: 'cn-north-1' });
  });

  it('carries parameters as a string of JSON', () => {
    expect(createConfigRuleEvent({ ruleParameters: { maximumAge: '90' } }).ruleParameters).toBe('{"maximumAge":"90"}');
  });
});

describe('a changed resource', () => {
  it('is a running instance by default', () => {
    const { configurationItem: item, ...rest } = changeOf({});
    expect(rest).toEqual({
      configurationItemDiff: null,
      notificationCreationTime: '2026-01-15T12:34:56.789Z',
      messageType: 'ConfigurationItemChangeNotification',
      recordVersion: '1.3',
    });
    expect(item.ARN).toBe(`arn:aws:ec2:us-east-1:123456789012:instance/${item.resourceId}`);
    expect(item.configuration).toMatchObject({ instanceId: item.resourceId });
    expect(new Date(item.configurationStateId).toISOString()).toBe(item.configurationItemCaptureTime);
    expect(Date.parse(item.resourceCreationTime)).toBeLessThan(item.configurationStateId);
  });

  it.each<[ConfigRuleEventInit, object]>([
    [
      { resourceType: 'AWS::S3::Bucket', resourceId: 'photos' },
      { resourceName: 'photos', ARN: 'arn:aws:s3:::photos', awsRegion: 'us-east-1', availabilityZone: 'Regional' },
    ],
    [
      { resourceType: 'AWS::IAM::Role', resourceName: 'Admin' },
      { resourceId: expect.stringMatching(/^AROA/), ARN: 'arn:aws:iam::123456789012:role/Admin', awsRegion: 'global' },
    ],
    [
      { resourceType: 'AWS::IAM::User', resourceName: 'ana' },
      { ARN: 'arn:aws:iam::123456789012:user/ana', availabilityZone: 'Not Applicable' },
    ],
    [
      { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-1' },
      { ARN: 'arn:aws:ec2:us-east-1:123456789012:security-group/sg-1', configuration: {} },
    ],
  ])('of %j is called as AWS calls it', (init, expected) => {
    expect(changeOf(init).configurationItem).toMatchObject(expected);
  });

  it.each([
    ['OK', 'UPDATE'],
    ['ResourceDiscovered', 'CREATE'],
    ['ResourceDeleted', 'DELETE'],
  ] as const)('that is %s has a change of type %s', (configurationItemStatus, changeType) => {
    expect(changeOf({ configurationItemStatus, changedProperties: {} }).configurationItemDiff).toEqual({
      changedProperties: {},
      changeType,
    });
  });

  it('that is deleted has no configuration', () => {
    expect(changeOf({ configurationItemStatus: 'ResourceDeleted' }).configurationItem.configuration).toBeNull();
  });

  it('that was just found has just been made', () => {
    const { configurationItem: item } = changeOf({ configurationItemStatus: 'ResourceDiscovered' });
    expect(item.resourceCreationTime).toBe(item.configurationItemCaptureTime);
  });

  it('is related to others', () => {
    const relationships = [{ resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' }];
    expect(changeOf({ relationships }).configurationItem.relationships).toEqual([
      { resourceId: 'vol-1', resourceName: null, resourceType: 'AWS::EC2::Volume', name: 'Is associated with Volume' },
    ]);
  });
});

it('a summary says where the whole item lies', () => {
  const event = createConfigRuleEvent({ messageType: 'OversizedConfigurationItemChangeNotification', resourceId: 'i-1' });
  const message = JSON.parse(event.invokingEvent) as OversizedConfigurationItemChangeNotification;
  expect(Object.keys(message)).toEqual([
    'configurationItemSummary',
    's3DeliverySummary',
    'notificationCreationTime',
    'messageType',
    'recordVersion',
  ]);
  expect(message.configurationItemSummary).toMatchObject({ changeType: 'UPDATE', resourceId: 'i-1' });
  expect(message.configurationItemSummary).not.toHaveProperty('configuration');
  expect(message.s3DeliverySummary.s3BucketLocation).toContain(
    '/AWSLogs/123456789012/Config/us-east-1/2026/1/15/OversizedChangeNotification/AWS::EC2::Instance/i-1/',
  );
});

it('a periodic evaluation is about no resource', () => {
  const event = createConfigRuleEvent({ messageType: 'ScheduledNotification' });
  expect(JSON.parse(event.invokingEvent) as ScheduledNotification).toEqual({
    awsAccountId: '123456789012',
    notificationCreationTime: '2026-01-15T12:34:56.789Z',
    messageType: 'ScheduledNotification',
    recordVersion: '1.0',
  });
});

it('says what it carries', () => {
  const event = createConfigRuleEvent();
  expect(facts.payloads!(event)).toEqual([parsed(event)]);
  expect(facts.payloads!({ ...event, invokingEvent: '{' })).toEqual(['{']);
});

it('reaches every message and status', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyConfigRuleEvent(), (event) => {
      const { messageType, configurationItem: item } = JSON.parse(event.invokingEvent) as ConfigurationItemChangeNotification;
      seen
        .add(messageType)
        .add(event.evaluationMode)
        .add(event.eventLeftScope ? 'out' : 'in');
      if (item === undefined) return;
      seen.add(item.configurationItemStatus);
      expect(Date.parse(item.resourceCreationTime)).toBeLessThanOrEqual(item.configurationStateId);
    }),
    SETTINGS,
  );
  expect([...seen].sort()).toEqual([
    'ConfigurationItemChangeNotification',
    'DETECTIVE',
    'OK',
    'OversizedConfigurationItemChangeNotification',
    'PROACTIVE',
    'ResourceDeleted',
    'ResourceDeletedNotRecorded',
    'ResourceDiscovered',
    'ResourceNotRecorded',
    'ScheduledNotification',
    'in',
    'out',
  ]);
});

it.each<Parameters<typeof anyConfigRuleEvent>[0]>([
  { tags: { team: 'web' } },
  { configuration: { a: 1 } },
  { eventLeftScope: true },
  { evaluationMode: 'PROACTIVE' },
  { messageType: 'ScheduledNotification' },
  { resourceCreationTime: '2025-01-01' },
])('drawn options make way for %j', (constraints) => {
  expect(() => fc.sample(anyConfigRuleEvent(constraints), SETTINGS)).not.toThrow();
});

it('bad input says what to do', () => {
  const create = (init: object) => () => createConfigRuleEvent(init as ConfigRuleEventInit);
  expect(
    messagesOf({
      'a scheduled resource': create({ messageType: 'ScheduledNotification', resourceId: 'i-1' }),
      'a scheduled loss': create({ messageType: 'ScheduledNotification', eventLeftScope: true }),
      'a scheduled outlook': create({ messageType: 'ScheduledNotification', evaluationMode: 'PROACTIVE' }),
      'tags of a summary': create({ messageType: 'OversizedConfigurationItemChangeNotification', tags: {} }),
      'a configuration of nothing': create({ configurationItemStatus: 'ResourceDeleted', configuration: { a: 1 } }),
      'a resource from the future': create({ resourceCreationTime: '2027-01-01' }),
      'a huge item': create({ configuration: { a: 'ä'.repeat(131_072) } }),
      'many parameters': create({ ruleParameters: { a: 'a'.repeat(1024) } }),
      'what JSON can’t hold': create({ configuration: { a: 1n } }),
      'a type of nobody': create({ resourceType: 'instance' }),
    }),
  ).toMatchInlineSnapshot(`
    {
      "a configuration of nothing": "Failed to create ConfigRuleEvent: option "configuration" is {"a":1}, but there is none of a resource that is ResourceDeleted. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a huge item": "Failed to create ConfigRuleEvent: option "configuration" is {"a":"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää…, which makes a notification of 262918 bytes. Of more than 262144 bytes AWS Config sends a summary: pass the messageType "OversizedConfigurationItemChangeNotification".",
      "a resource from the future": "Failed to create ConfigRuleEvent: option "resourceCreationTime" is "2027-01-01", after AWS Config looked at the resource at 2026-01-15T12:34:54.789Z. Pass an earlier one, or a later "time".",
      "a scheduled loss": "Failed to create ConfigRuleEvent: option "eventLeftScope" is true, but a periodic evaluation is about resources that exist, and are in the scope. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a scheduled outlook": "Failed to create ConfigRuleEvent: option "evaluationMode" is "PROACTIVE", but a periodic evaluation is about resources that exist, and are in the scope. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a scheduled resource": "Failed to create ConfigRuleEvent: option "resourceId" is "i-1", but a periodic evaluation is about no single resource. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "a type of nobody": "Failed to create ConfigRuleEvent: option "resourceType" is "instance". Pass a type of resources such as "AWS::EC2::Instance".",
      "many parameters": "Failed to create ConfigRuleEvent: option "ruleParameters" is {"a":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…, 1032 characters of JSON. Pass at most 1024 characters.",
      "tags of a summary": "Failed to create ConfigRuleEvent: option "tags" is {}, but the summary of an oversized item leaves it out. Leave it out, or change what it contradicts; to build an impossible event use the second argument.",
      "what JSON can’t hold": "Failed to create ConfigRuleEvent: option "configuration" can’t be written as JSON (Do not know how to serialize a BigInt). Pass only what JSON can hold.",
    }
  `);
});

it('is told from other events', () => {
  expect(facts.recognises({ ...createConfigRuleEvent(), evaluationMode: undefined })).toBe(true);
  expect(facts.recognises({ ...createConfigRuleEvent(), resultToken: undefined })).toBe(false);
});
