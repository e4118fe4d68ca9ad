import {
  aBoolean,
  aMapOf,
  aNonEmptyString,
  anAccountId,
  anArrayOf,
  anObjectOf,
  anything,
  aPlainObject,
  aRegion,
  aString,
  aStringMatching,
  oneOf,
} from '../../internal/checks.js';
import { optionTable, type OptionTable } from '../../internal/options.js';
import { anInstant, type Instant } from '../../values/time.js';
import type {
  ConfigRuleEvaluationMode,
  ConfigRuleMessageType,
  ConfigurationItemChangedProperty,
  ConfigurationItemStatus,
} from './types.js';

/** Another resource that the evaluated one has to do with. */
export interface ConfigurationItemRelationshipInit {
  resourceType: string;
  resourceId: string;
  /** Default: none. */
  resourceName?: string | undefined;
  /** What it is to the resource. Default `Is associated with` and the resource's kind. */
  name?: string | undefined;
}

/** What a rule is to evaluate. Everything has a default. */
export interface ConfigRuleEventInit {
  /** What made AWS Config call. Default `ConfigurationItemChangeNotification`. */
  messageType?: ConfigRuleMessageType | undefined;
  /** Default `AWS::EC2::Instance`. */
  resourceType?: string | undefined;
  /** Default: an id as such resources have it, or a name. */
  resourceId?: string | undefined;
  /** Default: the id of resources that are known by a name, a made-up name for users and roles, none for others. */
  resourceName?: string | undefined;
  /** Default: the ARN of such a resource. */
  ARN?: string | undefined;
  /** Default: the region's first zone for an instance, `Regional` for a bucket, else `Not Applicable`. */
  availabilityZone?: string | undefined;
  /** Default `OK`. */
  configurationItemStatus?: ConfigurationItemStatus | undefined;
  /** The resource's configuration, as a plain object. Default: a little of a running instance's, else empty. */
  configuration?: Readonly<Record<string, unknown>> | undefined;
  /** Default: empty. */
  supplementaryConfiguration?: Readonly<Record<string, unknown>> | undefined;
  /** Default: none. */
  tags?: Readonly<Record<string, string>> | undefined;
  /** Default: none. */
  relationships?: readonly ConfigurationItemRelationshipInit[] | undefined;
  /** What changed, by the property's path, such as `Configuration.State.Name`. Default: unknown, so that `configurationItemDiff` is null. */
  changedProperties?: Readonly<Record<string, ConfigurationItemChangedProperty>> | undefined;
  /** Default: a day before; the moment itself for a resource just discovered. */
  resourceCreationTime?: Instant | undefined;
  /** Parameters of the rule, as a plain object. Default: none. */
  ruleParameters?: Readonly<Record<string, unknown>> | undefined;
  /** What `PutEvaluations` wants to have back. Default: random. */
  resultToken?: string | undefined;
  /** Whether the resource is in the rule's scope no more. Default `false`. */
  eventLeftScope?: boolean | undefined;
  /** Default: AWS Config's service-linked role. */
  executionRoleArn?: string | undefined;
  /** Default `my-config-rule`. */
  configRuleName?: string | undefined;
  /** `config-rule-` and six lower-case letters and digits. Default: random. */
  configRuleId?: string | undefined;
  /** Default `DETECTIVE`. */
  evaluationMode?: ConfigRuleEvaluationMode | undefined;
  /** Account of the rule and of the resource. Default: the configured account. */
  accountId?: string | undefined;
  /** Region of the rule. Default: the configured region. */
  awsRegion?: string | undefined;
  /** When the notification was made. Default: the configured time. */
  time?: Instant | undefined;
}

const aResourceType = aStringMatching(/^[A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+$/, 'a type of resources such as "AWS::EC2::Instance"');
const anARN = aStringMatching(/^arn:[\w-]+:.+/, 'an ARN');

const aChange = anObjectOf({ previousValue: anything, updatedValue: anything, changeType: oneOf(['CREATE', 'UPDATE', 'DELETE']) }, [
  'previousValue',
  'updatedValue',
  'changeType',
]);

/** The options of a rule's event. */
export const configRuleEventOptions: OptionTable<ConfigRuleEventInit> = optionTable<ConfigRuleEventInit>({
  messageType: oneOf(['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification', 'ScheduledNotification']),
  resourceType: aResourceType,
  resourceId: aNonEmptyString,
  resourceName: aNonEmptyString,
  ARN: anARN,
  availabilityZone: aNonEmptyString,
  configurationItemStatus: oneOf(['OK', 'ResourceDiscovered', 'ResourceNotRecorded', 'ResourceDeleted', 'ResourceDeletedNotRecorded']),
  configuration: aPlainObject,
  supplementaryConfiguration: aPlainObject,
  tags: aMapOf(aString),
  relationships: anArrayOf(
    anObjectOf({ resourceType: aResourceType, resourceId: aNonEmptyString, resourceName: aNonEmptyString, name: aNonEmptyString }, [
      'resourceType',
      'resourceId',
    ]),
  ),
  changedProperties: aMapOf(aChange),
  resourceCreationTime: anInstant,
  ruleParameters: aPlainObject,
  resultToken: aNonEmptyString,
  eventLeftScope: aBoolean,
  executionRoleArn: anARN,
  configRuleName: aStringMatching(/^\S.{0,127}$/, 'the name of a rule: 1 to 128 characters'),
  configRuleId: aStringMatching(/^config-rule-[a-z0-9]{6}$/, 'the id of a rule: config-rule- and six lower-case letters and digits'),
  evaluationMode: oneOf(['DETECTIVE', 'PROACTIVE']),
  accountId: anAccountId,
  awsRegion: aRegion,
  time: anInstant,
});
