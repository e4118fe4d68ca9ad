import { conversion, type Conversion } from '../../contracts/conversion.js';
import { createConfigRuleEvent } from './factory.js';
import { configRuleEventOptions } from './init.js';
import type { ConfigRuleEvent, ConfigRuleInvokingEvent, ConfigurationItem } from './types.js';

function invokingEventIn({ invokingEvent }: ConfigRuleEvent): ConfigRuleInvokingEvent {
  return JSON.parse(invokingEvent) as ConfigRuleInvokingEvent;
}

/** The item, or what the summary says of it. */
function itemIn(event: ConfigRuleEvent): Partial<ConfigurationItem> {
  const message = invokingEventIn(event);
  if ('configurationItem' in message) return message.configurationItem;
  return 'configurationItemSummary' in message ? message.configurationItemSummary : {};
}

function changedPropertiesIn(event: ConfigRuleEvent): NonNullable<Parameters<typeof createConfigRuleEvent>[0]>['changedProperties'] {
  const message = invokingEventIn(event);
  return 'configurationItemDiff' in message ? message.configurationItemDiff?.changedProperties : undefined;
}

export const conversions: readonly Conversion[] = [
  conversion({
    factory: 'createConfigRuleEvent',
    create: createConfigRuleEvent,
    options: configRuleEventOptions,
    readings: {
      messageType: (event) => invokingEventIn(event).messageType,
      resourceType: (event) => itemIn(event).resourceType,
      resourceId: (event) => itemIn(event).resourceId,
      resourceName: (event) => itemIn(event).resourceName ?? undefined,
      ARN: (event) => itemIn(event).ARN,
      availabilityZone: (event) => itemIn(event).availabilityZone,
      configurationItemStatus: (event) => itemIn(event).configurationItemStatus,
      configuration: (event) => itemIn(event).configuration ?? undefined,
      supplementaryConfiguration: (event) => itemIn(event).supplementaryConfiguration,
      tags: (event) => itemIn(event).tags,
      relationships: (event) =>
        itemIn(event).relationships?.map(({ resourceName, ...relationship }) =>
          resourceName === null ? relationship : { ...relationship, resourceName },
        ),
      changedProperties: changedPropertiesIn,
      resourceCreationTime: (event) => itemIn(event).resourceCreationTime,
      ruleParameters: (event) => JSON.parse(event.ruleParameters) as Record<string, unknown>,
      awsRegion: (event) => event.configRuleArn.split(':')[3],
      time: (event) => invokingEventIn(event).notificationCreationTime,
    },
  }),
];
