/** What made AWS Config call the function of a rule. */
export type ConfigRuleMessageType =
  | 'ConfigurationItemChangeNotification'
  | 'OversizedConfigurationItemChangeNotification'
  | 'ScheduledNotification';

/** Whether resources are evaluated that exist (`DETECTIVE`), or before they do (`PROACTIVE`). */
export type ConfigRuleEvaluationMode = 'DETECTIVE' | 'PROACTIVE';

/** How a resource stands with AWS Config's recorder. */
export type ConfigurationItemStatus =
  | 'OK'
  | 'ResourceDiscovered'
  | 'ResourceNotRecorded'
  | 'ResourceDeleted'
  | 'ResourceDeletedNotRecorded';

/** What became of a resource or of one of its properties. */
export type ConfigurationItemChangeType = 'CREATE' | 'UPDATE' | 'DELETE';

/** The event that AWS Config sends to the function of a custom Lambda rule. */
export interface ConfigRuleEvent {
  version: string;
  /** JSON of a `ConfigRuleInvokingEvent`. */
  invokingEvent: string;
  /** JSON of an object with the rule's parameters. */
  ruleParameters: string;
  /** What `PutEvaluations` wants to have back. */
  resultToken: string;
  /** True where the resource was in the rule's scope and no longer is. */
  eventLeftScope: boolean;
  executionRoleArn: string;
  configRuleArn: string;
  configRuleName: string;
  configRuleId: string;
  accountId: string;
  evaluationMode: ConfigRuleEvaluationMode;
}

/** What `invokingEvent` says, parsed; `messageType` tells which. */
export type ConfigRuleInvokingEvent =
  | ConfigurationItemChangeNotification
  | OversizedConfigurationItemChangeNotification
  | ScheduledNotification;

/** A resource changed. */
export interface ConfigurationItemChangeNotification {
  /** What changed; null where a resource is evaluated that did not. */
  configurationItemDiff: ConfigurationItemDiff | null;
  configurationItem: ConfigurationItem;
  notificationCreationTime: string;
  messageType: 'ConfigurationItemChangeNotification';
  recordVersion: string;
}

/** A resource changed whose configuration item is too large to be sent. */
export interface OversizedConfigurationItemChangeNotification {
  configurationItemSummary: ConfigurationItemSummary;
  s3DeliverySummary: {
    /** Bucket and key of the whole notification. */
    s3BucketLocation: string | null;
    errorCode: string | null;
    errorMessage: string | null;
  };
  notificationCreationTime: string;
  messageType: 'OversizedConfigurationItemChangeNotification';
  recordVersion: string;
}

/** It is time for a periodic evaluation. */
export interface ScheduledNotification {
  awsAccountId: string;
  notificationCreationTime: string;
  messageType: 'ScheduledNotification';
  recordVersion: string;
}

/** What changed in a resource, property by property. */
export interface ConfigurationItemDiff {
  /** By the property's path, such as `Configuration.State.Name`. */
  changedProperties: Record<string, ConfigurationItemChangedProperty>;
  changeType: ConfigurationItemChangeType;
}

/** A property that changed. */
export interface ConfigurationItemChangedProperty {
  previousValue: unknown;
  updatedValue: unknown;
  changeType: ConfigurationItemChangeType;
}

/** Another resource, and what it is to the one evaluated. */
export interface ConfigurationItemRelationship {
  resourceId: string;
  resourceName: string | null;
  resourceType: string;
  /** Such as `Is contained in Vpc`. */
  name: string;
}

/** What names a resource, and when it was looked at. */
interface ConfigurationItemBase {
  configurationItemVersion: string;
  configurationItemCaptureTime: string;
  configurationStateId: number;
  awsAccountId: string;
  configurationItemStatus: ConfigurationItemStatus;
  resourceType: string;
  resourceId: string;
  resourceName: string | null;
  ARN: string;
  /** `global` for resources of no region. */
  awsRegion: string;
  availabilityZone: string;
  configurationStateMd5Hash: string;
  resourceCreationTime: string;
}

/** The state of a resource, as AWS Config recorded it. */
export interface ConfigurationItem extends ConfigurationItemBase {
  relatedEvents: string[];
  relationships: ConfigurationItemRelationship[];
  /** What the resource's own describing call says; null for deleted resources. */
  configuration: Record<string, unknown> | null;
  supplementaryConfiguration: Record<string, unknown>;
  tags: Record<string, string>;
}

/** What is said of a resource whose configuration item is too large to be sent. */
export interface ConfigurationItemSummary extends ConfigurationItemBase {
  changeType: ConfigurationItemChangeType;
}
