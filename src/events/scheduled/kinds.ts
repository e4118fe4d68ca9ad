import type { EventKind } from '../eventbridge/envelope.js';

/** What a rule with a schedule sends. */
export const SCHEDULED_BY_RULE: EventKind = { source: 'aws.events', detailType: 'Scheduled Event' };

/** What a schedule of EventBridge Scheduler without input sends. */
export const SCHEDULED_BY_SCHEDULER: EventKind = { source: 'aws.scheduler', detailType: 'Scheduled Event' };

/** Every kind of event that comes from a schedule. */
export const SCHEDULED_KINDS: readonly EventKind[] = [SCHEDULED_BY_RULE, SCHEDULED_BY_SCHEDULER];
