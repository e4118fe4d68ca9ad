import { failure } from '../../internal/errors.js';
import { throughJSON } from '../../internal/json.js';
import { show } from '../../internal/show.js';
import { epochMilliseconds, isoMilliseconds, signingTime } from '../../values/time.js';
import type { ConfigRuleEventInit, ConfigurationItemRelationshipInit } from './init.js';
import { hasNoConfiguration } from './misfit.js';
import { resourceOf } from './resource.js';
import type {
  ConfigRuleInvokingEvent,
  ConfigurationItem,
  ConfigurationItemChangeType,
  ConfigurationItemRelationship,
  ConfigurationItemSummary,
} from './types.js';

/** Where and when a rule is called. */
export interface Call {
  readonly doing: string;
  readonly accountId: string;
  readonly region: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** From the look at a resource to the notification, in milliseconds. */
const DELAY = 2000;
const A_DAY = 86_400_000;

/** When AWS Config looked at the resource of which it tells at a time, in epoch milliseconds. */
export function captureTime(time: number): number {
  return Math.max(0, time - DELAY);
}

function creationTime(init: ConfigRuleEventInit, { doing }: Call, capture: number): number {
  const { resourceCreationTime: given, configurationItemStatus: status } = init;
  if (given === undefined) return status === 'ResourceDiscovered' ? capture : Math.max(0, capture - A_DAY);
  const created = epochMilliseconds(given);
  if (created <= capture) return created;
  throw failure(
    doing,
    `option "resourceCreationTime" is ${show(given)}, after AWS Config looked at the resource at ${isoMilliseconds(capture)}`,
    'Pass an earlier one, or a later "time".',
  );
}

/** What an item and a summary have in common, in the order of both. */
function itemOf(init: ConfigRuleEventInit, call: Call): Omit<ConfigurationItemSummary, 'changeType'> {
  const capture = captureTime(call.time);
  const { resourceType, resourceId, resourceName, ARN, awsRegion, availabilityZone } = resourceOf(init, call.accountId, call.region);
  return {
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: isoMilliseconds(capture),
    configurationStateId: capture,
    awsAccountId: call.accountId,
    configurationItemStatus: init.configurationItemStatus ?? 'OK',
    resourceType,
    resourceId,
    resourceName,
    ARN,
    awsRegion,
    availabilityZone,
    configurationStateMd5Hash: '',
    resourceCreationTime: isoMilliseconds(creationTime(init, call, capture)),
  };
}

function changeTypeOf({ configurationItemStatus: status }: ConfigRuleEventInit): ConfigurationItemChangeType {
  if (status === 'ResourceDiscovered') return 'CREATE';
  return status === 'ResourceDeleted' || status === 'ResourceDeletedNotRecorded' ? 'DELETE' : 'UPDATE';
}

function relationshipOf({
  resourceType,
  resourceId,
  resourceName,
  name,
}: ConfigurationItemRelationshipInit): ConfigurationItemRelationship {
  const kind = resourceType.slice(resourceType.lastIndexOf(':') + 1);
  return { resourceId, resourceName: resourceName ?? null, resourceType, name: name ?? `Is associated with ${kind}` };
}

function configurationOf(
  init: ConfigRuleEventInit,
  { doing }: Call,
  resource: { resourceType: string; resourceId: string },
): object | null {
  if (init.configuration !== undefined) return throughJSON(doing, 'option "configuration"', init.configuration);
  if (hasNoConfiguration(init.configurationItemStatus)) return null;
  if (resource.resourceType !== 'AWS::EC2::Instance') return {};
  return { instanceId: resource.resourceId, instanceType: 't3.micro', state: { code: 16, name: 'running' } };
}

function copyOf<Value>(doing: string, option: string, value: Value | undefined): Value | undefined {
  return value === undefined ? undefined : throughJSON(doing, `option "${option}"`, value);
}

function itemChange(init: ConfigRuleEventInit, call: Call): ConfigRuleInvokingEvent {
  const { doing, time } = call;
  const item = itemOf(init, call);
  const changedProperties = copyOf(doing, 'changedProperties', init.changedProperties);
  return {
    configurationItemDiff: changedProperties === undefined ? null : { changedProperties, changeType: changeTypeOf(init) },
    configurationItem: {
      relatedEvents: [],
      relationships: (init.relationships ?? []).map(relationshipOf),
      configuration: configurationOf(init, call, item) as ConfigurationItem['configuration'],
      supplementaryConfiguration: copyOf(doing, 'supplementaryConfiguration', init.supplementaryConfiguration) ?? {},
      tags: init.tags ?? {},
      ...item,
    },
    notificationCreationTime: isoMilliseconds(time),
    messageType: 'ConfigurationItemChangeNotification',
    recordVersion: '1.3',
  };
}

/** Where AWS Config keeps what was too large to be sent: bucket and key. */
function bucketLocation(item: Omit<ConfigurationItemSummary, 'changeType'>, { accountId, region, time }: Call): string {
  const [year, month, day] = item.configurationItemCaptureTime.slice(0, 10).split('-').map(Number);
  const what = `${item.resourceType}/${item.resourceId}`;
  const stamp = signingTime(captureTime(time));
  const name = `${accountId}_Config_${region}_ChangeNotification_${item.resourceType}_${item.resourceId}_${stamp}_1.json.gz`;
  return `config-bucket-${accountId}/AWSLogs/${accountId}/Config/${region}/${year}/${month}/${day}/OversizedChangeNotification/${what}/${name}`;
}

function oversizedChange(init: ConfigRuleEventInit, call: Call): ConfigRuleInvokingEvent {
  const item = itemOf(init, call);
  return {
    configurationItemSummary: { changeType: changeTypeOf(init), ...item },
    s3DeliverySummary: { s3BucketLocation: bucketLocation(item, call), errorCode: null, errorMessage: null },
    notificationCreationTime: isoMilliseconds(call.time),
    messageType: 'OversizedConfigurationItemChangeNotification',
    recordVersion: '1.0',
  };
}

/** What made AWS Config call the function. */
export function invokingEventOf(init: ConfigRuleEventInit, call: Call): ConfigRuleInvokingEvent {
  if (init.messageType === 'OversizedConfigurationItemChangeNotification') return oversizedChange(init, call);
  if (init.messageType !== 'ScheduledNotification') return itemChange(init, call);
  return {
    awsAccountId: call.accountId,
    notificationCreationTime: isoMilliseconds(call.time),
    messageType: 'ScheduledNotification',
    recordVersion: '1.0',
  };
}
