import type { Misfit } from '../../internal/misfit.js';
import type { ConfigRuleEventInit } from './init.js';

/** Options that only an event about a resource has. */
const OF_A_RESOURCE = [
  'resourceType',
  'resourceId',
  'resourceName',
  'ARN',
  'availabilityZone',
  'configurationItemStatus',
  'resourceCreationTime',
] as const;

/** Options that a summary leaves out. */
const OF_A_WHOLE_ITEM = ['configuration', 'supplementaryConfiguration', 'tags', 'relationships', 'changedProperties'] as const;

/** Statuses of resources of which there is no configuration. */
const WITHOUT_CONFIGURATION: ReadonlySet<string | undefined> = new Set([
  'ResourceNotRecorded',
  'ResourceDeleted',
  'ResourceDeletedNotRecorded',
]);

/** True for a resource of which there is no configuration. */
export function hasNoConfiguration(status: string | undefined): boolean {
  return WITHOUT_CONFIGURATION.has(status);
}

/** The first option that contradicts another one, if there is one. */
export function misfitOf(init: ConfigRuleEventInit): Misfit<keyof ConfigRuleEventInit> | undefined {
  const { messageType, configurationItemStatus: status } = init;
  if (messageType === 'ScheduledNotification') {
    const option = [...OF_A_RESOURCE, ...OF_A_WHOLE_ITEM].find((name) => init[name] !== undefined);
    if (option !== undefined) return { option, against: 'messageType', why: 'a periodic evaluation is about no single resource' };
    const why = 'a periodic evaluation is about resources that exist, and are in the scope';
    if (init.eventLeftScope === true) return { option: 'eventLeftScope', against: 'messageType', why };
    if (init.evaluationMode === 'PROACTIVE') return { option: 'evaluationMode', against: 'messageType', why };
  }
  if (messageType === 'OversizedConfigurationItemChangeNotification') {
    const option = OF_A_WHOLE_ITEM.find((name) => init[name] !== undefined);
    if (option !== undefined) return { option, against: 'messageType', why: 'the summary of an oversized item leaves it out' };
  }
  if (init.configuration !== undefined && hasNoConfiguration(status)) {
    return { option: 'configuration', against: 'configurationItemStatus', why: `there is none of a resource that is ${status}` };
  }
  return undefined;
}
