import * as fc from 'fast-check';
import { eventFrom } from '../../generate/any-event.js';
import { anyInit, type Constraints } from '../../generate/constraints.js';
import { withoutMisfits } from '../../generate/fitting.js';
import { anyInstant, anyRegion, anyText } from '../../generate/values.js';
import { settings } from '../../values/settings.js';
import { epochMilliseconds } from '../../values/time.js';
import { createConfigRuleEvent } from './factory.js';
import { configRuleEventOptions, type ConfigRuleEventInit } from './init.js';
import { captureTime } from './invoking-event.js';
import { misfitOf } from './misfit.js';
import type { ConfigRuleEvent } from './types.js';

/** Constraints of `anyConfigRuleEvent()`: the factory's options, each a value or an arbitrary. */
export type ConfigRuleEventConstraints = Constraints<ConfigRuleEventInit>;

const someMembers = fc.constantFrom<Record<string, unknown>>(
  {},
  { owner: null },
  { name: '', list: [], nested: {} },
  { 'a.b': 2 ** 53, ünïcödé: '日本語' },
  { policy: '{"Version":"2012-10-17","Statement":[]}' },
  { '': '0123', fraction: 0.1 + 0.2 },
);

const defaults = {
  messageType: fc.constantFrom('OversizedConfigurationItemChangeNotification' as const, 'ScheduledNotification' as const),
  resourceType: fc.constantFrom('AWS::S3::Bucket', 'AWS::IAM::User', 'AWS::IAM::Role', 'AWS::EC2::SecurityGroup', 'AWS::RDS::DBInstance'),
  resourceId: fc.constantFrom('photos', 'i-0123456789abcdef0', 'sg-0a1b2c3d', 'AIDAQO5QBPYFF4ULQRVCE', 'a'.repeat(768)),
  resourceName: fc.constantFrom('photos', 'Alice', 'my role'),
  availabilityZone: fc.constantFrom('Multiple Availability Zones', 'us-east-1f'),
  configurationItemStatus: fc.constantFrom(
    'ResourceDiscovered' as const,
    'ResourceNotRecorded' as const,
    'ResourceDeleted' as const,
    'ResourceDeletedNotRecorded' as const,
  ),
  configuration: someMembers,
  supplementaryConfiguration: someMembers,
  tags: fc.oneof(
    fc.constantFrom<Record<string, string>>(
      { 'aws:cloudformation:stack-name': 'shop' },
      { 'kosten stelle': '7', Name: '' },
      { name: 'a', Name: 'b' },
    ),
    anyText().map((value) => ({ Name: value })),
  ),
  relationships: fc.constantFrom(
    [{ resourceType: 'AWS::EC2::VPC', resourceId: 'vpc-0a1b2c3d', name: 'Is contained in Vpc' }],
    [
      { resourceType: 'AWS::EC2::SecurityGroup', resourceId: 'sg-0a1b2c3d' },
      { resourceType: 'AWS::IAM::Policy', resourceId: 'ANPAQO5QBPYFF4ULQRVCE', resourceName: 'AdministratorAccess' },
    ],
  ),
  changedProperties: fc.constantFrom(
    {},
    { 'Configuration.State.Name': { previousValue: 'pending', updatedValue: 'running', changeType: 'UPDATE' as const } },
    { 'Configuration.IpPermissions.0': { previousValue: null, updatedValue: { fromPort: 22 }, changeType: 'CREATE' as const } },
  ),
  resourceCreationTime: anyInstant(),
  ruleParameters: fc.oneof(
    fc.constantFrom<Record<string, unknown>>({ maximumAge: '90' }, { maximumAge: 90 }, { allowed: 'a, b,', ['p'.repeat(64)]: '' }),
    anyText().map((value) => ({ requiredTag: value })),
  ),
  eventLeftScope: fc.constant(true),
  configRuleName: fc.constantFrom('r', 'OrgConfigRule-tags-x1y2z3', 'r'.repeat(128)),
  evaluationMode: fc.constant('PROACTIVE' as const),
  accountId: fc.constantFrom('000000000000', '012345678901'),
  awsRegion: anyRegion(),
  time: anyInstant(),
};

/** Drops what is drawn and contradicts something else. */
function fitting(drawn: ConfigRuleEventInit, constraints: ConfigRuleEventConstraints): ConfigRuleEventInit {
  const init = withoutMisfits(drawn, constraints, misfitOf);
  const { resourceCreationTime: created } = init;
  if (created === undefined || epochMilliseconds(created) <= captureTime(epochMilliseconds(init.time ?? settings().time))) return init;
  const fit = { ...init };
  if (constraints.resourceCreationTime === undefined) delete fit.resourceCreationTime;
  else if (constraints.time === undefined) delete fit.time;
  return fit;
}

/**
 * Any event that AWS Config sends to the function of a rule: resources that were found, changed, deleted or left the scope, items too large
 * to be sent, periodic evaluations. Shrinks to the plain `createConfigRuleEvent()`.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html
 * @param constraints options of `createConfigRuleEvent`, each a value or an arbitrary
 * @throws for constraints that name no option, and fixed values that the factory refuses
 * @example
 * fc.assert(
 *   fc.property(anyConfigRuleEvent({ messageType: 'ScheduledNotification' }), (event) => {
 *     expect(JSON.parse(event.invokingEvent)).not.toHaveProperty('configurationItem');
 *   }),
 * );
 */
export function anyConfigRuleEvent(constraints: ConfigRuleEventConstraints = {}): fc.Arbitrary<ConfigRuleEvent> {
  const init = anyInit('generate ConfigRuleEvent', configRuleEventOptions, defaults, constraints);
  return eventFrom(
    init.map((drawn) => fitting(drawn, constraints)),
    (drawn) => createConfigRuleEvent(drawn),
  );
}
