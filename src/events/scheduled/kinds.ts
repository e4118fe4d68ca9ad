import type { KindWithFactory } from '../../values/eventbridge-envelope.js';

/** What a rule with a schedule sends. */
export const SCHEDULED_BY_RULE: KindWithFactory = {
  source: 'aws.events',
  detailType: 'Scheduled Event',
  create: 'createScheduledEvent',
};

/** What a schedule of EventBridge Scheduler without input sends. */
export const SCHEDULED_BY_SCHEDULER: KindWithFactory = {
  source: 'aws.scheduler',
  detailType: 'Scheduled Event',
  create: 'createSchedulerEvent',
};

/** Every kind of event that comes from a schedule. */
export const SCHEDULED_KINDS: readonly KindWithFactory[] = [SCHEDULED_BY_RULE, SCHEDULED_BY_SCHEDULER];
